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
async function begun(world: World, whose: Whose): Promise<string> {
  const { client } = world.by.administrator;
  const body = { id: newId(), ...fields(world, whose) };
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
      return { params: { id: await begun(world, whose), ...(person ? { personId: person } : {}) }, ...rest };
    },
    ...extra,
  }));

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
};
