import type { Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** What became of a mail. `waiting` and `unreachable` are tried again. */
export type NoticeOutcome =
  | 'waiting'
  | 'unreachable'
  | 'delivered'
  | 'refused'
  | 'given-up'
  | 'no-address'
  | 'no-mail'
  | 'seen-before';

interface NewNotice {
  readonly attemptId: string;
  readonly enrolmentId: string;
  readonly personId: string;
  readonly gradedAt: Date;
}

export interface OpenNotice {
  readonly attempt_id: string;
  readonly person_id: string;
  readonly course: Localised;
  readonly tries: number;
  readonly is_seen: boolean;
}

const STILL_OPEN = `outcome IN ('waiting', 'unreachable')`;

/** Who is told that their test was graded, and what became of it. */
@Injectable()
export class GradedNoticesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert({ attemptId, enrolmentId, personId, gradedAt }: NewNotice): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO graded_notice (attempt_id, enrolment_id, person_id, graded_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [attemptId, enrolmentId, personId, gradedAt],
    );
  }

  /** Attempts of which somebody still has to be told, the oldest first. */
  async open(limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ attempt_id: string }>(
      `SELECT attempt_id FROM graded_notice WHERE ${STILL_OPEN} ORDER BY graded_at, attempt_id LIMIT $1`,
      [limit],
    );
    return rows.map((row) => row.attempt_id);
  }

  /**
   * Null where it was told, or another worker has it in hand until the end of its transaction. The row itself is not held: its
   * person may look at the result while a mail server thinks.
   */
  async take(attemptId: string): Promise<OpenNotice | null> {
    const [lock] = await this.unitOfWork.query<{ is_taken: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('graded-notice ' || $1, 0)) AS is_taken`,
      [attemptId],
    );
    if (!lock?.is_taken) return null;
    const [notice] = await this.unitOfWork.query<OpenNotice>(
      `SELECT n.attempt_id, n.person_id, n.tries, n.seen_at IS NOT NULL AS is_seen, p.outline->'title' AS course
       FROM graded_notice n JOIN attempt a ON a.id = n.attempt_id JOIN publication p ON p.id = a.publication_id
       WHERE n.attempt_id = $1 AND n.${STILL_OPEN}`,
      [attemptId],
    );
    return notice ?? null;
  }

  async settle(attemptId: string, outcome: NoticeOutcome, at: Date): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE graded_notice SET outcome = $2, settled_at = $3, tries = tries + 1 WHERE attempt_id = $1',
      [attemptId, outcome, at],
    );
  }

  /** This one and those before it in the same course; the first look stands. */
  async see(attemptId: string, personId: string, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE graded_notice n SET seen_at = $3 FROM graded_notice seen
       WHERE seen.attempt_id = $1 AND n.enrolment_id = seen.enrolment_id AND n.person_id = $2
         AND n.graded_at <= seen.graded_at AND n.seen_at IS NULL`,
      [attemptId, personId, at],
    );
  }
}
