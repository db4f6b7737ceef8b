import { z } from 'zod';
import { citation } from '../catalogue/contract.js';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, language, localised } from '../contract/primitives.js';
import { criterion, wishedWords } from './essay.js';

/** What a grader may say to a trainee about one text. */
export const COMMENT_LENGTH = 2000;

/** graded: others of the same attempt are not, so that the grade can still be changed. */
export const essayStates = ['waiting', 'graded'] as const;
export type EssayState = (typeof essayStates)[number];

const filters = {
  course: id.optional(),
  state: z.enum(essayStates).default('waiting'),
};

/** A text to be graded. Who wrote it is nowhere here. */
export const essayRow = z.object({
  attemptId: id,
  questionKey: z.string(),
  course: z.object({ id, slug: z.string(), title: localised }),
  stem: localised,
  words: z.number().int(),
  submittedAt: instant,
  /** Whole days since then. */
  daysWaiting: z.number().int(),
  state: z.enum(essayStates),
});
export type EssayRow = z.infer<typeof essayRow>;

export const essayQueue = z.object({
  /** Texts that wait for a grade, by course, whatever is asked; without one's own. */
  courses: z.array(z.object({ id, title: localised, waiting: z.number().int() })),
  waiting: z.number().int(),
  /** The one that has waited longest first. */
  items: z.array(essayRow),
  /** To be sent as `after` for those that follow; null where none do. */
  next: z.string().nullable(),
});
export type EssayQueue = z.infer<typeof essayQueue>;

export const listEssays = endpoint({
  name: 'assessment.list-essays',
  method: 'GET',
  path: '/api/grading/essays',
  access: 'assessment.grade',
  summary: 'Essays of attempts that wait for a grade, without who wrote them; the longest waiting first',
  query: z.strictObject({ ...filters, after: z.string().max(300).optional() }),
  view: essayQueue,
});

export const exportEssays = endpoint({
  name: 'assessment.export-essays',
  method: 'GET',
  path: '/api/grading/essays.csv',
  access: 'assessment.grade',
  summary: 'The same essays, all of them and without their texts, as CSV',
  query: z.strictObject({ ...filters, lang: language.default('en') }),
  media: 'text/csv',
});

export const countEssays = endpoint({
  name: 'assessment.count-essays',
  method: 'GET',
  path: '/api/grading/waiting',
  access: 'assessment.grade',
  summary: 'How many essays wait for a grade, without one’s own',
  view: z.object({ waiting: z.number().int() }),
});

const params = z.strictObject({ id, questionKey: z.string().max(120) });

const points = z.record(z.string().max(80), z.number().int());

export const essayGrade = z.object({
  /** Of the grades of this essay; a change names the one that was seen. */
  number: z.number().int(),
  points,
  comment: z.string().nullable(),
  gradedAt: instant,
  mine: z.boolean(),
});
export type EssayGrade = z.infer<typeof essayGrade>;

export const essayToGrade = essayRow.omit({ daysWaiting: true }).extend({
  text: z.string(),
  wished: wishedWords.nullable(),
  rubric: z.array(criterion),
  model: localised.nullable(),
  explain: localised,
  cites: z.array(citation),
  /** The one that counts now; null where it waits. */
  grade: essayGrade.nullable(),
  /** Whether the result of its attempt stands, so that no grade can be changed any more. */
  isFinished: z.boolean(),
  /** Other essays of its attempt that wait: with none left, this grade makes the result. */
  others: z.number().int(),
  /** The essay that has waited longest beside this one. */
  next: z.object({ attemptId: id, questionKey: z.string() }).nullable(),
});
export type EssayToGrade = z.infer<typeof essayToGrade>;

export const getEssay = endpoint({
  name: 'assessment.get-essay',
  method: 'GET',
  path: '/api/grading/attempts/:id/essays/:questionKey',
  access: 'assessment.grade',
  summary: 'One essay with the rubric of the question’s version that was asked, and its grade if it has one',
  params,
  view: essayToGrade,
});

export const gradeEssay = endpoint({
  name: 'assessment.grade-essay',
  method: 'POST',
  path: '/api/grading/attempts/:id/essays/:questionKey/grades',
  access: 'assessment.grade',
  summary:
    'Grade an essay, over the grade that was seen; the last one of an attempt makes its result, which stands. Sent again it changes nothing',
  params,
  body: z.strictObject({
    /** Made by the client. */
    id,
    points,
    comment: z
      .string()
      .trim()
      .max(COMMENT_LENGTH, 'too-long')
      .refine((text) => !/[\0\p{Surrogate}]/u.test(text), 'unreadable')
      .default(''),
    /** Number of the grade that was seen; 0 where there was none. */
    over: z.number().int().min(0),
  }),
  view: essayToGrade,
});
