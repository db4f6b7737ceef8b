import { Injectable } from '@nestjs/common';
import { sha256Hex } from '../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface SignInSessionRow {
  readonly id: string;
  readonly sid_hash: string;
  readonly user_agent: string;
  readonly address: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}

/** An account's own view of where it is signed in. */
@Injectable()
export class SignInSessionsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofAccount(accountId: string): Promise<SignInSessionRow[]> {
    return this.unitOfWork.query<SignInSessionRow>(
      `SELECT id, sid_hash, user_agent, address, created_at, last_seen_at FROM sign_in_session
       WHERE account_id = $1 AND expires_at > now() ORDER BY last_seen_at DESC`,
      [accountId],
    );
  }

  /** False where the account has no such session. */
  async delete(accountId: string, id: string): Promise<boolean> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      'WITH gone AS (DELETE FROM sign_in_session WHERE id = $1 AND account_id = $2 RETURNING id) SELECT id FROM gone',
      [id, accountId],
    );
    return rows.length === 1;
  }

  async deleteOthers(accountId: string, keepSid: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM sign_in_session WHERE account_id = $1 AND sid_hash <> $2', [
      accountId,
      sha256Hex(keepSid),
    ]);
  }
}
