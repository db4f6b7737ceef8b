import type { LearningEvent } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Place } from './domain/resume.js';
import type { EnrolmentRow, LockedEnrolment, NewEnrolment } from './enrolments.rows.js';

const ITSELF = /* sql */ `
  e.id, e.person_id, e.course_id, e.publication_id, e.state, e.enrolled_at, e.completed_at,
  e.resume_lesson_key, e.resume_block_key, e.resume_at, e.cohort_id, e.cohort_joined_at`;

const COLUMNS = /* sql */ `${ITSELF},
  coalesce((SELECT x.percent FROM enrolment_extra_time x WHERE x.enrolment_id = e.id), 0) AS extra_time_percent,
  (SELECT n.attempt_id FROM graded_notice n WHERE n.enrolment_id = e.id AND n.seen_at IS NULL
   ORDER BY n.graded_at DESC LIMIT 1) AS graded_attempt_id,
  coalesce((SELECT json_agg(json_build_object('key', p.lesson_key, 'completedAt', p.completed_at))
            FROM lesson_progress p WHERE p.enrolment_id = e.id), '[]') AS lessons`;

const STANDING = /* sql */ `e.state <> 'withdrawn'`;

/** Enrolments that stand; withdrawn ones are as if they were not there. */
@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  findOwn(id: string, personId: string): Promise<EnrolmentRow | null> {
    return this.one(`e.id = $1 AND e.person_id = $2`, [id, personId]);
  }

  findOfCourse(courseId: string, personId: string): Promise<EnrolmentRow | null> {
    return this.one(`e.course_id = $1 AND e.person_id = $2`, [courseId, personId]);
  }

  listOwn(personId: string): Promise<EnrolmentRow[]> {
    return this.unitOfWork.query<EnrolmentRow>(
      `SELECT ${COLUMNS} FROM enrolment e WHERE e.person_id = $1 AND ${STANDING} ORDER BY e.last_worked_at DESC, e.id DESC`,
      [personId],
    );
  }

  /** Those of a cohort, in the order in which they joined. */
  listOfCohort(cohortId: string): Promise<EnrolmentRow[]> {
    return this.unitOfWork.query<EnrolmentRow>(
      `SELECT ${COLUMNS} FROM enrolment e WHERE e.cohort_id = $1 AND ${STANDING} ORDER BY e.cohort_joined_at, e.id`,
      [cohortId],
    );
  }

  /** Does nothing where the person has a standing enrolment in the course. */
  async insert(enrolment: NewEnrolment): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO enrolment (id, person_id, course_id, publication_id, enrolled_at, last_worked_at)
       VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (person_id, course_id) WHERE state <> 'withdrawn' DO NOTHING`,
      [
        enrolment.id,
        enrolment.person_id,
        enrolment.course_id,
        enrolment.publication_id,
        enrolment.enrolled_at,
      ],
    );
  }

  /** Enrols many at once and returns whom; does nothing for those with a standing enrolment in the course. */
  async insertMany(enrolments: readonly NewEnrolment[]): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ person_id: string }>(
      `INSERT INTO enrolment
         (id, person_id, course_id, publication_id, enrolled_at, last_worked_at, cohort_id, cohort_joined_at)
       SELECT id, person_id, course_id, publication_id, enrolled_at, enrolled_at, cohort_id, cohort_joined_at
       FROM jsonb_to_recordset($1) AS e (id uuid, person_id uuid, course_id uuid, publication_id uuid,
         enrolled_at timestamptz, cohort_id uuid, cohort_joined_at timestamptz)
       ORDER BY person_id
       ON CONFLICT (person_id, course_id) WHERE state <> 'withdrawn' DO NOTHING RETURNING person_id`,
      [JSON.stringify(enrolments)],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  find(id: string): Promise<EnrolmentRow | null> {
    return this.one('e.id = $1', [id]);
  }

  /**
   * Holds the enrolment until the transaction ends, so that of a last lesson and a passed test at the same moment
   * the second sees the first. Its lessons are read afterwards, in a statement of their own: what a statement reads
   * beside the row that it locks may be older than its wait for the lock.
   */
  async lock(id: string): Promise<LockedEnrolment | null> {
    const rows = await this.unitOfWork.query<LockedEnrolment>(
      `SELECT ${ITSELF} FROM enrolment e WHERE e.id = $1 AND ${STANDING} FOR NO KEY UPDATE`,
      [id],
    );
    return rows[0] ?? null;
  }

  /**
   * Keeps the events that are new and carries them into the progress, by the earliest time of each lesson; returns
   * the ids of the new ones. An event that came before changes nothing, whatever it says this time.
   */
  async take(id: string, events: readonly LearningEvent[], receivedAt: Date): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb)
           AS e (id uuid, type text, "lessonKey" text, "blockKey" text, at timestamptz)
       ), taken AS (
         INSERT INTO learning_event (id, enrolment_id, type, lesson_key, block_key, at, received_at)
         SELECT id, $1, type, "lessonKey", "blockKey", at, $3 FROM given ORDER BY id
         ON CONFLICT (id) DO NOTHING RETURNING id, type, lesson_key, at
       ), progressed AS (
         INSERT INTO lesson_progress (enrolment_id, lesson_key, opened_at, completed_at)
         SELECT $1, lesson_key, min(at), min(at) FILTER (WHERE type = 'lesson-completed') FROM taken
         WHERE type IN ('lesson-opened', 'lesson-completed') GROUP BY lesson_key
         ON CONFLICT (enrolment_id, lesson_key) DO UPDATE SET
           opened_at = least(lesson_progress.opened_at, excluded.opened_at),
           completed_at = least(lesson_progress.completed_at, excluded.completed_at)
       )
       SELECT id FROM taken`,
      [id, JSON.stringify(events), receivedAt],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Notes where the person is now and when they last worked (null: no later than known); the enrolment after that. */
  async move(id: string, place: Place | null, workedAt: Date | null): Promise<EnrolmentRow> {
    const [row] = await this.unitOfWork.query<EnrolmentRow>(
      `WITH e AS (
         UPDATE enrolment SET last_worked_at = greatest(last_worked_at, $2),
           resume_lesson_key = $3, resume_block_key = $4, resume_at = $5 WHERE id = $1 RETURNING *
       ) SELECT ${COLUMNS} FROM e`,
      [id, workedAt, place?.lessonKey ?? null, place?.blockKey ?? null, place?.at ?? null],
    );
    if (!row) throw new Error(`There is no enrolment ${id}`);
    return row;
  }

  /** True the first time only. */
  async complete(id: string, completedAt: Date): Promise<boolean> {
    // TypeORM answers an UPDATE with rows and their number; the outer SELECT makes it rows alone.
    const rows = await this.unitOfWork.query(
      `WITH done AS (
         UPDATE enrolment SET state = 'completed', completed_at = $2 WHERE id = $1 AND state = 'active' RETURNING id
       ) SELECT id FROM done`,
      [id, completedAt],
    );
    return rows.length > 0;
  }

  private async one(where: string, parameters: unknown[]): Promise<EnrolmentRow | null> {
    const rows = await this.unitOfWork.query<EnrolmentRow>(
      `SELECT ${COLUMNS} FROM enrolment e WHERE ${where} AND ${STANDING}`,
      parameters,
    );
    return rows[0] ?? null;
  }
}
