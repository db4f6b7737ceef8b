import { z } from 'zod';
import { attemptView } from '../assessment/contract.js';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, localised } from '../contract/primitives.js';
import { workshopTestKinds, workshopTestStates } from './test-states.js';

const ofWorkshop = z.strictObject({ id });
const ofTest = ofWorkshop.extend({ which: z.enum(workshopTestKinds) });

/** What stands against opening a test now. */
export const testObstacles = [
  'confirmed',
  'no-participant',
  'post-begun',
  'pre-open',
  'too-early',
  'no-session',
] as const;
export type TestObstacle = (typeof testObstacles)[number];

/** One online test of a workshop, for those who run it. */
export const workshopTest = z.object({
  which: z.enum(workshopTestKinds),
  state: z.enum(workshopTestStates),
  questions: z.number().int(),
  minutes: z.number().int(),
  /** Of the latest opening and closing. */
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Participants at work, and participants who have finished. */
  taking: z.number().int(),
  done: z.number().int(),
  /** When the time of the last participant at work runs out; null where nobody is at work. */
  until: instant.nullable(),
  /** Why it cannot be opened now; null where it can. */
  obstacle: z.enum(testObstacles).nullable(),
  /** Where participants take it, and the same as a QR code (an SVG document). */
  address: z.string(),
  qr: z.string(),
});
export type WorkshopTest = z.infer<typeof workshopTest>;

export const workshopTests = z.object({
  /** The course whose questions are asked; null where no test is attached. */
  course: z
    .object({ courseId: id, title: localised, publicationId: id, publicationNumber: z.number().int() })
    .nullable(),
  /** Whether another course may be chosen, or none: until the first opening. */
  canChange: z.boolean(),
  participants: z.number().int(),
  /** Pre-test and post-test; none where no test is attached. */
  tests: z.array(workshopTest),
});
export type WorkshopTests = z.infer<typeof workshopTests>;

export const getWorkshopTests = endpoint({
  name: 'workshops.get-tests',
  method: 'GET',
  path: '/api/workshops/:id/tests',
  access: 'workshops.read',
  summary: 'The online tests of a workshop, how they stand and how many have taken them',
  params: ofWorkshop,
  view: workshopTests,
});

export const attachTest = endpoint({
  name: 'workshops.attach-test',
  method: 'PUT',
  path: '/api/workshops/:id/tests',
  access: 'workshops.run',
  summary:
    'Attach the tests of a course as it is published now; said again, it changes nothing. Scores are per cent from then on',
  params: ofWorkshop,
  body: z.strictObject({ courseId: z.uuid('required') }),
  view: workshopTests,
});

export const detachTest = endpoint({
  name: 'workshops.detach-test',
  method: 'DELETE',
  path: '/api/workshops/:id/tests',
  access: 'workshops.run',
  summary: 'Take the online tests off a workshop, as long as none was ever opened',
  params: ofWorkshop,
  view: workshopTests,
});

export const switchTest = endpoint({
  name: 'workshops.switch-test',
  method: 'PUT',
  path: '/api/workshops/:id/tests/:which/state',
  access: 'workshops.run',
  summary:
    'Open or close a test; closing submits what participants have answered so far. Said again, it changes nothing; audited',
  params: ofTest,
  body: z.strictObject({ state: z.enum(['open', 'closed']) }),
  view: workshopTests,
});

/** A test as a participant finds it. */
export const ownTest = z.object({
  workshop: z.object({ id, titleEn: z.string(), titleUr: z.string().nullable(), venue: z.string() }),
  which: z.enum(workshopTestKinds),
  state: z.enum(workshopTestStates),
  questions: z.number().int(),
  /** One's own, extra time included. */
  minutes: z.number().int(),
  extraTimePercent: z.number().int(),
  /** What the publication calls the themes of its questions, by tag. */
  themes: z.record(z.string(), localised),
  /** One's own attempt; its questions are explained once the workshop is confirmed. */
  attempt: attemptView.nullable(),
});
export type OwnTest = z.infer<typeof ownTest>;

export const getOwnTest = endpoint({
  name: 'workshops.get-own-test',
  method: 'GET',
  path: '/api/workshops/:id/tests/:which/mine',
  access: 'signed-in',
  summary: 'A test of a workshop for one of its participants, with their own attempt',
  params: ofTest,
  view: ownTest,
});

export const startOwnTest = endpoint({
  name: 'workshops.start-own-test',
  method: 'POST',
  path: '/api/workshops/:id/tests/:which/attempts',
  access: 'signed-in',
  summary:
    'Begin a test of a workshop as a participant, or return one’s only attempt at it; answers go to /api/attempts',
  params: ofTest,
  view: attemptView,
});
