import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A closed batch of the log. Number 0 is the empty log before the first seal. */
export interface Seal {
  readonly number: number;
  readonly sealedAt: Date | null;
  /** SHA-256 in hex over the batch and the seal before it. */
  readonly hash: string | null;
}

/** What checking the whole chain found; sound where all lists are empty. */
export interface Verification {
  readonly seals: number;
  readonly entries: number;
  readonly waiting: number;
  /** Entries whose columns no longer give their digest. */
  readonly changedEntries: readonly string[];
  /** Seals whose entries or predecessor no longer give their hash, or whose number of entries differs. */
  readonly brokenSeals: readonly number[];
  /** Entries that neither a seal holds nor the waiting list. */
  readonly lostEntries: readonly string[];
}

const NONE: Seal = { number: 0, sealedAt: null, hash: null };

interface SealRow {
  number: number;
  sealed_at: Date;
  hash: string;
}

/** Seals of the register: "as of" is always as of a seal. */
@Injectable()
export class Seals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Closes what waits and returns the newest seal: everything committed before this call is in it.
   * @param at only for building a past: the moment to write, if later than the seal before
   */
  async closeNow(at: Date | null = null): Promise<Seal> {
    const [waiting] = await this.unitOfWork.query<{ any: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM register_unsealed) AS any',
    );
    if (waiting?.any)
      await this.unitOfWork.run(() => this.unitOfWork.query('SELECT register_close_seal($1)', [at]));
    return this.latest('true', []);
  }

  /** The seal that "now" gave at a past moment. */
  asOf(moment: Date): Promise<Seal> {
    return this.latest('sealed_at <= $1', [moment]);
  }

  private async latest(where: string, parameters: unknown[]): Promise<Seal> {
    const [row] = await this.unitOfWork.query<SealRow>(
      `SELECT number::int, sealed_at, encode(hash, 'hex') AS hash FROM register_seal WHERE ${where} ORDER BY number DESC LIMIT 1`,
      parameters,
    );
    return row ? { number: row.number, sealedAt: row.sealed_at, hash: row.hash } : NONE;
  }

  /** Recomputes every digest and every hash from the rows as they are now. Reads the whole log. */
  async verify(): Promise<Verification> {
    const changed = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM register_entry e WHERE digest <> register_digest(e) ORDER BY id',
    );
    const lost = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM register_entry e
       WHERE NOT EXISTS (SELECT 1 FROM register_seal_entry s WHERE s.entry_id = e.id)
         AND NOT EXISTS (SELECT 1 FROM register_unsealed u WHERE u.entry_id = e.id) ORDER BY id`,
    );
    const broken = await this.unitOfWork.query<{ number: number }>(
      `WITH batch AS (
         SELECT s.seal_number AS number, count(*) AS taken, string_agg(register_digest(e), ''::bytea ORDER BY e.id) AS digests
         FROM register_seal_entry s JOIN register_entry e ON e.id = s.entry_id GROUP BY s.seal_number
       ), chain AS (
         SELECT seal.*, lag(seal.hash, 1, ''::bytea) OVER (ORDER BY seal.number) AS before,
           lag(seal.number, 1, 0::bigint) OVER (ORDER BY seal.number) AS number_before FROM register_seal seal
       )
       SELECT chain.number::int FROM chain LEFT JOIN batch USING (number)
       WHERE chain.previous_hash <> before OR chain.number <> number_before + 1 OR batch.taken IS DISTINCT FROM chain.entries
         OR chain.hash <> sha256(before || convert_to(chain.number || ':' || chain.entries || ':', 'UTF8') || batch.digests)
       ORDER BY chain.number`,
    );
    const [size] = await this.unitOfWork.query<{ seals: number; entries: number; waiting: number }>(
      `SELECT (SELECT count(*)::int FROM register_seal) AS seals, (SELECT count(*)::int FROM register_entry) AS entries,
         (SELECT count(*)::int FROM register_unsealed) AS waiting`,
    );
    return {
      seals: size?.seals ?? 0,
      entries: size?.entries ?? 0,
      waiting: size?.waiting ?? 0,
      changedEntries: changed.map((row) => row.id),
      brokenSeals: broken.map((row) => row.number),
      lostEntries: lost.map((row) => row.id),
    };
  }
}

export const isSound = (
  found: Pick<Verification, 'changedEntries' | 'brokenSeals' | 'lostEntries'>,
): boolean =>
  found.changedEntries.length === 0 && found.brokenSeals.length === 0 && found.lostEntries.length === 0;
