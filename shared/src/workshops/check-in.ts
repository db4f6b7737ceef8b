import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant } from '../contract/primitives.js';

/** How long one code stands on the wall. */
export const CHECK_IN_STEP_SECONDS = 30;
/** How long a scanned code is good for, while somebody signs in or makes an account. */
export const CHECK_IN_PASS_MINUTES = 10;
/** Letters and digits of a code: none that is taken for another when it is read from a wall. */
export const CHECK_IN_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
export const CHECK_IN_CODE_LENGTH = 6;

/** A code as it was typed: small letters, spaces and hyphens are the reader's own. */
export const checkInCode = z
  .string('required')
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(
    z.string().regex(new RegExp(`^[${CHECK_IN_LETTERS}]{${CHECK_IN_CODE_LENGTH}}$`), 'check-in-code-shape'),
  );

/** Before its hours, in them, or after them. */
export const checkInStates = ['early', 'open', 'over'] as const;
export type CheckInState = (typeof checkInStates)[number];

export const checkInWall = z.object({
  state: z.enum(checkInStates),
  opensAt: instant,
  closesAt: instant,
  /** What hangs on the wall now; null outside the hours. */
  shown: z
    .object({
      code: z.string(),
      /** The QR code as an SVG document. */
      qr: z.string(),
      secondsLeft: z.number().int(),
    })
    .nullable(),
  /** Where the code can be typed in, without `https://`. */
  address: z.string(),
  /** Present at this session by a code. */
  checkedIn: z.number().int(),
  /** Present at this session, however that came. */
  present: z.number().int(),
});
export type CheckInWall = z.infer<typeof checkInWall>;

export const showCheckIn = endpoint({
  name: 'workshops.show-check-in',
  method: 'GET',
  path: '/api/workshops/:id/sessions/:sessionId/check-in',
  access: 'workshops.run',
  summary: 'The code that hangs on the wall at this moment, and how many have checked in with one',
  params: z.strictObject({ id, sessionId: id }),
  view: checkInWall,
});

/** The session that somebody checks in to. */
const checkInSession = z.object({
  sessionId: id,
  workshopId: id,
  titleEn: z.string(),
  titleUr: z.string().nullable(),
  venue: z.string(),
  /** Its place among the sessions of the workshop, from 1. */
  number: z.number().int(),
  day,
  from: z.string(),
  to: z.string(),
});
export type CheckInSession = z.infer<typeof checkInSession>;

/** `present` by this or an earlier check-in or by the roll; `absent` where the trainer marked so, which stands. */
const checkInRecord = z.object({
  mark: z.enum(['present', 'absent']),
  isByCode: z.boolean(),
  markedAt: instant,
});

export const checkInView = z.object({
  session: checkInSession,
  /** Until when a scan of this browser can be used; null where there is none. */
  passUntil: instant.nullable(),
  /** What the roll says of the person who is signed in; null where nothing is marked or nobody is signed in. */
  recorded: checkInRecord.nullable(),
});
export type CheckIn = z.infer<typeof checkInView>;

export const beginCheckIn = endpoint({
  name: 'workshops.begin-check-in',
  method: 'POST',
  path: '/api/check-ins/passes',
  access: 'public',
  summary:
    'Exchange the code on the wall for a pass that this browser keeps for ten minutes, so that there is time to sign in',
  body: z.strictObject({
    /** From the QR code; without it the code is looked for among the sessions that are open now. */
    sessionId: id.optional(),
    code: checkInCode,
  }),
  view: checkInView,
});

export const getCheckIn = endpoint({
  name: 'workshops.get-check-in',
  method: 'GET',
  path: '/api/check-ins/:sessionId',
  access: 'public',
  summary: 'The session that this browser has a pass for, or that the person who is signed in is marked in',
  params: z.strictObject({ sessionId: id }),
  view: checkInView,
});

export const checkIn = endpoint({
  name: 'workshops.check-in',
  method: 'POST',
  path: '/api/check-ins',
  access: 'signed-in',
  summary:
    'Take part in the workshop of the pass, and be present at its session; said again, it changes nothing',
  body: z.strictObject({ sessionId: id }),
  view: checkInView,
});
