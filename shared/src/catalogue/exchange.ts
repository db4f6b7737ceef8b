import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { language, localised } from '../contract/primitives.js';
import { questionKind } from './contract.js';
import { toldProblem } from './drafts.js';

/** What one file of questions may hold. Moodle XML carries its pictures inside, so that it is long. */
export const QUESTIONS_MAX_BYTES = 8 * 1024 * 1024;
export const QUESTIONS_MAX = 1000;

/** What a file of questions can be; said by what is in it, not by its name. */
export const questionFormats = ['gift', 'moodle-xml', 'aiken', 'sheet'] as const;
export type QuestionFormat = (typeof questionFormats)[number];

export const questionFates = ['taken', 'remarked', 'refused'] as const;
export type QuestionFate = (typeof questionFates)[number];

/** Why a question cannot be taken. */
export const questionRefusals = [
  'no-answers',
  'gaps',
  'kind-unknown',
  'picture',
  'stem-missing',
  'too-few-options',
  'too-many-options',
  'none-right',
  'several-right',
  'too-few-pairs',
  'too-few-items',
  'twice',
  'too-long',
  'number-shape',
  'answer-missing',
  'answer-unwritable',
  'right-unknown',
  'criterion-shape',
  'syntax',
  'xml-broken',
  'xml-doctype',
  'unfit',
] as const;
export type QuestionRefusal = (typeof questionRefusals)[number];

/** What was left out of a question that is taken, or what to look at. */
export const questionRemarks = [
  'formatting-lost',
  'markdown-kept',
  'link-lost',
  'media-lost',
  'feedback-lost',
  'hints-lost',
  'partial-credit',
  'case-lost',
  'wildcard-lost',
  'characters-lost',
  'tag-lost',
  'tail-lost',
  'explain-made',
  'rubric-made',
  'rubric-text',
  'template-lost',
  'attachments-lost',
  'id-changed',
  'same-in-file',
  'alike-in-file',
  'same-in-course',
  'alike-in-course',
] as const;
export type QuestionRemark = (typeof questionRemarks)[number];

export const questionNote = z.object({
  code: z.enum([...questionRefusals, ...questionRemarks]),
  /** The word, number or limit that it is about. */
  value: z.string().nullable(),
  /** The question of the same file that this one is like. */
  number: z.number().int().nullable(),
  /** The question of a published course that this one is like. */
  course: z.object({ slug: z.string(), title: localised, key: z.string() }).nullable(),
  /** What the check of course folders says of it, where that refuses it. */
  problem: toldProblem.optional(),
});
export type QuestionNote = z.infer<typeof questionNote>;

/** What is to be known of the file as a whole. */
export const questionFileWarnings = [
  'urdu-missing',
  'english-missing',
  'encoding-guessed',
  'tag-given',
] as const;
export type QuestionFileWarning = (typeof questionFileWarnings)[number];

export const foundQuestion = z.object({
  number: z.number().int(),
  /** Line of the text, or row of the spreadsheet, where it begins. */
  line: z.number().int(),
  /** Its id in our format, where it is taken; else what the file calls it. */
  name: z.string(),
  kind: questionKind.nullable(),
  /** Its first words. */
  stem: z.string(),
  fate: z.enum(questionFates),
  notes: z.array(questionNote),
});
export type FoundQuestion = z.infer<typeof foundQuestion>;

export const questionsDryRun = z.object({
  format: z.enum(questionFormats),
  /** As `TextDecoder` names it; null for a workbook. */
  encoding: z.string().nullable(),
  warnings: z.array(z.enum(questionFileWarnings)),
  counts: z.object({ taken: z.number().int(), remarked: z.number().int(), refused: z.number().int() }),
  questions: z.array(foundQuestion),
});
export type QuestionsDryRun = z.infer<typeof questionsDryRun>;

export const tryQuestions = endpoint({
  name: 'catalogue.try-questions',
  method: 'POST',
  path: '/api/studio/questions/dry-run',
  access: 'questions.exchange',
  summary:
    'Send a file of questions (GIFT, Moodle XML, Aiken, our spreadsheet) to see what becomes of each; nothing is kept',
  query: z.strictObject({
    /** The language that the questions are written in. */
    written: language,
  }),
  takes: 'application/octet-stream',
  view: questionsDryRun,
});

export const questionTargets = ['yaml', 'gift', 'moodle-xml', 'fates'] as const;
export type QuestionTarget = (typeof questionTargets)[number];

export const convertQuestions = endpoint({
  name: 'catalogue.convert-questions',
  method: 'POST',
  path: '/api/studio/questions/convert',
  access: 'questions.exchange',
  summary:
    'Send a file of questions to have those that can be taken as questions.yaml, GIFT or Moodle XML, or the fate of each as CSV; nothing is kept',
  query: z.strictObject({
    written: language,
    to: z.enum(questionTargets),
    /** The language of the fates. */
    lang: language.default('en'),
  }),
  takes: 'application/octet-stream',
  media: '*/*',
});

export const questionTemplate = endpoint({
  name: 'catalogue.question-template',
  method: 'GET',
  path: '/api/studio/questions/template',
  access: 'questions.exchange',
  summary: 'The spreadsheet to fill in with questions, with an example of each kind',
  query: z.strictObject({ lang: language.default('en') }),
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const exportBank = endpoint({
  name: 'catalogue.export-bank',
  method: 'POST',
  path: '/api/studio/courses/:slug/bank',
  access: 'questions.exchange',
  summary: 'The question bank of a published course with its answer key, as GIFT or Moodle XML; audited',
  params: z.strictObject({ slug: z.string().max(80) }),
  body: z.strictObject({ to: z.enum(['gift', 'moodle-xml']), lang: language }),
  media: '*/*',
});
