import { z } from 'zod';
import { dutyKinds } from './contract.js';
import { isQuestionKey, noText, type WrittenText } from './written-question.js';

/** Choices of one step, and duties of a scenario. */
export const MOST_CHOICES = 6;
export const MOST_DUTIES = 20;
/** A week. */
export const MOST_MINUTES = 7 * 24 * 60;

/** A database cannot keep a null character or half a surrogate pair. */
const words = z
  .string()
  .max(20_000, 'too-long')
  .refine((text) => !/[\0\p{Surrogate}]/u.test(text), 'unreadable');
const text = z.strictObject({ en: words, ur: words });
const key = words.max(200, 'too-long');
const minutes = z.number().int().min(-1_000_000).max(1_000_000);

const writtenDuty = z.strictObject({
  id: key,
  text,
  cites: z.array(key).max(50, 'too-long'),
  kind: z.enum(dutyKinds),
  /** Minutes from the start; null where there is no limit. */
  within: minutes.nullable(),
});
export type WrittenDuty = z.infer<typeof writtenDuty>;

const writtenChoice = z.strictObject({
  text,
  /** The key of a step. */
  to: key,
  /** Ids of duties. */
  meets: z.array(key).max(60, 'too-long'),
  breaches: z.array(key).max(60, 'too-long'),
  /** What the officer is told; may be empty. */
  reply: text,
});
export type WrittenChoice = z.infer<typeof writtenChoice>;

const writtenStep = z.strictObject({
  key,
  say: text,
  minutes,
  end: z.boolean(),
  choices: z.array(writtenChoice).max(30, 'too-long'),
});
export type WrittenStep = z.infer<typeof writtenStep>;

/** A scenario as a form holds it: every field there, and empty where nothing is written. It may be half written. */
export const writtenScenario = z
  .strictObject({
    title: text,
    role: text,
    duties: z.array(writtenDuty).max(60, 'too-long'),
    start: key,
    steps: z.array(writtenStep).max(200, 'too-long'),
  })
  .superRefine(({ steps }, context) => {
    // Steps are written under their names, so these have to be ones, and no two the same.
    const seen = new Set<string>();
    steps.forEach((step, index) => {
      const path = ['steps', index, 'key'];
      if (!isQuestionKey(step.key)) context.addIssue({ code: 'custom', path, message: 'key-shape' });
      else if (seen.has(step.key)) context.addIssue({ code: 'custom', path, message: 'twice' });
      seen.add(step.key);
    });
  });
export type WrittenScenario = z.infer<typeof writtenScenario>;

export const emptyChoice = (to = ''): WrittenChoice => ({
  ...{ text: noText(), to, meets: [], breaches: [], reply: noText() },
});

export const emptyDuty = (id: string): WrittenDuty => ({
  ...{ id, text: noText(), cites: [], kind: 'must', within: null },
});

export const emptyStep = (stepKey: string): WrittenStep => ({
  ...{ key: stepKey, say: noText(), minutes: 0, end: false, choices: [] },
});

/** What stands in a new scenario until somebody has written something better. */
export const scenarioPlaceholders = {
  duty: { en: 'Write what the officer must do.', ur: 'لکھیں کہ افسر پر کیا کرنا لازم ہے۔' },
  say: { en: 'Write what happens, told neutrally.', ur: 'لکھیں کہ کیا ہوتا ہے، غیر جانبداری سے۔' },
  right: { en: 'Write what a careful officer does.', ur: 'لکھیں کہ محتاط افسر کیا کرتا ہے۔' },
  wrong: { en: 'Write what is tempting and wrong.', ur: 'لکھیں کہ کون سی آسان راہ غلط ہے۔' },
  end: { en: 'Write how it ends.', ur: 'لکھیں کہ انجام کیا ہوا۔' },
} as const satisfies Record<string, WrittenText>;

/**
 * The smallest scenario that can be played: one step with two choices, one end, and one duty that the one choice meets
 * and the other breaches.
 * @param law that the duty cites until somebody picks its section; null where the course lists none yet
 */
export function newScenario(title: WrittenText, role: WrittenText, law: string | null): WrittenScenario {
  const { duty, say, right, wrong, end } = scenarioPlaceholders;
  return {
    title,
    role,
    duties: [{ ...emptyDuty('duty-1'), text: { ...duty }, cites: law === null ? [] : [law] }],
    start: 'start',
    steps: [
      {
        ...emptyStep('start'),
        say: { ...say },
        choices: [
          { ...emptyChoice('end'), text: { ...right }, meets: ['duty-1'] },
          { ...emptyChoice('end'), text: { ...wrong }, breaches: ['duty-1'] },
        ],
      },
      { ...emptyStep('end'), say: { ...end }, end: true },
    ],
  };
}
