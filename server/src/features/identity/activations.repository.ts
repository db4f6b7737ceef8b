import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { HeldAccount } from './invited.js';

/** One-time codes of accounts that wait to be activated: kept as an index that gives no code away. */
@Injectable()
export class ActivationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes others who invite people wait until this transaction ends, so that nobody gets two accounts. */
  async lock(): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended('identity.activations', 0))`);
  }

  accountsOf(personIds: readonly string[]): Promise<HeldAccount[]> {
    return this.unitOfWork.query<HeldAccount>(
      `SELECT a.person_id, a.id AS account_id, a.state, array(SELECT l.kind FROM account_login l WHERE l.account_id = a.id) AS kinds
       FROM account a WHERE a.person_id = ANY ($1::uuid[])`,
      [personIds],
    );
  }

  /** Gives these accounts fresh codes; the ones before are gone. */
  async renew(
    codes: readonly { accountId: string; codeIndex: string }[],
    { by, at, expiresAt }: { by: string; at: Date; expiresAt: Date },
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO account_activation (account_id, code_index, printed_by, printed_at, expires_at)
       SELECT "accountId", "codeIndex", $2, $3, $4 FROM jsonb_to_recordset($1) AS c ("accountId" uuid, "codeIndex" text)
       ON CONFLICT (account_id) DO UPDATE SET code_index = excluded.code_index, printed_by = excluded.printed_by,
         printed_at = excluded.printed_at, expires_at = excluded.expires_at`,
      [JSON.stringify(codes), by, at, expiresAt],
    );
  }

  /** The account that a code would activate at a moment; null where it is unknown, used or no longer valid. */
  async find(codeIndex: string, at: Date): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ account_id: string }>(
      `SELECT v.account_id FROM account_activation v JOIN account a ON a.id = v.account_id
       WHERE v.code_index = $1 AND v.expires_at > $2 AND a.state = 'invited'`,
      [codeIndex, at],
    );
    return row?.account_id ?? null;
  }

  /** Uses a code up and opens its account; of two at once, one does. */
  async use(codeIndex: string, at: Date, passwordHash: string): Promise<string | null> {
    // TypeORM answers an UPDATE with rows and their number; the outer SELECT makes it rows alone.
    const [row] = await this.unitOfWork.query<{ account_id: string }>(
      `WITH used AS (
         DELETE FROM account_activation WHERE code_index = $1 AND expires_at > $2 RETURNING account_id
       ), opened AS (
         UPDATE account SET state = 'open', password_hash = $3 FROM used
         WHERE account.id = used.account_id AND account.state = 'invited' RETURNING account.id
       ) SELECT id AS account_id FROM opened`,
      [codeIndex, at, passwordHash],
    );
    return row?.account_id ?? null;
  }
}
