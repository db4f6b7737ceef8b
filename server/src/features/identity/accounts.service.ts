import type { Language, Role } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { AccountsRepository, type GrantRow } from './accounts.repository.js';
import { fieldOf, type Login, TAKEN } from './domain/logins.js';
import { Passwords } from './passwords.js';

interface NewAccount {
  readonly personId: string;
  readonly password: string;
  readonly language: Language;
  readonly demonstration: boolean;
  readonly logins: readonly Login[];
}

const taken = (login: Login) =>
  new AppError('login-taken', { fields: [{ field: fieldOf[login.kind], code: TAKEN }] });

/** Accounts: how somebody signs in, and what their roles allow. */
@Injectable()
export class Accounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes an account with its logins and returns its id; runs in the caller's transaction.
   * @throws AppError `login-taken` naming the field, not the owner
   */
  async create(account: NewAccount): Promise<string> {
    const passwordHash = await this.passwords.hash(account.password);
    return this.unitOfWork.run(async () => {
      const id = newId();
      const { personId, language, demonstration } = account;
      await this.accounts.insertAccount({ id, personId, passwordHash, language, demonstration });
      for (const login of account.logins) await this.addLogin(id, login);
      return id;
    });
  }

  /** @throws AppError `login-taken` */
  async addLogin(accountId: string, login: Login): Promise<void> {
    if (!(await this.accounts.insertLogin(accountId, login))) throw taken(login);
  }

  /**
   * The service number by which the account signs in; null takes it away.
   * @throws AppError `login-taken` where another account of that agency has it
   */
  replaceServiceLogin(
    accountId: string,
    service: { lookup: string; agencyId: string } | null,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.accounts.deleteServiceLogins(accountId);
      if (service) await this.addLogin(accountId, { kind: 'service', ...service });
    });
  }

  setLanguage(accountId: string, language: Language): Promise<void> {
    return this.accounts.setLanguage(accountId, language);
  }

  /** Gives a role without asking who gives it: for sign-up, command-line tools and demonstrations. Again changes nothing. */
  async grant(facts: {
    accountId: string;
    role: Role;
    agencyId: string | null;
    grantedBy: string | null;
  }): Promise<void> {
    await this.accounts.grant(facts);
  }

  /** @throws AppError `not-found`; `bad-input` where the reach does not fit the role */
  grantRole(actor: Actor, accountId: string, role: Role, agencyId: string | null): Promise<GrantRow> {
    requirePermission(actor, 'accounts.manage');
    return this.unitOfWork.run(async () => {
      if (!(await this.accounts.exists(accountId))) throw new AppError('not-found');
      const needsAgency = role === 'coordinator';
      const known = agencyId !== null && (await this.accounts.agencyExists(agencyId));
      if (needsAgency && !agencyId)
        throw new AppError('bad-input', { fields: [{ field: 'agencyId', code: 'required' }] });
      if (needsAgency !== known)
        throw new AppError('bad-input', { fields: [{ field: 'agencyId', code: 'invalid' }] });
      const grant = await this.accounts.grant({ accountId, role, agencyId, grantedBy: actor.accountId });
      await this.audit.write(actor, {
        action: 'identity.grant-role',
        subjectKind: 'account',
        subjectId: accountId,
        after: { role, agencyId },
      });
      return grant;
    });
  }

  /** @throws AppError `not-found`; `not-allowed` for the last administrator's role */
  revokeRole(actor: Actor, grantId: string): Promise<void> {
    requirePermission(actor, 'accounts.manage');
    return this.unitOfWork.run(async () => {
      const administrators = await this.accounts.countAdministrators();
      const grant = await this.accounts.findGrant(grantId);
      if (!grant) throw new AppError('not-found');
      if (grant.role === 'administrator' && administrators <= 1)
        throw new AppError('not-allowed', { detail: 'This is the last administrator.' });
      await this.accounts.revokeGrant(grantId);
      const before = { role: grant.role, agencyId: grant.agency_id };
      await this.audit.write(actor, {
        action: 'identity.revoke-role',
        subjectKind: 'account',
        subjectId: grant.account_id,
        before,
      });
    });
  }
}
