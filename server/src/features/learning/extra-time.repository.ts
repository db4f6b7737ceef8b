import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

interface Standing {
  readonly percent: number;
  readonly reason: string;
}

/** Extra time that people have at the tests of a course. */
@Injectable()
export class ExtraTimeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(enrolmentId: string): Promise<Standing | null> {
    const [row] = await this.unitOfWork.query<Standing>(
      'SELECT percent, reason FROM enrolment_extra_time WHERE enrolment_id = $1',
      [enrolmentId],
    );
    return row ?? null;
  }

  /** Of the enrolment of somebody in a course that stands. */
  async percentOf(personId: string, courseId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ percent: number }>(
      `SELECT x.percent FROM enrolment_extra_time x JOIN enrolment e ON e.id = x.enrolment_id
       WHERE e.person_id = $1 AND e.course_id = $2 AND e.state <> 'withdrawn' ORDER BY e.enrolled_at DESC LIMIT 1`,
      [personId, courseId],
    );
    return row?.percent ?? 0;
  }

  async save(
    enrolmentId: string,
    { percent, reason, by, at }: Standing & { readonly by: string; readonly at: Date },
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO enrolment_extra_time (enrolment_id, percent, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (enrolment_id) DO UPDATE SET percent = excluded.percent, reason = excluded.reason,
         set_by = excluded.set_by, set_at = excluded.set_at`,
      [enrolmentId, percent, reason, by, at],
    );
  }
}
