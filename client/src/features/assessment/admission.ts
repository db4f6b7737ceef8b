import type { Enrolment } from '@academy/shared';

export type TestKind = 'pretest' | 'final';

/** Whether a test may be begun now, and if not, why. The server decides again when it is begun. */
export type Admission =
  | {
      readonly kind:
        | 'start'
        | 'resume'
        | 'lessons'
        | 'none-left'
        | 'passed'
        | 'taken'
        | 'not-offered'
        | 'awaiting';
    }
  | { readonly kind: 'wait'; readonly until: string };

export function admissionOf(kind: TestKind, enrolment: Enrolment, now: Date): Admission {
  return kind === 'pretest' ? toPretest(enrolment) : toFinal(enrolment, now);
}

function toPretest({ pretest }: Enrolment): Admission {
  if (pretest?.openAttemptId) return { kind: 'resume' };
  if (pretest?.score != null) return { kind: 'taken' };
  return { kind: pretest?.available ? 'start' : 'not-offered' };
}

function toFinal({ finalTest }: Enrolment, now: Date): Admission {
  if (finalTest.openAttemptId) return { kind: 'resume' };
  if (finalTest.passed) return { kind: 'passed' };
  if (finalTest.awaiting) return { kind: 'awaiting' };
  if (finalTest.lessonsFirst) return { kind: 'lessons' };
  if (finalTest.attemptsLeft === 0) return { kind: 'none-left' };
  const until = finalTest.nextAttemptAt;
  return until && Date.parse(until) > now.getTime() ? { kind: 'wait', until } : { kind: 'start' };
}
