import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { StandingEnrolment } from './cohorts.rows.js';

/** Who is in a cohort: their standing enrolments say so. */
@Injectable()
export class CohortMembersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async count(cohortId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM enrolment WHERE cohort_id = $1 AND state <> 'withdrawn'`,
      [cohortId],
    );
    return row?.count ?? 0;
  }

  /** Which of these people are in the cohort. */
  async among(cohortId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ person_id: string }>(
      `SELECT person_id FROM enrolment WHERE cohort_id = $1 AND person_id = ANY ($2::uuid[]) AND state <> 'withdrawn'`,
      [cohortId, personIds],
    );
    return new Set(rows.map(({ person_id }) => person_id));
  }

  /** Standing enrolments of these people in a course, held until the transaction ends; in one order for everybody. */
  lockStanding(courseId: string, personIds: readonly string[]): Promise<StandingEnrolment[]> {
    return this.unitOfWork.query<StandingEnrolment>(
      `SELECT id, person_id, state, cohort_id, completed_at FROM enrolment
       WHERE course_id = $1 AND person_id = ANY ($2::uuid[]) AND state <> 'withdrawn'
       ORDER BY person_id FOR NO KEY UPDATE`,
      [courseId, personIds],
    );
  }

  async attach(cohortId: string, enrolmentIds: readonly string[], at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE enrolment SET cohort_id = $1, cohort_joined_at = $3 WHERE id = ANY ($2::uuid[]) AND cohort_id IS NULL`,
      [cohortId, enrolmentIds, at],
    );
  }

  /** The enrolment that left the cohort, or null where they were not in it. */
  async detach(cohortId: string, personId: string): Promise<string | null> {
    // TypeORM answers an UPDATE with rows and their number; the outer SELECT makes it rows alone.
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `WITH left_it AS (
         UPDATE enrolment SET cohort_id = NULL, cohort_joined_at = NULL
         WHERE cohort_id = $1 AND person_id = $2 AND state <> 'withdrawn' RETURNING id
       ) SELECT id FROM left_it`,
      [cohortId, personId],
    );
    return row?.id ?? null;
  }
}
