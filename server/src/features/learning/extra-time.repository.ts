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
