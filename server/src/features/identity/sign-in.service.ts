import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Matcher } from '../../platform/crypto/sealing.js';
import { AppError } from '../../platform/errors.js';
import { AccountActors } from './account-actors.js';
import { AccountsRepository, type Candidate } from './accounts.repository.js';
import { Attempted } from './domain/attempted.js';
import { loginsOf } from './domain/logins.js';
import { Passwords } from './passwords.js';
import { SignInSessionsRepository } from './sign-in-sessions.repository.js';

const FAILURES_PER_LOGIN = 10;
const LOGIN_WINDOW_MS = 15 * 60_000;
const ADDRESS_WINDOW_MS = 60_000;

/** Signing in. An unknown login costs what a wrong password costs, and says the same. */
@Injectable()
export class SignIn {
  private readonly cnic: Matcher;
  /** Counted in each server's memory: two servers allow twice as many tries. */
  private readonly failures = new Attempted(FAILURES_PER_LOGIN, LOGIN_WINDOW_MS);
  private readonly byAddress: Attempted;

  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly actors: AccountActors,
    private readonly sessions: SignInSessionsRepository,
    @Inject(CONFIG) config: Config,
  ) {
    this.cnic = new Matcher(config.secrets.cnicMatching, 'cnic');
    this.byAddress = new Attempted(config.signInRateLimit, ADDRESS_WINDOW_MS);
  }

  /** @throws AppError `sign-in-failed`, `account-closed` (only to who knows the password), `too-many-requests` */
  async check(typed: string, password: string, address: string): Promise<Actor> {
    const now = Date.now();
    const waitMs = Math.max(
      this.byAddress.take(address, now),
      this.failures.waitOf(typed.toLowerCase(), now),
    );
    if (waitMs > 0) throw new AppError('too-many-requests', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    const found = await this.find(typed, password);
    if (!found) {
      this.failures.take(typed.toLowerCase(), now);
      throw new AppError('sign-in-failed');
    }
    const actor = found.state === 'open' ? await this.actors.find(found.id) : null;
    if (!actor) throw new AppError('account-closed');
    return actor;
  }

  private async find(typed: string, password: string): Promise<Candidate | null> {
    const candidates = await this.accounts.candidates(loginsOf(typed, (digits) => this.cnic.index(digits)));
    if (candidates.length === 0) await this.passwords.pretend(password);
    for (const candidate of candidates) {
      if (await this.passwords.isRight(candidate.password_hash, password)) return candidate;
    }
    return null;
  }

  /**
   * Changes one's own password and ends every other sign-in session.
   * @throws AppError `bad-input` naming `current` where it is wrong
   */
  async changePassword(actor: Actor, current: string, next: string, keepSid: string): Promise<void> {
    const stored = await this.accounts.passwordHashOf(actor.accountId);
    if (!stored || !(await this.passwords.isRight(stored, current)))
      throw new AppError('bad-input', { fields: [{ field: 'current', code: 'invalid' }] });
    await this.accounts.setPassword(actor.accountId, await this.passwords.hash(next));
    await this.sessions.deleteOthers(actor.accountId, keepSid);
  }
}
