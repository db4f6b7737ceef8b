import { type GradedQuestion, isRight, type QuestionKind } from '@academy/shared';
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
    ...(secret.rubric
      ? { essay: { rubric: secret.rubric.map((one) => ({ ...one, earned: null })), comment: null } }
      : {}),
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
