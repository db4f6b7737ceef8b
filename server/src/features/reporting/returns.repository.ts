import { frozenReturn } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const row = z.object({
  number: z.number().int(),
  canonical: z.string(),
  hash: z.string(),
  hash_holds: z.boolean(),
});

export interface StoredReturn {
  readonly number: number;
  readonly frozen: z.infer<typeof frozenReturn>;
  /** Exactly what was signed. */
  readonly canonical: string;
  readonly hash: string;
  /** The text still gives the hash. */
  readonly hashHolds: boolean;
}

export interface NewReturn {
  readonly id: string;
  readonly canonical: string;
  readonly hash: string;
  readonly seal: number;
  readonly signedBy: string;
  readonly signedAt: string;
}

const COLUMNS = `number, canonical, hash, hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex') AS hash_holds`;

/** Returns are added and read, nothing else: the database refuses any change. */
@Injectable()
export class ReturnsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Adds under the next number, without gaps; the caller is in a transaction. */
  async insert({ id, canonical, hash, seal, signedBy, signedAt }: NewReturn): Promise<void> {
    await this.lock();
    await this.unitOfWork.query(
      `INSERT INTO report_return (id, number, canonical, hash, seal_number, signed_by, signed_at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM report_return`,
      [id, canonical, hash, seal, signedBy, signedAt],
    );
  }

  /** One return is numbered at a time; a request sent twice finds what the first made. */
  async lock(): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended('report_return', 0))`);
  }

  async find(id: string): Promise<StoredReturn | null> {
    const [found] = await this.unitOfWork.query(`SELECT ${COLUMNS} FROM report_return WHERE id = $1`, [id]);
    return found ? stored(found) : null;
  }

  /** The latest first, below a number. */
  async list(before: number | null, limit: number): Promise<StoredReturn[]> {
    const rows = await this.unitOfWork.query(
      `SELECT ${COLUMNS} FROM report_return WHERE $1::int IS NULL OR number < $1 ORDER BY number DESC LIMIT $2`,
      [before, limit],
    );
    return rows.map(stored);
  }
}

function stored(raw: unknown): StoredReturn {
  const { number, canonical, hash, hash_holds } = row.parse(raw);
  return {
    number,
    canonical,
    hash,
    hashHolds: hash_holds,
    frozen: frozenReturn.parse(JSON.parse(canonical)),
  };
}
