import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Served } from './domain/served.js';

export interface PostingRow {
  id: string;
  /** Null: from before anything else that is known. */
  from_day: string | null;
  agency_id: string | null;
  rank: string | null;
  district_id: string | null;
  service_number: string | null;
  reason: string | null;
  written_at: Date;
}

export interface NewPosting extends Served {
  readonly id: string;
  readonly personId: string;
  /** `YYYY-MM-DD` in Asia/Karachi; null for the posting somebody came with. */
  readonly fromDay: string | null;
  readonly reason: string | null;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
}

/** Where people have served: added to and read, nothing else. */
@Injectable()
export class PostingsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest first; of two that began on one day the one that holds first. */
  list(personId: string): Promise<PostingRow[]> {
    return this.unitOfWork.query<PostingRow>(
      `SELECT id, to_char(from_day, 'YYYY-MM-DD') AS from_day, agency_id, rank, district_id, service_number, reason,
         written_at
       FROM person_posting WHERE person_id = $1 
       ORDER BY person_posting.from_day DESC NULLS LAST, person_posting.written_at DESC, id DESC`,
      [personId],
    );
  }

  async insert(posting: NewPosting): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO person_posting
         (id, person_id, from_day, agency_id, rank, district_id, service_number, reason, written_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        posting.id,
        posting.personId,
        posting.fromDay,
        posting.agencyId,
        posting.rank,
        posting.districtId,
        posting.serviceNumber,
        posting.reason,
        posting.writtenBy,
        posting.writtenAt,
      ],
    );
  }

  /** Makes a posting the person's present one. */
  async setPresent(personId: string, served: Served, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE person SET agency_id = $2, rank = $3, district_id = $4, service_number = $5, updated_at = $6 WHERE id = $1`,
      [personId, served.agencyId, served.rank, served.districtId, served.serviceNumber, at],
    );
  }

  async findAccount(personId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ id: string }>('SELECT id FROM account WHERE person_id = $1', [
      personId,
    ]);
    return row?.id ?? null;
  }
}
