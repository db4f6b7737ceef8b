import type { GivenPoints } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface GradeRow {
  readonly id: string;
  readonly attempt_id: string;
  readonly question_key: string;
  /** From 1; the highest counts. */
  readonly number: number;
  readonly points: GivenPoints;
  readonly earned: number;
  readonly out_of: number;
  readonly comment: string | null;
  readonly graded_by: string;
  readonly grader_person_id: string;
  readonly graded_at: Date;
}

/** Grades of essays. They are added and never changed. */
@Injectable()
export class EssayGradesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findById(id: string): Promise<GradeRow | null> {
    const [row] = await this.unitOfWork.query<GradeRow>('SELECT * FROM essay_grade WHERE id = $1', [id]);
    return row ?? null;
  }

  /** The one that counts. */
  async last(attemptId: string, questionKey: string): Promise<GradeRow | null> {
    const [row] = await this.unitOfWork.query<GradeRow>(
      'SELECT * FROM essay_grade WHERE attempt_id = $1 AND question_key = $2 ORDER BY number DESC LIMIT 1',
      [attemptId, questionKey],
    );
    return row ?? null;
  }

  async insert(grade: GradeRow): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO essay_grade (id, attempt_id, question_key, number, points, earned, out_of, comment, graded_by,
         grader_person_id, graded_at)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11)`,
      [
        grade.id,
        grade.attempt_id,
        grade.question_key,
        grade.number,
        JSON.stringify(grade.points),
        grade.earned,
        grade.out_of,
        grade.comment,
        grade.graded_by,
        grade.grader_person_id,
        grade.graded_at,
      ],
    );
  }
}
