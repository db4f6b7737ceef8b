import { addToCohort, createCohort } from '@academy/shared';
import { newId } from '../platform/ids.js';
import { must } from './permission-learner.js';
import { anyone, type Case, type Rows, type ValidRequest } from './permission-table.js';
import type { World } from './permission-world.js';

type Whose = 'inside' | 'outside';

/** A trainer facilitates every cohort here, so that they see it. */
const fields = (world: World, whose: Whose) => ({
  courseId: world.courses.closing.courseId,
  titleEn: 'Spring intake',
  titleUr: null,
  agencyId: world.agencies[whose],
  startsOn: '2026-03-01',
  endsOn: '2026-04-30',
  facilitatorId: world.by.trainer.accountId,
  capacity: null,
});

/** A cohort of an agency with one of its people, begun by the administrator. */
async function begin(world: World, whose: Whose, courseId = world.courses.closing.courseId): Promise<string> {
  const { client } = world.by.administrator;
  const body = { id: newId(), ...fields(world, whose), courseId };
  const { id } = must(await client.call(createCohort, { body }), createCohort);
  const people = { personIds: [world[whose].personId], completedToo: true };
  must(await client.call(addToCohort, { params: { id }, body: people }), addToCohort);
  return id;
}

/** Within a coordinator's agency it is open, beyond it is not to be found. */
const within = (
  request: (world: World, whose: Whose) => Omit<ValidRequest, 'params'> & { person?: string } = () => ({}),
  extra: Pick<Case, 'success' | 'needs'> = {},
): readonly Case[] =>
  (['inside', 'outside'] as const).map((whose) => ({
    whose,
    request: async (world) => {
      const { person, ...rest } = request(world, whose);
      return { params: { id: await begin(world, whose), ...(person ? { personId: person } : {}) }, ...rest };
    },
    ...extra,
  }));

/** By the person whose certificate it holds: an enrolment is in one cohort only. */
const certified = new Map<string, Promise<string>>();

/** The cohort of somebody who has completed its course and holds a certificate. */
function certifiedCohort(world: World, whose: Whose): Promise<string> {
  const { personId } = world[whose];
  const made = certified.get(personId) ?? begin(world, whose, world.courses.done.courseId);
  certified.set(personId, made);
  return made;
}

/** A machine without a browser cannot print; everything before the printing is the same. */
const printed = async (world: World): Promise<number> => {
  const answer = await world.app.client().get('/api/health/ready');
  return (answer.body as { browser: string }).browser === 'up' ? 200 : 503;
};

/** Cohorts and who is in them. */
export const cohortsRows: Rows = {
  'learning.list-cohorts': anyone(),
  'learning.export-cohorts': anyone(() => ({ query: { lang: 'ur' } })),
  'learning.list-facilitators': anyone(),
  'learning.create-cohort': anyone((world) => ({ body: { id: newId(), ...fields(world, 'inside') } })),
  'learning.get-cohort': within(),
  'learning.update-cohort': within((world, whose) => ({ body: fields(world, whose) })),
  'learning.set-cohort-state': within(() => ({ body: { state: 'closed' } })),
  'learning.find-cohort-candidates': within(() => ({ query: { search: 'Amina' } })),
  'learning.add-to-cohort': within((world, whose) => ({ body: { personIds: [world[whose].personId] } })),
  'learning.remove-from-cohort': within((world, whose) => ({ person: world[whose].personId })),
  'certification.list-of-cohort': within(),
  'certification.cohort-people-csv': within(() => ({ query: { lang: 'ur' } })),
  'certification.cohort-people-xlsx': within(() => ({ query: { lang: 'en' } })),
  'certification.cohort-pdf': (['inside', 'outside'] as const).map((whose) => ({
    whose,
    request: async (world) => ({ params: { id: await certifiedCohort(world, whose) } }),
    success: printed,
  })),
};
