import { z } from 'zod';
import { gradedQuestion } from '../assessment/contract.js';
import { openQuestion } from '../catalogue/contract.js';
import { certificateStatus } from '../certification/contract.js';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised } from '../contract/primitives.js';
import { disability, identityState, sex } from '../directory/fields.js';
import { evidenceFile } from '../evidence/files.js';
import { countingRule, trainingRecord, way } from '../register/contract.js';
import { dimensionValue } from './dimension-value.js';
import { besideHeadCounts } from './head-count-figures.js';

export const dimensions = [
  'quarter',
  'fiscal-quarter',
  'month',
  'year',
  'fiscal-year',
  'province',
  'district',
  'sex',
  'disability',
  'agency',
  'rank-group',
  'way',
  'topic',
  'course',
  'occasion',
] as const;
export const dimension = z.enum(dimensions);
export type Dimension = z.infer<typeof dimension>;

/**
 * Whether a record is the person's first standing one ever (as of the asked seal, whatever the filters), or a later
 * one: a refresher or another course.
 */
export const occasions = ['first', 'again'] as const;
export const occasion = z.enum(occasions);

/** What a figure can be narrowed by; each is named as its dimension is. */
export const filterDimensions = [
  'province',
  'district',
  'sex',
  'disability',
  'agency',
  'rank-group',
  'way',
  'topic',
  'course',
  'occasion',
] as const satisfies readonly Dimension[];
export type FilterDimension = (typeof filterDimensions)[number];

const groupBy = z
  .string()
  .max(120)
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(
    z
      .array(dimension)
      .max(4, 'too-long')
      .refine((list) => new Set(list).size === list.length, 'invalid'),
  );

export const trainedFilters = {
  province: z.string().max(80).optional(),
  district: z.string().max(80).optional(),
  sex: sex.optional(),
  disability: disability.optional(),
  /** The agency and everything below it. */
  agency: z.string().max(80).optional(),
  'rank-group': z.string().max(80).optional(),
  topic: z.string().max(120).optional(),
  course: z.string().max(120).optional(),
  way: way.optional(),
  occasion: occasion.optional(),
} satisfies Record<FilterDimension, z.ZodType>;

/**
 * The question behind a figure. `from` and `to` are both inclusive days; without them the current
 * calendar year. Places, agencies, topics and courses are named by code.
 */
export const trainedQuery = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    groupBy: groupBy.default([]),
    asOf: instant.optional(),
    lang: language.default('en'),
    ...trainedFilters,
  })
  .refine((query) => !query.from || !query.to || query.from <= query.to, {
    path: ['to'],
    message: 'period-reversed',
  });
export type TrainedQuery = z.infer<typeof trainedQuery>;

export const UNRECORDED = 'unrecorded';

export const trainedCell = z.object({
  /** One code for each dimension of `groupBy`, in its order; `unrecorded` where the record does not say. */
  key: z.array(z.string()),
  individuals: z.number().int(),
  verified: z.number().int(),
  records: z.number().int(),
});

export const trainedView = z.object({
  figure: z.literal('individuals-trained'),
  rule: countingRule,
  from: day,
  to: day,
  groupBy: z.array(dimension),
  filters: z.object(trainedFilters),
  /** The seal the figure stands on: ask with `asOf` at or after `sealedAt` and before the next seal and get it again. */
  asOf: z.object({
    asked: instant.nullable(),
    seal: z.number().int(),
    sealedAt: instant.nullable(),
    sealHash: z.string().nullable(),
  }),
  total: z.object({ individuals: z.number().int(), verified: z.number().int(), records: z.number().int() }),
  cells: z.array(trainedCell),
  /** Names of the codes in `cells`, one list for each dimension, in the order to show them. */
  values: z.array(z.array(dimensionValue)),
  /** Old workshops known by numbers alone: beside the people, never in them. */
  headCounts: besideHeadCounts,
  target: z
    .object({
      indicator: z.string(),
      title: localised,
      from: day,
      to: day,
      target: z.number().int(),
      actual: z.number().int(),
      gap: z.number().int(),
    })
    .nullable(),
  /** Set where a coordinator's reach limits the figure. */
  reach: z.array(z.string()).nullable(),
  demonstration: z.boolean(),
});
export type TrainedView = z.infer<typeof trainedView>;

export const trainedReport = endpoint({
  name: 'reporting.trained',
  method: 'GET',
  path: '/api/reports/trained',
  access: 'reports.read',
  summary: 'Individuals trained, each person once, by up to four dimensions, as of now or a past moment',
  query: trainedQuery,
  view: trainedView,
});

export const trainedCsv = endpoint({
  name: 'reporting.trained-csv',
  method: 'GET',
  path: '/api/reports/trained.csv',
  access: 'reports.read',
  summary: 'The same figures as CSV',
  query: trainedQuery,
  media: 'text/csv',
});

export const trainedXlsx = endpoint({
  name: 'reporting.trained-xlsx',
  method: 'GET',
  path: '/api/reports/trained.xlsx',
  access: 'reports.read',
  summary: 'The same figures as a spreadsheet',
  query: trainedQuery,
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const trainedPerson = z.object({
  personId: id,
  nameEn: z.string(),
  nameUr: z.string().nullable(),
  cnicMasked: z.string().nullable(),
  identity: identityState,
  records: z.number().int(),
  lastCompletedOn: day,
  province: dimensionValue.nullable(),
  district: dimensionValue.nullable(),
  agency: dimensionValue.nullable(),
  sex,
});

export const trainedPeople = endpoint({
  name: 'reporting.trained-people',
  method: 'GET',
  path: '/api/reports/trained/people',
  access: 'reports.open-people',
  summary: 'The people behind a figure; audited',
  query: trainedQuery.safeExtend({ after: z.string().max(200).optional() }),
  view: z.object({ total: z.number().int(), items: z.array(trainedPerson), next: z.string().nullable() }),
});

export const trainedPeopleCsv = endpoint({
  name: 'reporting.trained-people-csv',
  method: 'GET',
  path: '/api/reports/trained/people.csv',
  access: 'reports.open-people',
  summary: 'Everyone behind a figure as CSV, streamed; audited',
  query: trainedQuery,
  media: 'text/csv',
});

export const trainedPeopleXlsx = endpoint({
  name: 'reporting.trained-people-xlsx',
  method: 'GET',
  path: '/api/reports/trained/people.xlsx',
  access: 'reports.open-people',
  summary: 'Everyone behind a figure as a spreadsheet, streamed; audited',
  query: trainedQuery,
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

/** What a training record rests on. */
export const recordEvidence = trainingRecord.extend({
  courseTitle: localised.nullable(),
  publicationNumber: z.number().int().nullable(),
  agencyName: localised.nullable(),
  provinceName: localised.nullable(),
  districtName: localised.nullable(),
  seal: z.number().int().nullable(),
  enrolment: z
    .object({ id, enrolledAt: instant, completedAt: instant.nullable(), lessonsCompleted: z.number().int() })
    .nullable(),
  attempt: z
    .object({
      id,
      number: z.number().int(),
      openedAt: instant,
      submittedAt: instant.nullable(),
      score: z.number().int().nullable(),
      correct: z.number().int().nullable(),
      of: z.number().int(),
    })
    .nullable(),
  certificate: z.object({ number: z.string(), status: certificateStatus, issuedOn: day }).nullable(),
  /** The workshop as it was confirmed, and what the person had done. */
  workshop: z
    .object({
      id,
      title: localised,
      venue: z.string(),
      sessions: z.number().int(),
      attended: z.number().int(),
      thresholdPercent: z.number().int(),
      postTest: z
        .object({
          outOf: z.number().int(),
          passPercent: z.number().int(),
          preScore: z.number().int().nullable(),
          postScore: z.number().int().nullable(),
          /** The attempt whose answers can be opened, where the post-test was taken online. */
          postAttemptId: id.nullable(),
        })
        .nullable(),
      confirmedAt: instant,
      confirmedBy: z.string().nullable(),
    })
    .nullable(),
  /** A training that was completed elsewhere: what was entered, and who approved it. */
  outside: z
    .object({
      id,
      title: z.string(),
      provider: z.string(),
      minutes: z.number().int(),
      enteredAt: instant,
      enteredBy: z.string().nullable(),
      approvedAt: instant,
      approvedBy: z.string().nullable(),
    })
    .nullable(),
  /** Scans behind it: the signed sheets of the workshop, or the papers of the training elsewhere. */
  files: z.array(
    evidenceFile
      .pick({ id: true, name: true, sizeBytes: true, sha256: true })
      .extend({ withdrawnBecause: z.string().nullable() }),
  ),
});
export type RecordEvidence = z.infer<typeof recordEvidence>;

export const personEvidence = endpoint({
  name: 'reporting.person-evidence',
  method: 'GET',
  path: '/api/reports/people/:id',
  access: 'reports.open-people',
  summary: 'One person’s standing and reversed records, each with its evidence; audited',
  params: z.strictObject({ id }),
  view: z.object({
    person: z.object({
      id,
      nameEn: z.string(),
      nameUr: z.string().nullable(),
      cnicMasked: z.string().nullable(),
      identity: identityState,
      sex,
    }),
    /** Others in the directory who are linked as the same person. */
    linked: z.array(z.object({ id, nameEn: z.string() })),
    records: z.array(recordEvidence),
  }),
});

export const attemptEvidence = endpoint({
  name: 'reporting.attempt-evidence',
  method: 'GET',
  path: '/api/reports/attempts/:id',
  access: 'reports.open-people',
  summary: 'The questions drawn and the answers given behind a record; audited',
  params: z.strictObject({ id }),
  view: z.object({
    score: z.number().int().nullable(),
    questions: z.array(openQuestion.extend({ grade: gradedQuestion })),
  }),
});

/** A public figure: the number, or that it lies between one and four. */
export const publicFigure = z.union([z.number().int(), z.literal('fewer-than-5'), z.literal('not-shown')]);
export type PublicFigure = z.infer<typeof publicFigure>;

export const publicProgress = endpoint({
  name: 'reporting.public-progress',
  method: 'GET',
  path: '/api/progress',
  access: 'public',
  summary: 'The public summary, with small cells protected',
  view: z.object({
    rule: countingRule,
    asOf: instant.nullable(),
    sinceLaunch: publicFigure,
    thisYear: publicFigure,
    target: z.object({ target: z.number().int(), actual: publicFigure, from: day, to: day }).nullable(),
    byQuarter: z.array(z.object({ value: dimensionValue, individuals: publicFigure })),
    byProvince: z.array(z.object({ value: dimensionValue, individuals: publicFigure })),
    bySex: z.array(z.object({ value: dimensionValue, individuals: publicFigure })),
    /** Participants of old workshops known by numbers alone: in none of the figures above. */
    headCounts: z.object({
      workshops: z.number().int(),
      participants: publicFigure,
      women: publicFigure,
      men: publicFigure,
      unsaid: publicFigure,
    }),
    demonstration: z.boolean(),
  }),
});

export const targetView = z.object({
  id,
  indicator: z.string(),
  title: localised,
  from: day,
  to: day,
  value: z.number().int(),
});

export const listTargets = endpoint({
  name: 'reporting.list-targets',
  method: 'GET',
  path: '/api/targets',
  access: 'reports.read',
  summary: 'Targets of the Action Plan’s indicators by period',
  view: z.object({ items: z.array(targetView) }),
});

export const setTarget = endpoint({
  name: 'reporting.set-target',
  method: 'PUT',
  path: '/api/targets',
  access: 'targets.manage',
  summary: 'Set the target of an indicator for a period; audited',
  body: z
    .strictObject({
      indicator: z.string().max(80),
      from: day,
      to: day,
      value: z.number().int().nonnegative(),
    })
    .refine((body) => body.from <= body.to, { path: ['to'], message: 'period-reversed' }),
  view: targetView,
});
