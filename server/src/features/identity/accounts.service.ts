import type { Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { AccountsRepository, type Login } from './accounts.repository.js';
import type { LoginKind } from './domain/login-readings.js';
import type { HeldAccount, Invited } from './invited.js';
import { Passwords } from './passwords.js';
import { RolesRepository } from './roles.repository.js';

interface NewAccount {
  readonly personId: string;
  /** A password, or the hash of one that hashPassword made before the transaction began. */
  readonly password: string | { readonly hash: string };
  readonly language: Language;
  readonly demonstration: boolean;
  readonly logins: readonly Login[];
}

/** The body's field that holds each kind of login. */
const fieldOf: Record<LoginKind, string> = {
  email: 'email',
  mobile: 'mobile',
  cnic: 'cnic',
  service: 'serviceNumber',
};

/** Accounts, for the rooms that make them. */
@Injectable()
export class Accounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly roles: RolesRepository,
    private readonly passwords: Passwords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Hashing takes its time: done before a transaction, it holds no connection meanwhile. */
  async hashPassword(password: string): Promise<{ readonly hash: string }> {
    return { hash: await this.passwords.hash(password) };
  }

  /**
   * Makes an account with the role of a trainee and returns its id.
   * @throws AppError `login-taken` with each field that somebody has
   */
  async create(account: NewAccount): Promise<string> {
    const password =
      typeof account.password === 'string' ? await this.hashPassword(account.password) : account.password;
    return this.unitOfWork.run(async () => {
      const id = newId();
      await this.accounts.insert({ ...account, id, passwordHash: password.hash });
      await this.addLogins(id, account.logins);
      await this.roles.insertIfNew({ accountId: id, role: 'trainee', agencyId: null, grantedBy: null });
      return id;
    });
  }

  /**
   * Makes an account that waits to be activated, with those of the logins that nobody has; null where none is left, since
   * nobody could sign in. No password opens it until then.
   */
  prepare(invited: Invited): Promise<HeldAccount | null> {
    return this.unitOfWork.run(async () => {
      const { personId, language, demonstration, logins } = invited;
      const id = newId();
      await this.accounts.insertInvited({ id, personId, language, demonstration });
      const taken = await this.accounts.insertLogins(id, logins);
      const kinds = logins.map(({ kind }) => kind).filter((kind) => !taken.includes(kind));
      if (kinds.length === 0) {
        await this.accounts.dropInvited(id);
        return null;
      }
      await this.roles.insertIfNew({ accountId: id, role: 'trainee', agencyId: null, grantedBy: null });
      return { person_id: personId, account_id: id, state: 'invited', kinds };
    });
  }

  /** @throws AppError `login-taken` with the field */
  addLogin(accountId: string, login: Login): Promise<void> {
    return this.addLogins(accountId, [login]);
  }

  /**
   * Makes this service number, unique within its agency, a login of the account in place of any before; null takes
   * it away.
   * @throws AppError `login-taken` on the field `serviceNumber`
   */
  async setServiceLogin(
    accountId: string,
    login: { lookup: string; agencyId: string } | null,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.accounts.deleteLogins(accountId, 'service');
      if (login) await this.addLogin(accountId, { kind: 'service', ...login });
    });
  }

  /** The account that this login opens, or null. For service numbers, give the agency. */
  findByLogin(login: Login): Promise<string | null> {
    return this.accounts.findIdByLogin(login);
  }

  async setLanguage(accountId: string, language: Language): Promise<void> {
    await this.accounts.updateLanguage(accountId, language);
  }

  private async addLogins(accountId: string, logins: readonly Login[]): Promise<void> {
    const taken = await this.accounts.insertLogins(accountId, logins);
    if (taken.length === 0) return;
    const fields = taken.map((kind) => ({ field: fieldOf[kind], code: 'login-taken' as const }));
    throw new AppError('login-taken', { fields });
  }
}
