import type { AttemptState, ErrorCode, TestRule } from '@academy/shared';

/** What the rules have to know of an attempt. */
export interface PastAttempt {
  readonly number: number;
  readonly state: AttemptState;
  readonly submittedAt: Date | null;
  readonly passed: boolean | null;
}

/** Whether an attempt may be started, or gone on with, and under which number; or why not, and until when. */
export type Admission =
  | { readonly admitted: true; readonly number: number }
  | { readonly admitted: false; readonly code: ErrorCode; readonly until: Date | null };

const HOUR_MS = 3_600_000;
const admit = (number: number): Admission => ({ admitted: true, number });
const refuse = (code: ErrorCode, until: Date | null = null): Admission => ({ admitted: false, code, until });

export const isPassed = (attempts: readonly PastAttempt[]): boolean =>
  attempts.some((attempt) => attempt.passed === true);

export const attemptsLeft = (rule: Pick<TestRule, 'attempts'>, attempts: readonly PastAttempt[]): number =>
  Math.max(0, rule.attempts - attempts.length);

/** The attempt whose essays wait for a grade, if one does. */
export const awaitingOf = <Attempt extends PastAttempt>(attempts: readonly Attempt[]): Attempt | null =>
  attempts.find(({ state }) => state === 'awaiting-grading') ?? null;

/** When the next attempt opens after the last one that was not passed; null where it is open now, or there is none; null, too, while one waits for its grade. */
export function nextAttemptAt(
  rule: Pick<TestRule, 'attempts' | 'waitHours'>,
  attempts: readonly PastAttempt[],
  now: Date,
): Date | null {
  if (isPassed(attempts) || awaitingOf(attempts) || attemptsLeft(rule, attempts) === 0) return null;
  const submitted = attempts.flatMap((attempt) =>
    attempt.submittedAt ? [attempt.submittedAt.getTime()] : [],
  );
  if (submitted.length === 0) return null;
  const opensAt = new Date(Math.max(...submitted) + rule.waitHours * HOUR_MS);
  return opensAt > now ? opensAt : null;
}

interface FinalFacts {
  readonly rule: Pick<TestRule, 'attempts' | 'waitHours'>;
  readonly finals: readonly PastAttempt[];
  readonly lessonsDone: boolean;
  readonly now: Date;
}

/** The final test: after all required lessons, as often as its rule says, with a wait after each failure. */
export function admitToFinal({ rule, finals, lessonsDone, now }: FinalFacts): Admission {
  const open = finals.find((attempt) => attempt.state === 'open');
  if (open) return admit(open.number);
  if (isPassed(finals)) return refuse('attempt-already-passed');
  // It may pass, and then no other is wanted.
  if (awaitingOf(finals)) return refuse('attempt-awaiting-grading');
  if (!lessonsDone) return refuse('attempt-lessons-first');
  if (attemptsLeft(rule, finals) === 0) return refuse('attempt-none-left');
  const opensAt = nextAttemptAt(rule, finals, now);
  return opensAt ? refuse('attempt-wait', opensAt) : admit(finals.length + 1);
}

interface PretestFacts {
  readonly isOffered: boolean;
  readonly pretests: readonly PastAttempt[];
  readonly finals: readonly PastAttempt[];
}

/** The pre-test: once, and only before the final test, or it would measure nothing. */
export function admitToPretest({ isOffered, pretests, finals }: PretestFacts): Admission {
  if (!isOffered) return refuse('not-found');
  const open = pretests.find((attempt) => attempt.state === 'open');
  if (open) return admit(open.number);
  return pretests.length === 0 && finals.length === 0 ? admit(1) : refuse('attempt-none-left');
}
