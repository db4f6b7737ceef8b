import type { AttemptKind, AttemptState, TestRule } from '@academy/shared';
import type { DrawnQuestion } from './domain/draw.js';
import type { Grades } from './domain/essay-grades.js';

/** An attempt as the database gives it. */
export interface AttemptRow {
  readonly id: string;
  /** Null where it is for a workshop. */
  readonly enrolment_id: string | null;
  /** Null where it is for an enrolment, at a test of its course. */
  readonly workshop_id: string | null;
  readonly person_id: string;
  readonly publication_id: string;
  readonly kind: AttemptKind;
  readonly number: number;
  readonly state: AttemptState;
  readonly rule: TestRule;
  readonly drawn: readonly DrawnQuestion[];
  readonly opened_at: Date;
  readonly deadline_at: Date;
  readonly submitted_at: Date | null;
  readonly correct: number | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  /** Whether the same enrolment's final test has been passed. */
  readonly final_passed: boolean;
  /** How many attempts at the final test of the same enrolment are closed; 0 where the rule does not ask. */
  readonly finals_closed: number;
}

export type NewAttempt = Pick<
  AttemptRow,
  'id' | 'person_id' | 'publication_id' | 'kind' | 'number' | 'rule' | 'drawn' | 'opened_at' | 'deadline_at'
> & { readonly enrolment_id: string };

/** Chosen options by question key. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export interface AttemptWithAnswers {
  readonly attempt: AttemptRow;
  readonly answers: Answers;
  /** Of its essays. */
  readonly grades: Grades;
}

/** What other rooms may know of an attempt. */
export interface AttemptSummary {
  readonly id: string;
  readonly enrolmentId: string;
  readonly kind: AttemptKind;
  readonly number: number;
  readonly state: AttemptState;
  readonly openedAt: Date;
  readonly deadlineAt: Date;
  readonly submittedAt: Date | null;
  readonly score: number | null;
  readonly passed: boolean | null;
}
