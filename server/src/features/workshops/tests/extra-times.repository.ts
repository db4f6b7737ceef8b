import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

interface Standing {
  readonly percent: number;
  readonly reason: string;
}

/** What was said about the time of participants at the tests of one workshop. */
@Injectable()
export class ExtraTimesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(workshopId: string, personId: string): Promise<Standing | null> {
    const [row] = await this.unitOfWork.query<Standing>(
      'SELECT percent, reason FROM workshop_extra_time WHERE workshop_id = $1 AND person_id = $2',
      [workshopId, personId],
    );
    return row ?? null;
  }

  async save(
    workshopId: string,
    personId: string,
    { percent, reason, by, at }: Standing & { readonly by: string; readonly at: Date },
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO workshop_extra_time (workshop_id, person_id, percent, reason, set_by, set_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (workshop_id, person_id) DO UPDATE SET percent = excluded.percent, reason = excluded.reason,
         set_by = excluded.set_by, set_at = excluded.set_at`,
      [workshopId, personId, percent, reason, by, at],
    );
  }
}
