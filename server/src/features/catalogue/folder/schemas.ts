import {
  dutyKinds,
  MOST_CRITERIA,
  MOST_POINTS,
  MOST_WORDS,
  type ProblemCode,
  questionKinds,
} from '@academy/shared';
import { z } from 'zod';

const TEXT_LIMIT = 4000;

/** A custom fault's text is the code of the problem. */
const fault = (code: ProblemCode): ProblemCode => code;

// A database cannot keep a null character or half a surrogate pair.
const words = z
  .string()
  .trim()
  .min(1)
  .max(TEXT_LIMIT)
  .refine((text) => !/[\0\p{Surrogate}]/u.test(text), fault('value-unreadable'));

const inBoth = z.strictObject({ en: words, ur: words.optional() });

/** A text that is nobody's to translate may stand alone. */
const titleOfLaw = z.preprocess((value) => (typeof value === 'string' ? { en: value } : value), inBoth);

const key = z
  .string()
  .max(80)
  .refine((text) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text), fault('value-no-key'));

const law = z.strictObject({ id: key, title: titleOfLaw, act: words, jurisdiction: key });

const test = z.strictObject({
  pass: z.number().int().min(1).max(100),
  draw: z.number().int().min(1).max(200),
  from: z.array(key).min(1),
  minutes: z.number().int().min(1).max(480),
  attempts: z.number().int().min(1).max(20),
  wait_hours: z.number().int().min(0).max(720),
  /** Parts of the draw that have to be of a tag, of a difficulty, or of both. */
  blueprint: z
    .array(
      z
        .strictObject({
          tag: key.optional(),
          difficulty: z.number().int().min(1).max(3).optional(),
          draw: z.number().int().min(1).max(200),
        })
        .refine(
          ({ tag, difficulty }) => tag !== undefined || difficulty !== undefined,
          fault('blueprint-asks-nothing'),
        ),
    )
    .min(1)
    .max(30)
    .optional(),
  /** Everybody is asked every question with these tags, whatever `draw` says. */
  fixed: z.boolean().default(false),
  shuffle_questions: z.boolean().default(true),
  shuffle_options: z.boolean().default(true),
  explain: z.enum(['each-attempt', 'last-attempt']).default('each-attempt'),
});
export type TestFacts = z.output<typeof test>;

export const courseFile = z.strictObject({
  slug: key,
  topic: key,
  title: inBoth,
  summary: inBoth,
  audience: z.array(key).min(1),
  hours: z.number().min(0.25).max(500),
  outcomes: z.array(inBoth).min(1).max(12),
  themes: z.record(key, inBoth).default({}),
  laws: z.array(law),
  completion: z.strictObject({ lessons: z.enum(['all-required']), test }),
  pretest: z
    .strictObject({
      draw: z.number().int().min(1).max(200),
      from: z.array(key).min(1).optional(),
      minutes: z.number().int().min(1).max(480).optional(),
    })
    .optional(),
  certificate: z.strictObject({
    template: key,
    valid_months: z.number().int().min(1).max(600).nullable().default(null),
  }),
  review: z.strictObject({
    status: z.enum(['draft-for-legal-review', 'approved']),
    note: inBoth.optional(),
  }),
});
export type CourseFile = z.output<typeof courseFile>;

export const moduleFile = z.strictObject({ title: inBoth, required: z.boolean().default(true) });
export type ModuleFile = z.output<typeof moduleFile>;

const minutes = z.number().int().min(1).max(240);

export const lessonFront = z.strictObject({
  title: words,
  minutes,
  required: z.boolean().default(true),
  content_note: words.optional(),
  cites: z.array(z.string()).default([]),
});
export type LessonFront = z.output<typeof lessonFront>;

/** A translation repeats what it likes of the original's facts; the original's are the ones that count. */
export const translationFront = z.strictObject({
  title: words.optional(),
  minutes: minutes.optional(),
  required: z.boolean().optional(),
  content_note: words.optional(),
  cites: z.array(z.string()).optional(),
});
export type TranslationFront = z.output<typeof translationFront>;

const questionFacts = {
  id: key,
  tags: z.array(key).min(1),
  difficulty: z.number().int().min(1).max(3),
  cites: z.array(z.string()).default([]),
  stem: inBoth,
  explain: inBoth,
};

/** As the course format writes the answers to each kind of question. */
const questionItems = {
  choice: z.strictObject({
    ...questionFacts,
    kind: z.enum(['single', 'multiple', 'true-false']),
    options: z.array(
      z.strictObject({ text: inBoth, correct: z.boolean().default(false), feedback: inBoth.optional() }),
    ),
  }),
  match: z.strictObject({
    ...questionFacts,
    kind: z.literal('match'),
    /** Each right side belongs to its left; one without a left belongs to none. */
    options: z.array(z.strictObject({ left: inBoth.optional(), right: inBoth })).max(8),
  }),
  order: z.strictObject({
    ...questionFacts,
    kind: z.literal('order'),
    /** In the right order. */
    options: z.array(z.strictObject({ text: inBoth })).max(8),
  }),
  number: z.strictObject({
    ...questionFacts,
    kind: z.literal('number'),
    options: z
      .array(
        z.strictObject({
          value: z.number(),
          tolerance: z.number().min(0).default(0),
          unit: inBoth.optional(),
        }),
      )
      .length(1),
  }),
  short: z.strictObject({
    ...questionFacts,
    kind: z.literal('short'),
    /** Every answer that is accepted; the first is the one that is shown. */
    options: z
      .array(z.strictObject({ text: inBoth }))
      .min(1)
      .max(30),
  }),
  essay: z.strictObject({
    ...questionFacts,
    kind: z.literal('essay'),
    /** By what a person grades it. */
    rubric: z
      .array(
        z.strictObject({
          id: key,
          text: inBoth,
          points: z.number().int().min(1).max(MOST_POINTS),
          /** What earns how many of the points. */
          levels: inBoth.optional(),
        }),
      )
      .min(1)
      .max(MOST_CRITERIA),
    /** How many words are wished for. */
    words: z
      .strictObject({
        min: z.number().int().min(1).max(MOST_WORDS).optional(),
        max: z.number().int().min(1).max(MOST_WORDS).optional(),
      })
      .refine(({ min, max }) => min !== undefined || max !== undefined, fault('words-say-nothing'))
      .refine(({ min = 1, max = MOST_WORDS }) => min <= max, fault('words-turned'))
      .optional(),
    /** A good answer, shown once it is graded. */
    model: inBoth.optional(),
  }),
};
export type ChoiceItem = z.output<typeof questionItems.choice>;
export type EssayItem = z.output<typeof questionItems.essay>;
export type QuestionItem = z.output<(typeof questionItems)[keyof typeof questionItems]>;

/** Whatever is chosen from, matched, put in order or accepted; nothing of an essay. */
export const optionsIn = (item: QuestionItem): Exclude<QuestionItem, EssayItem>['options'] =>
  item.kind === 'essay' ? [] : item.options;

/** For a question whose kind is not known: what can be said of the rest of it. */
const unknownItem = z.strictObject({
  ...questionFacts,
  kind: z.enum(questionKinds),
  options: z.array(z.unknown()),
});

/** The schema for a question of this kind, as it is written. */
export const questionItemOf = (kind: unknown): z.ZodType<QuestionItem> => {
  const known = questionKinds.find((one) => one === kind);
  if (!known) return unknownItem as unknown as z.ZodType<QuestionItem>;
  return known === 'single' || known === 'multiple' || known === 'true-false'
    ? questionItems.choice
    : questionItems[known];
};

export const scenarioFile = z.strictObject({
  id: key,
  title: inBoth,
  role: inBoth,
  duties: z
    .array(
      z.strictObject({
        id: key,
        text: inBoth,
        cites: z.array(z.string()).min(1),
        kind: z.enum(dutyKinds),
        within: z
          .number()
          .int()
          .min(1)
          .max(7 * 24 * 60)
          .optional(),
      }),
    )
    .min(1)
    .max(20),
  start: key,
  steps: z.record(
    key,
    z.strictObject({
      say: inBoth,
      minutes: z
        .number()
        .int()
        .min(0)
        .max(7 * 24 * 60)
        .default(0),
      end: z.boolean().default(false),
      choices: z
        .array(
          z.strictObject({
            text: inBoth,
            to: key,
            meets: z.array(key).default([]),
            breaches: z.array(key).default([]),
            reply: inBoth.optional(),
          }),
        )
        .max(6)
        .default([]),
    }),
  ),
});
export type ScenarioFile = z.output<typeof scenarioFile>;
