import type { Enrolment } from '@academy/shared';
import { paths } from '../../config/paths.js';

type StepKind = 'lesson' | 'test' | 'test-open' | 'awaiting' | 'stuck';

export interface NextStep {
  readonly kind: StepKind;
  readonly to: string;
}

/** What an active enrolment asks for next: the test under way, a lesson, or the final test. */
export function nextStep(enrolment: Enrolment): NextStep {
  const { finalTest } = enrolment;
  if (finalTest.openAttemptId)
    return { kind: 'test-open', to: paths.test(enrolment.id, finalTest.openAttemptId) };
  if (finalTest.awaiting) return { kind: 'awaiting', to: paths.result(finalTest.awaiting.attemptId) };
  if (finalTest.lessonsFirst) return { kind: 'lesson', to: paths.resume(enrolment.id) };
  if (finalTest.attemptsLeft === 0 || finalTest.nextAttemptAt) {
    return { kind: 'stuck', to: paths.resume(enrolment.id) };
  }
  return { kind: 'test', to: paths.testRules(enrolment.id, 'final') };
}
