import type { AttemptKind } from '@academy/shared';

/**
 * An attempt was closed and has its result, told in the publisher's transaction: closed by its person or by its deadline, and
 * where it holds essays once they are graded.
 */
export class AttemptSubmitted {
  readonly attemptId: string;
  readonly enrolmentId: string;
  readonly personId: string;
  readonly publicationId: string;
  readonly kind: AttemptKind;
  /** Whole per cent, rounded down. */
  readonly score: number;
  /** Null for a pre-test, which nobody passes or fails. */
  readonly passed: boolean | null;
  /** When it was handed in, also where it was graded later; the deadline, where that closed it. */
  readonly submittedAt: Date;

  constructor(facts: AttemptSubmitted) {
    this.attemptId = facts.attemptId;
    this.enrolmentId = facts.enrolmentId;
    this.personId = facts.personId;
    this.publicationId = facts.publicationId;
    this.kind = facts.kind;
    this.score = facts.score;
    this.passed = facts.passed;
    this.submittedAt = facts.submittedAt;
  }
}

/** An attempt that waited for a person has its result, told in the transaction of its last grade, after `AttemptSubmitted`. */
export class AttemptGraded {
  readonly attemptId: string;
  readonly enrolmentId: string;
  readonly personId: string;
  readonly gradedAt: Date;

  constructor(facts: AttemptGraded) {
    this.attemptId = facts.attemptId;
    this.enrolmentId = facts.enrolmentId;
    this.personId = facts.personId;
    this.gradedAt = facts.gradedAt;
  }
}
