import { type GradedQuestion, isRight, pointsOf, type QuestionKind } from '@academy/shared';
import type { QuestionSecret } from '../../catalogue/index.js';
import type { GivenGrade } from './essay-grades.js';
import type { AttemptResult } from './graded.js';
import { themeOf } from './themes.js';

/** One question as it is graded: what it is about, what is right, and what was chosen (null: not answered). */
export interface GradableQuestion {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly tags: readonly string[];
  readonly secret: QuestionSecret;
  readonly chosen: readonly string[] | null;
  /** What a person gave for an essay; null or left out where nobody did. */
  readonly grade?: GivenGrade | null;
}

/** So many of so many points of one question; each question is worth the same. */
export interface Share {
  readonly earned: number;
  /** Above 0. */
  readonly of: number;
}

/**
 * Whole per cent, rounded down, so that 69.9 never passes a pass mark of 70. Reckoned in whole numbers: thirds and sevenths of a
 * point would otherwise add up to a little less than what they are.
 */
export function scoreOf(shares: readonly Share[]): number {
  if (shares.length === 0) return 0;
  const common = shares.reduce((all, { of }) => leastCommon(all, BigInt(of)), 1n);
  const earned = shares.reduce((sum, share) => sum + BigInt(share.earned) * (common / BigInt(share.of)), 0n);
  return Number((100n * earned) / (common * BigInt(shares.length)));
}

const leastCommon = (one: bigint, other: bigint): bigint => (one / greatestCommon(one, other)) * other;
const greatestCommon = (one: bigint, other: bigint): bigint =>
  other === 0n ? one : greatestCommon(other, one % other);

/** What a question counts for: an essay its part of the rubric's points, all others everything or nothing. */
export function shareOf({ kind, secret, chosen, grade }: Omit<GradableQuestion, 'key' | 'tags'>): Share {
  if (kind !== 'essay') return { earned: chosen !== null && isRight(kind, secret, chosen) ? 1 : 0, of: 1 };
  const rubric = secret.rubric ?? [];
  const given = grade?.points ?? {};
  const earned = rubric.reduce((sum, { id }) => sum + (Object.hasOwn(given, id) ? (given[id] ?? 0) : 0), 0);
  return { earned, of: Math.max(1, pointsOf(rubric)) };
}

export const hasPassed = (score: number, passMark: number): boolean => score >= passMark;

/** One question with its answer and its reasons; feedback is given for the chosen options only. */
export function gradeQuestion(question: GradableQuestion): GradedQuestion {
  const { key, secret, grade } = question;
  const share = shareOf(question);
  const chosen = [...(question.chosen ?? [])];
  const said = chosen.flatMap((option) => {
    const feedback = secret.feedback[option];
    return feedback ? [[option, feedback] as const] : [];
  });
  return {
    key,
    correct: share.earned === share.of,
    chosen,
    right: [...secret.right],
    ...(secret.expected ? { expected: secret.expected } : {}),
    feedback: Object.fromEntries(said),
    explain: secret.explain,
    cites: [...secret.cites],
    ...(secret.rubric
      ? {
          essay: {
            rubric: secret.rubric.map((one) => ({ ...one, earned: earnedOf(question, one.id) })),
            comment: grade?.comment ?? null,
          },
        }
      : {}),
  };
}

/** Null where nobody grades: in practice. A text that was not written earns nothing. */
const earnedOf = ({ chosen, grade }: GradableQuestion, criterion: string): number | null =>
  grade ? (grade.points[criterion] ?? 0) : chosen === null ? 0 : null;

/**
 * Grades a whole attempt.
 * @param passMark null where a test is not passed or failed: the pre-test
 */
export function gradeAttempt(questions: readonly GradableQuestion[], passMark: number | null): AttemptResult {
  const graded = questions.map(gradeQuestion);
  const correct = graded.filter((question) => question.correct).length;
  const score = scoreOf(questions.map(shareOf));
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
