import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import { AccountActors } from './account-actors.js';
import { AccountsRepository, type Candidate, type Login } from './accounts.repository.js';
import { CnicMatcher } from './cnic-matcher.js';
import { type LoginReading, readLogin } from './domain/login-readings.js';
import { Passwords } from './passwords.js';
import { SignInLimits } from './sign-in-limits.js';

/** A service number may be of several agencies; so many accounts are tried, so that one request stays bounded. */
const MOST_CANDIDATES = 8;

/** Checks who signs in. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly actors: AccountActors,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly cnics: CnicMatcher,
  ) {}

  /**
   * The actor whom this login and password open. An unknown login and a wrong password cost the same and say the same.
   * @throws AppError `sign-in-failed`, `account-closed` (for the right password only), `too-many-requests`
   */
  async authenticate(login: string, password: string, address: string): Promise<Actor> {
    const readings = readLogin(login);
    const key = JSON.stringify(readings.length > 0 ? readings : login);
    return this.limits.guard({ address, login: key }, async () => {
      const account = await this.findMatching(readings, password);
      if (!account) throw new AppError('sign-in-failed');
      return this.actors.get(account.id);
    });
  }

  private async findMatching(readings: readonly LoginReading[], password: string): Promise<Candidate | null> {
    const logins = readings.map((reading) => this.lookupOf(reading));
    const candidates = await this.accounts.findByLogins(logins, MOST_CANDIDATES);
    if (candidates.length === 0) await this.passwords.spend(password);
    for (const candidate of candidates) {
      if (await this.passwords.matches(candidate.password_hash, password)) return candidate;
    }
    return null;
  }

  private lookupOf({ kind, value }: LoginReading): Login {
    return { kind, lookup: kind === 'cnic' ? this.cnics.index(value) : value };
  }
}
