import type { Language, Role } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import type { Login } from './domain/logins.js';

export interface Candidate {
  readonly id: string;
  readonly password_hash: string;
  readonly state: 'open' | 'closed';
}

export interface GrantRow {
  readonly id: string;
  readonly account_id: string;
  readonly role: Role;
  readonly agency_id: string | null;
  readonly granted_at: Date;
}

/** Two agencies that gave the same number is common, twenty is an attack. */
const CANDIDATES = 5;

/** Accounts with their logins and roles. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertAccount(account: {
    id: string;
    personId: string;
    passwordHash: string;
    language: Language;
    demonstration: boolean;
  }): Promise<void> {
    await this.unitOfWork.query(
      'INSERT INTO account (id, person_id, password_hash, language, demonstration) VALUES ($1, $2, $3, $4, $5)',
      [account.id, account.personId, account.passwordHash, account.language, account.demonstration],
    );
  }

  /** False where somebody has this login already; the transaction goes on. */
  async insertLogin(accountId: string, login: Login): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      'INSERT INTO account_login (id, account_id, kind, lookup, agency_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id',
      [newId(), accountId, login.kind, login.lookup, login.agencyId ?? null],
    );
    return rows.length === 1;
  }

  async deleteServiceLogins(accountId: string): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM account_login WHERE account_id = $1 AND kind = 'service'`, [
      accountId,
    ]);
  }

  candidates(logins: readonly Login[]): Promise<Candidate[]> {
    return this.unitOfWork.query<Candidate>(
      `SELECT DISTINCT a.id, a.password_hash, a.state FROM account_login l JOIN account a ON a.id = l.account_id
       WHERE (l.kind, l.lookup) IN (SELECT * FROM unnest($1::text[], $2::text[])) LIMIT ${CANDIDATES}`,
      [logins.map((login) => login.kind), logins.map((login) => login.lookup)],
    );
  }

  async passwordHashOf(accountId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ password_hash: string }>(
      'SELECT password_hash FROM account WHERE id = $1',
      [accountId],
    );
    return row?.password_hash ?? null;
  }

  async setPassword(accountId: string, hash: string): Promise<void> {
    await this.unitOfWork.query('UPDATE account SET password_hash = $2 WHERE id = $1', [accountId, hash]);
  }

  async setLanguage(accountId: string, language: Language): Promise<void> {
    await this.unitOfWork.query('UPDATE account SET language = $2 WHERE id = $1', [accountId, language]);
  }

  async exists(accountId: string): Promise<boolean> {
    return (await this.unitOfWork.query('SELECT 1 FROM account WHERE id = $1', [accountId])).length === 1;
  }

  async agencyExists(agencyId: string): Promise<boolean> {
    return (await this.unitOfWork.query('SELECT 1 FROM agency WHERE id = $1', [agencyId])).length === 1;
  }

  /** The standing grant of this role and reach, made now if there was none. */
  async grant(facts: {
    accountId: string;
    role: Role;
    agencyId: string | null;
    grantedBy: string | null;
  }): Promise<GrantRow> {
    const { accountId, role, agencyId, grantedBy } = facts;
    await this.unitOfWork.query(
      'INSERT INTO role_grant (id, account_id, role, agency_id, granted_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
      [newId(), accountId, role, agencyId, grantedBy],
    );
    const [row] = await this.unitOfWork.query<GrantRow>(
      `SELECT id, account_id, role, agency_id, granted_at FROM role_grant
       WHERE account_id = $1 AND role = $2 AND agency_id IS NOT DISTINCT FROM $3 AND revoked_at IS NULL`,
      [accountId, role, agencyId],
    );
    return row as GrantRow;
  }

  /** Locks what it finds, so that two administrators cannot take each other's role back at once. */
  async findGrant(id: string): Promise<GrantRow | null> {
    const [row] = await this.unitOfWork.query<GrantRow>(
      'SELECT id, account_id, role, agency_id, granted_at FROM role_grant WHERE id = $1 AND revoked_at IS NULL FOR UPDATE',
      [id],
    );
    return row ?? null;
  }

  /** How many open accounts administer; takes a lock that other revocations wait for. */
  async countAdministrators(): Promise<number> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))`);
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(DISTINCT g.account_id)::int AS count FROM role_grant g JOIN account a ON a.id = g.account_id
       WHERE g.role = 'administrator' AND g.revoked_at IS NULL AND a.state = 'open'`,
    );
    return row?.count ?? 0;
  }

  async revokeGrant(id: string): Promise<void> {
    await this.unitOfWork.query('UPDATE role_grant SET revoked_at = now() WHERE id = $1', [id]);
  }
}
