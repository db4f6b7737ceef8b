import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised } from '../contract/primitives.js';
import { identityState } from '../directory/fields.js';

/** How many people one cohort holds at most, where it has no capacity of its own. */
export const MOST_IN_COHORT = 1000;

/** How many people one request adds at most. */
export const COHORT_BATCH = 200;

export const cohortStates = ['open', 'closed'] as const;
export type CohortState = (typeof cohortStates)[number];

/** What becomes of somebody who is to be added to a cohort. */
export const joiningFates = [
  /** Newly enrolled in the current publication. */
  'enrolled',
  /** The enrolment that stands has become one of the cohort. */
  'attached',
  'already-in',
  /** Has completed the course; listed only where that is asked for. */
  'completed-earlier',
  /** Learns the course in another cohort, and stays there. */
  'in-another',
  'full',
  'closed',
] as const;
export type JoiningFate = (typeof joiningFates)[number];

export const cohortStandings = ['not-started', 'under-way', 'completed', 'completed-earlier'] as const;
export type CohortStanding = (typeof cohortStandings)[number];

const line = z.string('required').trim().min(1, 'required').max(200, 'too-long');

/** What a cohort is, as it is typed in. */
const shape = {
  courseId: z.uuid('required'),
  titleEn: line,
  titleUr: line.nullable().default(null),
  agencyId: z.uuid('required'),
  startsOn: z.iso.date('required'),
  /** The last day on which its people should have completed the course. */
  endsOn: z.iso.date('required'),
  /** An account of a trainer or coordinator. */
  facilitatorId: z.uuid('required'),
  /** How many people it takes; null for as many as one cohort can hold. */
  capacity: z
    .number('number-shape')
    .int('number-shape')
    .min(1, 'invalid')
    .max(MOST_IN_COHORT, 'invalid')
    .nullable(),
};

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean => startsOn <= endsOn;
const reversed = { path: ['endsOn'], message: 'period-reversed' };
export const cohortFields = z.strictObject(shape).refine(inOrder, reversed);
export type CohortFields = z.output<typeof cohortFields>;

const ofCohort = z.strictObject({ id });

const facilitator = z.object({ accountId: id, nameEn: z.string(), nameUr: z.string().nullable() });
export type Facilitator = z.infer<typeof facilitator>;

export const cohortSummary = z.object({
  id,
  title: localised,
  course: z.object({ id, title: localised }),
  agency: localised,
  startsOn: day,
  endsOn: day,
  facilitator,
  people: z.number().int(),
  completed: z.number().int(),
  state: z.enum(cohortStates),
});
export type CohortSummary = z.infer<typeof cohortSummary>;

const filters = {
  search: z.string().max(120).optional(),
  /** By id. */
  course: id.optional(),
  /** By code: the agency and everything below it. */
  agency: z.string().max(80).optional(),
  state: z.enum(cohortStates).optional(),
};

export const listCohorts = endpoint({
  name: 'learning.list-cohorts',
  method: 'GET',
  path: '/api/cohorts',
  access: 'cohorts.read',
  summary:
    'Cohorts by the day on which they end, the latest first: those within reach, and those one facilitates',
  query: z.strictObject({
    ...filters,
    after: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/, 'invalid')
      .optional(),
  }),
  view: z.object({ items: z.array(cohortSummary), next: z.string().nullable() }),
});

export const exportCohorts = endpoint({
  name: 'learning.export-cohorts',
  method: 'GET',
  path: '/api/cohorts.csv',
  access: 'cohorts.read',
  summary: 'The same cohorts, all of them, as CSV',
  query: z.strictObject({ ...filters, lang: language.default('en') }),
  media: 'text/csv',
});

export const cohortMember = z.object({
  personId: id,
  enrolmentId: id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  cnicMasked: z.string().nullable(),
  serviceNumber: z.string().nullable(),
  agency: localised.nullable(),
  rank: localised.nullable(),
  joinedAt: instant,
  requiredLessons: z.number().int(),
  completedLessons: z.number().int(),
  test: z.object({
    passed: z.boolean(),
    bestScore: z.number().int().nullable(),
    attempts: z.number().int(),
  }),
  completedAt: instant.nullable(),
  standing: z.enum(cohortStandings),
  /** The due day has passed and the course is not completed. */
  late: z.boolean(),
});
export type CohortMember = z.infer<typeof cohortMember>;

export const cohortView = z.object({
  id,
  titleEn: z.string(),
  titleUr: z.string().nullable(),
  course: z.object({ id, title: localised }),
  agency: z.object({ id, name: localised }),
  startsOn: day,
  endsOn: day,
  facilitator,
  capacity: z.number().int().nullable(),
  state: z.enum(cohortStates),
  /** Whether the caller may change it and its people. */
  canRun: z.boolean(),
  /** Those whom the caller may see, in the order of their English names. */
  people: z.array(cohortMember),
  /** How many more there are, who serve beyond the caller’s reach. */
  beyondReach: z.number().int(),
});
export type Cohort = z.infer<typeof cohortView>;

export const getCohort = endpoint({
  name: 'learning.get-cohort',
  method: 'GET',
  path: '/api/cohorts/:id',
  access: 'cohorts.read',
  summary: 'One cohort with its people and how far each of them is',
  params: ofCohort,
  view: cohortView,
});

export const createCohort = endpoint({
  name: 'learning.create-cohort',
  method: 'POST',
  path: '/api/cohorts',
  access: 'cohorts.run',
  summary: 'Begin a cohort; sent again with the same id it changes nothing; audited',
  body: z.strictObject({ ...shape, id }).refine(inOrder, reversed),
  view: cohortView,
  status: 201,
});

export const updateCohort = endpoint({
  name: 'learning.update-cohort',
  method: 'PUT',
  path: '/api/cohorts/:id',
  access: 'cohorts.run',
  summary: 'Change a cohort; its course stays once somebody is in it; audited',
  params: ofCohort,
  body: cohortFields,
  view: cohortView,
});

export const setCohortState = endpoint({
  name: 'learning.set-cohort-state',
  method: 'PUT',
  path: '/api/cohorts/:id/state',
  access: 'cohorts.run',
  summary: 'Close a cohort to newcomers, or open it again; its people go on learning; audited',
  params: ofCohort,
  body: z.strictObject({ state: z.enum(cohortStates) }),
  view: cohortView,
});

export const listFacilitators = endpoint({
  name: 'learning.list-facilitators',
  method: 'GET',
  path: '/api/cohort-facilitators',
  access: 'cohorts.run',
  summary: 'Who may facilitate a cohort: trainers, and coordinators within reach',
  view: z.object({ items: z.array(facilitator) }),
});

export const cohortCandidate = z.object({
  personId: id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  cnicMasked: z.string().nullable(),
  serviceNumber: z.string().nullable(),
  agency: localised.nullable(),
  rank: localised.nullable(),
  identity: identityState,
  isIn: z.boolean(),
});
export type CohortCandidate = z.infer<typeof cohortCandidate>;

export const findCohortCandidates = endpoint({
  name: 'learning.find-cohort-candidates',
  method: 'GET',
  path: '/api/cohorts/:id/candidates',
  access: 'cohorts.run',
  summary: 'People within reach by name, CNIC, mobile or service number, to be added; 20 at most',
  params: ofCohort,
  query: z.strictObject({ search: z.string().trim().min(3, 'too-short').max(120, 'too-long') }),
  view: z.object({ items: z.array(cohortCandidate), more: z.boolean() }),
});

export const addToCohort = endpoint({
  name: 'learning.add-to-cohort',
  method: 'POST',
  path: '/api/cohorts/:id/people',
  access: 'cohorts.run',
  summary:
    'Enrol people into a cohort, or say of each why not; whoever has completed the course is listed only where that is asked for; said again, it changes nothing; audited',
  params: ofCohort,
  body: z.strictObject({
    personIds: z.array(id).min(1, 'required').max(COHORT_BATCH, 'too-long'),
    /** Also those who have completed the course earlier: they are listed as such and do not begin again. */
    completedToo: z.boolean().default(false),
  }),
  view: z.object({
    cohort: cohortView,
    people: z.array(
      z.object({
        personId: id,
        nameEn: z.string(),
        nameUr: z.string().nullable(),
        fate: z.enum(joiningFates),
        completedAt: instant.nullable(),
        isInOther: z.boolean(),
        /** The other cohort they are in, where the caller may see it. */
        otherCohort: localised.nullable(),
      }),
    ),
  }),
});
export type JoinedPerson = z.infer<typeof addToCohort.view>['people'][number];

export const removeFromCohort = endpoint({
  name: 'learning.remove-from-cohort',
  method: 'DELETE',
  path: '/api/cohorts/:id/people/:personId',
  access: 'cohorts.run',
  summary: 'Take somebody out of a cohort; their enrolment and every record stay; audited',
  params: ofCohort.extend({ personId: id }),
  view: cohortView,
});
