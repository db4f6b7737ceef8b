import type { AttemptKind } from '@academy/shared';

/** An attempt was closed and graded, in the publisher's transaction: by its person, or by its deadline. */
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
  /** The deadline, where that closed it. */
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
