import type { Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import type { LoginKind } from './domain/login-readings.js';

/** By what an account signs in. `lookup` is the e-mail or mobile as parsed, the index of a CNIC, or a service number. */
export interface Login {
  readonly kind: LoginKind;
  readonly lookup: string;
  readonly agencyId?: string | null;
}

export interface Candidate {
  id: string;
  password_hash: string;
}

interface AccountFacts {
  readonly id: string;
  readonly personId: string;
  readonly passwordHash: string;
  readonly language: Language;
  readonly demonstration: boolean;
}

/** Accounts and their logins. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Accounts that any of these logins opens, at most `most`; only a service number can open more than one. */
  findByLogins(logins: readonly Login[], most: number): Promise<Candidate[]> {
    return this.unitOfWork.query<Candidate>(
      `SELECT a.id, a.password_hash
       FROM (
         SELECT l.account_id, min(w.place) AS place
         FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS w (kind, lookup, place)
         JOIN account_login l ON l.kind = w.kind AND l.lookup = w.lookup
         GROUP BY l.account_id
       ) found
       JOIN account a ON a.id = found.account_id
       ORDER BY found.place, a.id
       LIMIT $3`,
      [logins.map((login) => login.kind), logins.map((login) => login.lookup), most],
    );
  }

  async findPasswordHash(accountId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ password_hash: string }>(
      'SELECT password_hash FROM account WHERE id = $1',
      [accountId],
    );
    return row?.password_hash ?? null;
  }

  async findIdByLogin(login: Login): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ account_id: string }>(
      `SELECT account_id FROM account_login
       WHERE kind = $1 AND lookup = $2 AND agency_id IS NOT DISTINCT FROM $3::uuid`,
      [login.kind, login.lookup, login.agencyId ?? null],
    );
    return row?.account_id ?? null;
  }

  async has(accountId: string): Promise<boolean> {
    return (await this.unitOfWork.query('SELECT 1 FROM account WHERE id = $1', [accountId])).length > 0;
  }

  /** The logins of an account, without CNICs: those are kept as an index only. */
  plainLogins(accountId: string): Promise<{ kind: LoginKind; lookup: string }[]> {
    return this.unitOfWork.query(
      `SELECT kind, lookup FROM account_login WHERE account_id = $1 AND kind <> 'cnic'`,
      [accountId],
    );
  }

  async insert(facts: AccountFacts): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO account (id, person_id, password_hash, language, demonstration) VALUES ($1, $2, $3, $4, $5)`,
      [facts.id, facts.personId, facts.passwordHash, facts.language, facts.demonstration],
    );
  }

  /** An account that waits to be activated: what stands in place of a hash matches no password. */
  async insertInvited(facts: Omit<AccountFacts, 'passwordHash'>): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO account (id, person_id, password_hash, language, demonstration, state) VALUES ($1, $2, '', $3, $4, 'invited')`,
      [facts.id, facts.personId, facts.language, facts.demonstration],
    );
  }

  /** Takes an account back that nobody could sign in with, in the transaction that made it. */
  async dropInvited(accountId: string): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM account WHERE id = $1 AND state = 'invited'`, [accountId]);
  }

  /**
   * Inserts the logins that nobody has and returns the kinds that were taken. Waits for another transaction that is
   * inserting the same one; always in the order of the kinds, so that two of them never wait for each other.
   */
  async insertLogins(accountId: string, logins: readonly Login[]): Promise<LoginKind[]> {
    const ordered = [...logins].sort((a, b) => a.kind.localeCompare(b.kind));
    const taken: LoginKind[] = [];
    for (const login of ordered) {
      const inserted = await this.unitOfWork.query(
        `INSERT INTO account_login (id, account_id, kind, lookup, agency_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING id`,
        [newId(), accountId, login.kind, login.lookup, login.agencyId ?? null],
      );
      if (inserted.length === 0) taken.push(login.kind);
    }
    return taken;
  }

  async deleteLogins(accountId: string, kind: LoginKind): Promise<void> {
    await this.unitOfWork.query('DELETE FROM account_login WHERE account_id = $1 AND kind = $2', [
      accountId,
      kind,
    ]);
  }

  async updateLanguage(accountId: string, language: Language): Promise<void> {
    await this.unitOfWork.query('UPDATE account SET language = $2 WHERE id = $1', [accountId, language]);
  }

  async updatePassword(accountId: string, passwordHash: string): Promise<void> {
    await this.unitOfWork.query('UPDATE account SET password_hash = $2 WHERE id = $1', [
      accountId,
      passwordHash,
    ]);
  }
}
