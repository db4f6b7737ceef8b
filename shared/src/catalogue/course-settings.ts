import { z } from 'zod';
import { attemptKind } from '../assessment/contract.js';
import { endpoint } from '../contract/endpoint.js';
import { id, instant, localised } from '../contract/primitives.js';
import { questionKind, testRule } from './contract.js';
import { courseProblem } from './drafts.js';

const params = z.strictObject({ id });

/** What stands in a field may be wrong: it is saved, and the importer's check says what is. */
const text = z
  .string()
  .max(4000, 'too-long')
  .refine((words) => !/[\0\p{Surrogate}]/u.test(words), 'invalid');
const both = z.strictObject({ en: text, ur: text });
const key = text.max(80, 'too-long');
const number = z.number().min(0).max(1_000_000).nullable();

const blueprintRow = z.strictObject({
  /** Empty: of any tag. */
  tag: key,
  /** Null: of any difficulty. */
  difficulty: number,
  draw: number,
});

/** `course.yaml` as a form: empty texts and null numbers stand for what is not said. */
export const courseSettings = z.strictObject({
  title: both,
  summary: both,
  audience: z.array(key).max(20, 'too-long'),
  hours: number,
  outcomes: z.array(both).max(12, 'too-long'),
  laws: z.array(z.strictObject({ id: key, title: both, act: text, jurisdiction: key })).max(100, 'too-long'),
  certificateMonths: number,
  reviewNote: both,
  test: z.strictObject({
    pass: number,
    draw: number,
    from: z.array(key).max(20, 'too-long'),
    minutes: number,
    attempts: number,
    waitHours: number,
    fixed: z.boolean(),
    shuffleQuestions: z.boolean(),
    shuffleOptions: z.boolean(),
    explain: z.enum(['each-attempt', 'last-attempt']),
    blueprint: z.array(blueprintRow).max(30, 'too-long'),
  }),
  /** Null where there is none. */
  pretest: z.strictObject({ draw: number, minutes: number }).nullable(),
});
export type CourseSettings = z.infer<typeof courseSettings>;

export const courseSettingsView = z.object({
  /** Of course.yaml; a change of it has to name it. */
  version: z.number().int(),
  /** Null where course.yaml cannot be read as YAML. */
  settings: courseSettings.nullable(),
  /** What is wrong in course.yaml, with the value by its keys. */
  problems: z.array(courseProblem),
  /** What a draw can ask for, by question. */
  bank: z.array(z.object({ tags: z.array(z.string()), difficulty: z.number().int() })),
  /** How often lessons, questions and scenarios cite each law. */
  cited: z.array(z.object({ law: z.string(), count: z.number().int() })),
  by: z.string(),
  at: instant,
});
export type CourseSettingsView = z.infer<typeof courseSettingsView>;

export const getCourseSettings = endpoint({
  name: 'catalogue.get-course-settings',
  method: 'GET',
  path: '/api/studio/drafts/:id/settings',
  access: 'courses.read',
  summary: 'The facts of a draft and its test, as course.yaml says them',
  params,
  view: courseSettingsView,
});

export const saveCourseSettings = endpoint({
  name: 'catalogue.save-course-settings',
  method: 'PUT',
  path: '/api/studio/drafts/:id/settings',
  access: 'courses.write',
  summary:
    'Write the facts of a draft into course.yaml over the version that was read; comments and other keys stay. Sent again it changes nothing',
  params,
  body: z.strictObject({ version: z.number().int().nonnegative(), settings: courseSettings }),
  view: courseSettingsView,
});

/** Lives in the assessment room, which draws. */
export const drawDraftTest = endpoint({
  name: 'assessment.draw-draft-test',
  method: 'GET',
  path: '/api/studio/drafts/:id/draw',
  access: 'courses.read',
  summary: 'A test of a draft as a trainee might be asked it, drawn anew each time; nothing is kept',
  params,
  query: z.strictObject({ kind: attemptKind.default('final') }),
  view: z.object({
    rule: testRule,
    questions: z.array(
      z.object({
        key: z.string(),
        kind: questionKind,
        tags: z.array(z.string()),
        difficulty: z.number().int(),
        stem: localised,
        options: z.array(localised),
      }),
    ),
  }),
});
