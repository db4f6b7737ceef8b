import { type GradedQuestion, normaliseWords, type QuestionKind, readNumber } from '@academy/shared';
import type { QuestionSecret } from '../../catalogue/index.js';
import type { AttemptResult } from './graded.js';
import { themeOf } from './themes.js';

/** One question as it is graded: what it is about, what is right, and what was chosen (null: not answered). */
export interface GradableQuestion {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly tags: readonly string[];
  readonly secret: QuestionSecret;
  readonly chosen: readonly string[] | null;
}

/** What grading has to know of a question's secret. */
export type RightAnswer = Pick<QuestionSecret, 'right' | 'tolerance' | 'accepted'>;

/**
 * Whether an answer is right as a whole; there are no parts of a point. Of options and pairs: all of the right ones and
 * nothing else. Of an order: the very order. Of a number: within the tolerance. Of words: one of the accepted answers,
 * both reduced by `normaliseWords`.
 */
export function isRight(kind: QuestionKind, secret: RightAnswer, chosen: readonly string[]): boolean {
  const { right } = secret;
  switch (kind) {
    case 'order':
      return right.length === chosen.length && right.every((key, index) => chosen[index] === key);
    case 'number':
      return isNear(readNumber(right[0] ?? ''), readNumber(chosen[0] ?? ''), secret.tolerance ?? 0);
    case 'short':
      return (secret.accepted ?? right.map(normaliseWords)).includes(normaliseWords(chosen[0] ?? ''));
    default:
      return isSameSet(right, chosen);
  }
}

function isSameSet(right: readonly string[], chosen: readonly string[]): boolean {
  const wanted = new Set(right);
  const given = new Set(chosen);
  return wanted.size === given.size && [...given].every((option) => wanted.has(option));
}

/** Room for what binary fractions lose, far below any tolerance that an author writes. */
const ROUNDING = 1e-9;

const isNear = (wanted: number | null, given: number | null, tolerance: number): boolean =>
  wanted !== null && given !== null && Math.abs(wanted - given) <= tolerance + ROUNDING;

/** Whole per cent, rounded down, so that 69.9 never passes a pass mark of 70. */
export const scoreOf = (correct: number, of: number): number =>
  of === 0 ? 0 : Math.floor((100 * correct) / of);

export const hasPassed = (score: number, passMark: number): boolean => score >= passMark;

/** One question with its answer and its reasons; feedback is given for the chosen options only. */
export function gradeQuestion(question: GradableQuestion): GradedQuestion {
  const { key, secret } = question;
  const chosen = [...(question.chosen ?? [])];
  const said = chosen.flatMap((option) => {
    const feedback = secret.feedback[option];
    return feedback ? [[option, feedback] as const] : [];
  });
  return {
    key,
    correct: question.chosen !== null && isRight(question.kind, secret, chosen),
    chosen,
    right: [...secret.right],
    ...(secret.expected ? { expected: secret.expected } : {}),
    feedback: Object.fromEntries(said),
    explain: secret.explain,
    cites: [...secret.cites],
  };
}

/**
 * Grades a whole attempt.
 * @param passMark null where a test is not passed or failed: the pre-test
 */
export function gradeAttempt(questions: readonly GradableQuestion[], passMark: number | null): AttemptResult {
  const graded = questions.map(gradeQuestion);
  const correct = graded.filter((question) => question.correct).length;
  const score = scoreOf(correct, questions.length);
  return {
    score,
    correct,
    of: questions.length,
    passed: passMark === null ? null : hasPassed(score, passMark),
    byTheme: strengths(questions, graded),
    questions: graded,
  };
}

/** How many of each theme's questions were right, in the order of the themes' names. */
function strengths(
  questions: readonly GradableQuestion[],
  graded: readonly GradedQuestion[],
): AttemptResult['byTheme'] {
  const themes = new Map<string, { theme: string; correct: number; of: number }>();
  questions.forEach((question, index) => {
    const theme = themeOf(question.tags);
    const count = themes.get(theme) ?? { theme, correct: 0, of: 0 };
    count.of += 1;
    if (graded[index]?.correct) count.correct += 1;
    themes.set(theme, count);
  });
  return [...themes.values()].sort((one, other) => one.theme.localeCompare(other.theme));
}
