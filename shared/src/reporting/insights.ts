import { z } from 'zod';
import { questionKind } from '../catalogue/contract.js';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised } from '../contract/primitives.js';
import { publicFigure } from './contract.js';

/** From where on a figure is shown, and from where on it is warned about. Shares in per cent. */
export const insightLimits = {
  /** Below so many people nothing is said that could be said of one of them. */
  smallestGroup: 5,
  /** Below so many people chance moves a correlation by more than any threshold that it is held against. */
  smallestForDiscrimination: 30,
  tooHard: 30,
  tooEasy: 90,
  /** A correlation. */
  weakDiscrimination: 0.2,
  manyUnanswered: 10,
  /** Days without any work after which somebody who has not finished is said to have stopped. */
  stoppedAfterDays: 30,
} as const;

/** What is the matter with a question, the gravest first. */
export const itemWarnings = [
  'negative-discrimination',
  'distractor-beats-right',
  'too-hard',
  'too-easy',
  'weak-discrimination',
  'unchosen-distractor',
  'many-unanswered',
] as const;
export type ItemWarning = (typeof itemWarnings)[number];

export const itemOrders = ['key', 'facility', 'discrimination'] as const;
export type ItemOrder = (typeof itemOrders)[number];

const asked = {
  /** Of enrolment: people who enrolled from this day to that one. */
  from: day.optional(),
  to: day.optional(),
  publication: id.optional(),
  /** By code: the agency and everything below it. */
  agency: z.string().max(80).optional(),
  /** Of those that the caller may see. */
  cohort: id.optional(),
  /** By code: the province or territory in which people serve. */
  province: z.string().max(80).optional(),
  /** In which people use the academy. */
  language: language.optional(),
  lang: language.default('en'),
};
const inOrder = (query: { from?: string | undefined; to?: string | undefined }): boolean =>
  !query.from || !query.to || query.from <= query.to;
const reversed = { path: ['to'], message: 'period-reversed' };

const insightsQuery = z.strictObject(asked).refine(inOrder, reversed);
export type InsightsQuery = z.output<typeof insightsQuery>;
const itemsQuery = z
  .strictObject({ ...asked, order: z.enum(itemOrders).default('key') })
  .refine(inOrder, reversed);
export type ItemsQuery = z.output<typeof itemsQuery>;

const ofCourse = z.strictObject({ courseId: id });
const listQuery = z.strictObject({ lang: language.default('en') });

const surroundings = {
  /** Set where a coordinator's reach limits the figures. */
  reach: z.array(localised).nullable(),
  demonstration: z.boolean(),
};

const course = z.object({
  id,
  slug: z.string(),
  title: localised,
  /** The newest first. */
  publications: z.array(z.object({ id, number: z.number().int(), publishedAt: instant })),
  /** Those that the caller may see, the latest first. */
  cohorts: z.array(z.object({ id, title: localised, endsOn: day })),
});

/** By the names that are printed; null where all are meant. */
const narrowedTo = z.object({
  from: day.nullable(),
  to: day.nullable(),
  publication: z.number().int().nullable(),
  agency: localised.nullable(),
  cohort: localised.nullable(),
  province: localised.nullable(),
  language: language.nullable(),
});

const coursesInsightsView = z.object({
  ...surroundings,
  items: z.array(
    z.object({
      courseId: id,
      slug: z.string(),
      title: localised,
      /** People, each once. */
      enrolled: z.number().int(),
      testBegun: z.number().int(),
      completed: z.number().int(),
      certificates: z.number().int(),
    }),
  ),
});
export type CoursesInsights = z.infer<typeof coursesInsightsView>;

const funnelStepKinds = ['enrolled', 'lesson', 'test', 'passed', 'certificate'] as const;

const funnelStep = z.object({
  kind: z.enum(funnelStepKinds),
  /** Of a lesson; null for the other steps, which have names of their own. */
  key: z.string().nullable(),
  title: localised.nullable(),
  /** People whose publication has this step. */
  of: z.number().int(),
  people: z.number().int(),
  /** People whose furthest step this is, and who have done nothing for a while. */
  stopped: z.number().int(),
  /** People whose furthest step this is, and who are at work. */
  underWay: z.number().int(),
  /** From enrolment to this step, of those who took it; null for enrolment itself and where few took it. */
  medianDays: z.number().nullable(),
});
export type FunnelStep = z.infer<typeof funnelStep>;

const spread = z.object({ mean: z.number(), q1: z.number(), median: z.number(), q3: z.number() });
export type Spread = z.infer<typeof spread>;

const gain = z.object({
  /** With a closed pre-test and a closed first attempt at the final test. */
  people: publicFigure,
  /** Null where they are too few. */
  figures: z
    .object({
      pretest: spread,
      final: spread,
      /** In percentage points. */
      gain: spread,
      /** Of the greatest gain possible; null where nothing was left to gain. */
      normalised: z.number().nullable(),
    })
    .nullable(),
});
export type GainView = z.infer<typeof gain>;

const courseInsightsView = z.object({
  ...surroundings,
  course,
  asked: narrowedTo,
  /** Who is asked about; where filters leave so few that steps would be those of single people, there are no steps. */
  people: publicFigure,
  steps: z.array(funnelStep),
  gain,
});
export type CourseInsights = z.infer<typeof courseInsightsView>;

const choice = z.object({
  key: z.string(),
  text: localised,
  right: z.boolean(),
  people: z.number().int(),
  percent: z.number(),
});
export type ItemChoice = z.infer<typeof choice>;

/** Why a figure of a question is missing. */
export const itemWithheldReasons = ['too-few', 'too-few-for-discrimination', 'no-spread'] as const;

const itemView = z.object({
  versionId: id,
  key: z.string(),
  version: z.number().int(),
  kind: questionKind,
  stem: localised,
  /** People who were asked it in their first attempt. */
  people: z.number().int(),
  /** Per cent of them who answered it right. */
  facility: z.number().nullable(),
  discrimination: z.number().nullable(),
  /** Per cent of them who left it open. */
  unanswered: z.number().nullable(),
  withheld: z.enum(itemWithheldReasons).nullable(),
  /** What was chosen, in the author's order or the most frequent first; null where people are too few. */
  choices: z.array(choice).nullable(),
  /** People whose answer is none of those; null where each choice is counted for itself. */
  others: z.number().int().nullable(),
  /** The wrong choice that most took; null where nobody took one. */
  winner: z.string().nullable(),
  warnings: z.array(z.enum(itemWarnings)),
});
export type ItemView = z.infer<typeof itemView>;

const itemsInsightsView = z.object({
  ...surroundings,
  course,
  asked: narrowedTo,
  /** People with a closed first attempt; where filters leave too few, there are no items. */
  people: publicFigure,
  items: z.array(itemView),
});
export type ItemsInsights = z.infer<typeof itemsInsightsView>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const listInsights = endpoint({
  name: 'reporting.insights',
  method: 'GET',
  path: '/api/insights',
  access: 'insights.read',
  summary: 'How far people get in each course, within the caller’s reach',
  query: listQuery,
  view: coursesInsightsView,
});

export const listInsightsCsv = endpoint({
  name: 'reporting.insights-csv',
  method: 'GET',
  path: '/api/insights.csv',
  access: 'insights.read',
  summary: 'The same list as CSV',
  query: listQuery,
  media: 'text/csv',
});

export const listInsightsXlsx = endpoint({
  name: 'reporting.insights-xlsx',
  method: 'GET',
  path: '/api/insights.xlsx',
  access: 'insights.read',
  summary: 'The same list as a spreadsheet',
  query: listQuery,
  media: XLSX,
});

export const courseInsights = endpoint({
  name: 'reporting.course-insights',
  method: 'GET',
  path: '/api/insights/:courseId',
  access: 'insights.read',
  summary: 'From enrolment to certificate by lesson, and the gain from pre-test to final test',
  params: ofCourse,
  query: insightsQuery,
  view: courseInsightsView,
});

export const courseInsightsCsv = endpoint({
  name: 'reporting.course-insights-csv',
  method: 'GET',
  path: '/api/insights/:courseId/progress.csv',
  access: 'insights.read',
  summary: 'The same funnel and gain as CSV',
  params: ofCourse,
  query: insightsQuery,
  media: 'text/csv',
});

export const courseInsightsXlsx = endpoint({
  name: 'reporting.course-insights-xlsx',
  method: 'GET',
  path: '/api/insights/:courseId/progress.xlsx',
  access: 'insights.read',
  summary: 'The same funnel and gain as a spreadsheet',
  params: ofCourse,
  query: insightsQuery,
  media: XLSX,
});

export const itemsInsights = endpoint({
  name: 'reporting.items-insights',
  method: 'GET',
  path: '/api/insights/:courseId/questions',
  access: 'insights.questions',
  summary: 'The final test’s questions over first attempts, with what is right and what was chosen',
  params: ofCourse,
  query: itemsQuery,
  view: itemsInsightsView,
});

export const itemsInsightsCsv = endpoint({
  name: 'reporting.items-insights-csv',
  method: 'GET',
  path: '/api/insights/:courseId/questions.csv',
  access: 'insights.questions',
  summary: 'The same questions as CSV, one row for each choice',
  params: ofCourse,
  query: itemsQuery,
  media: 'text/csv',
});

export const itemsInsightsXlsx = endpoint({
  name: 'reporting.items-insights-xlsx',
  method: 'GET',
  path: '/api/insights/:courseId/questions.xlsx',
  access: 'insights.questions',
  summary: 'The same questions as a spreadsheet, one row for each choice',
  params: ofCourse,
  query: itemsQuery,
  media: XLSX,
});
