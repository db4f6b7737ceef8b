import { z } from 'zod';
import { blueprintPart } from '../assessment/blueprint.js';
import { wishedWords } from '../assessment/essay.js';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, language, localised } from '../contract/primitives.js';

export const questionKinds = [
  'single',
  'multiple',
  'true-false',
  'match',
  'order',
  'number',
  'short',
  'essay',
] as const;
export const questionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof questionKind>;

const option = z.object({ key: z.string(), text: localised });

/** A question as a learner may see it: no mark of what is right. */
export const openQuestion = z.object({
  key: z.string(),
  kind: questionKind,
  stem: localised,
  /** What to choose from, to match (the left sides) or to put in order; none where the answer is typed. */
  options: z.array(option),
  /** Of a match: the right sides, in an order that says nothing. */
  choices: z.array(option).optional(),
  /** Of a number: what it counts. */
  unit: localised.optional(),
  /** Of an essay: how long it should be. */
  words: wishedWords.optional(),
});
export type OpenQuestion = z.infer<typeof openQuestion>;

export const citation = z.object({ ref: z.string(), label: localised });
export type Citation = z.infer<typeof citation>;

export const dutyKinds = ['must', 'must-not'] as const;

/**
 * A branching practice. It is scored on duties: what an officer must do, must not do, and by when. Nothing in it is
 * secret, so that it can be played without a line; what a run comes to is said by `playScenario`.
 */
export const scenario = z.object({
  key: z.string(),
  title: localised,
  role: localised,
  duties: z.array(
    z.object({
      id: z.string(),
      text: localised,
      kind: z.enum(dutyKinds),
      /** Minutes from the start by which it has to be done; null where the law sets no such limit. */
      within: z.number().int().nullable(),
      cites: z.array(citation),
    }),
  ),
  start: z.string(),
  steps: z.array(
    z.object({
      key: z.string(),
      say: localised,
      /** Minutes that pass here. */
      minutes: z.number().int(),
      /** None where the scenario ends. */
      choices: z.array(
        z.object({
          text: localised,
          to: z.string(),
          meets: z.array(z.string()),
          breaches: z.array(z.string()),
          reply: localised.nullable(),
        }),
      ),
    }),
  ),
});
export type Scenario = z.infer<typeof scenario>;

const placed = {
  key: z.string(),
  /** The language that it is in, where the lesson's own has no text for it yet. */
  lang: language.optional(),
};

/**
 * A block of a lesson as it is read. `key` is the same in both languages, so that a reader who switches
 * keeps the place. `html` was rendered and sanitised when the publication was made.
 */
export const block = z.discriminatedUnion('kind', [
  z.object({ ...placed, kind: z.literal('text'), html: z.string() }),
  z.object({ ...placed, kind: z.literal('law'), html: z.string(), citation }),
  z.object({ ...placed, kind: z.enum(['case', 'do', 'dont']), html: z.string() }),
  z.object({ ...placed, kind: z.literal('note'), tone: z.enum(['tip', 'warning']), html: z.string() }),
  z.object({ ...placed, kind: z.literal('check'), question: openQuestion }),
  z.object({ ...placed, kind: z.literal('scenario'), scenario }),
  z.object({ ...placed, kind: z.literal('figure'), src: z.string(), alt: z.string() }),
  z.object({
    ...placed,
    kind: z.enum(['audio', 'video']),
    alt: z.string(),
    /** Names for `getMedia`. */
    media: z.string(),
    captions: z.string(),
    transcript: z.array(z.string()),
  }),
  /** Our own drawing as sanitised SVG, which takes the page's letters and colours. */
  z.object({ ...placed, kind: z.literal('drawing'), svg: z.string(), alt: z.string() }),
]);
export type Block = z.infer<typeof block>;

export const lessonView = z.object({
  key: z.string(),
  title: z.string(),
  /** The language the lesson is in: the other one where it does not exist in the one asked for. */
  language,
  asked: language,
  minutes: z.number().int(),
  contentNote: z.string().nullable(),
  cites: z.array(citation),
  blocks: z.array(block),
  /** What of it is in the other language, because the lesson's own has none yet. */
  elsewhere: z.array(z.enum(['title', 'contentNote'])).optional(),
});
export type Lesson = z.infer<typeof lessonView>;

export const testRule = z.object({
  passMark: z.number().int().min(1).max(100),
  draw: z.number().int().positive(),
  from: z.array(z.string()),
  minutes: z.number().int().positive(),
  attempts: z.number().int().positive(),
  waitHours: z.number().int().nonnegative(),
  /** What of the draw has to be of which tag or difficulty; the rest is drawn from all. */
  blueprint: z.array(blueprintPart).optional(),
  /** Everybody is asked every question with these tags. */
  fixed: z.boolean().optional(),
  /** False where questions, or their options, come in the order of the bank. */
  shuffleQuestions: z.boolean().optional(),
  shuffleOptions: z.boolean().optional(),
  /** When questions are explained; after each attempt where nothing is said. */
  explain: z.enum(['each-attempt', 'last-attempt']).optional(),
  /** Essays may be among its questions, so that a person has to grade before there is a score. */
  essays: z.boolean().optional(),
  /** For a person who needs more time; the minutes hold it already. */
  extraTimePercent: z.number().int().optional(),
});
export type TestRule = z.infer<typeof testRule>;

export const outlineLesson = z.object({
  key: z.string(),
  title: localised,
  minutes: z.number().int(),
  required: z.boolean(),
  contentNote: z.boolean(),
  languages: z.array(language),
  /** How many blocks readers of a language see in the other one; left out where there are none. */
  gaps: z.object({ en: z.number().int().optional(), ur: z.number().int().optional() }).optional(),
});
export type OutlineLesson = z.infer<typeof outlineLesson>;
export const outlineModule = z.object({ key: z.string(), title: localised, lessons: z.array(outlineLesson) });

export const courseSummary = z.object({
  id,
  slug: z.string(),
  topic: z.string(),
  title: localised,
  summary: localised,
  hours: z.number(),
  audience: z.array(z.string()),
  lessons: z.number().int(),
  publicationId: id,
  publicationNumber: z.number().int(),
});
export type CourseSummary = z.infer<typeof courseSummary>;

export const courseView = courseSummary.extend({
  outcomes: z.array(localised),
  modules: z.array(outlineModule),
  laws: z.array(z.object({ id: z.string(), title: localised, act: z.string(), jurisdiction: z.string() })),
  test: testRule,
  pretest: z.object({ draw: z.number().int(), minutes: z.number().int() }).nullable(),
  /** What the bank's questions are about, by tag; publications from before courses named their themes have none. */
  themes: z.record(z.string(), localised).optional(),
  certificateMonths: z.number().int().nullable(),
  review: z.object({ status: z.enum(['draft-for-legal-review', 'approved']), note: localised.nullable() }),
  publishedOn: day,
  contentHash: z.string(),
});
export type Course = z.infer<typeof courseView>;

export const listCourses = endpoint({
  name: 'catalogue.list-courses',
  method: 'GET',
  path: '/api/courses',
  access: 'public',
  summary: 'The public catalogue',
  view: z.object({ items: z.array(courseSummary) }),
});

export const getCourse = endpoint({
  name: 'catalogue.get-course',
  method: 'GET',
  path: '/api/courses/:slug',
  access: 'public',
  summary: 'One course with the outline of its current publication',
  params: z.strictObject({ slug: z.string().max(120) }),
  view: courseView,
});

/** The outline a learner under way keeps, whatever has been published since. */
export const getPublication = endpoint({
  name: 'catalogue.get-publication',
  method: 'GET',
  path: '/api/publications/:id',
  access: 'public',
  summary: 'The outline of one immutable publication',
  params: z.strictObject({ id }),
  view: courseView,
});

export const getLesson = endpoint({
  name: 'catalogue.get-lesson',
  method: 'GET',
  path: '/api/publications/:id/lessons/:key',
  access: 'public',
  summary: 'One lesson of an immutable publication in one language; cacheable for ever',
  params: z.strictObject({ id, key: z.string().max(120) }),
  query: z.strictObject({ lang: language.default('en') }),
  view: lessonView,
});

/** `<SHA-256>.<ending>` */
export const mediaName = z.string().regex(/^[0-9a-f]{64}\.(mp3|m4a|ogg|mp4|webm|vtt)$/);

export const getMedia = endpoint({
  name: 'catalogue.get-media',
  method: 'GET',
  path: '/api/publications/:id/media/:name',
  access: 'public',
  summary: 'A recording of an immutable publication, or its captions; in parts where a part is asked for',
  params: z.strictObject({ id, name: mediaName }),
  media: '*/*',
});

export const listTopics = endpoint({
  name: 'catalogue.list-topics',
  method: 'GET',
  path: '/api/topics',
  access: 'public',
  summary: 'The topics that people are trained in',
  view: z.object({ items: z.array(z.object({ code: z.string(), title: localised })) }),
});

export const lawCitations = endpoint({
  name: 'catalogue.law-citations',
  method: 'GET',
  path: '/api/laws/:id/citations',
  access: 'public',
  summary: 'Every lesson and question of current publications that cites this law',
  params: z.strictObject({ id: z.string().max(80) }),
  view: z.object({
    items: z.array(
      z.object({
        courseSlug: z.string(),
        ref: z.string(),
        kind: z.enum(['lesson', 'question']),
        key: z.string(),
      }),
    ),
    asOf: instant,
  }),
});
