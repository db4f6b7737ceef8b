import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { TryCounter } from './domain/try-counter.js';

const MINUTE_MS = 60_000;
const FAILURES_PER_LOGIN = 10;
const LOGIN_WINDOW_MS = 15 * MINUTE_MS;

interface Tried {
  /** The network address it came from. */
  readonly address?: string;
  /** What was tried to be opened: a login as read, or an account. */
  readonly login?: string;
}

/**
 * Bounds guessing: failed tries by address (a minute) and by login (10 in 15 minutes). Counted in the memory of each
 * server: a restart forgets them, and two servers allow twice as many. A try that succeeds is not counted, so that a
 * class behind one address can sign in at once.
 */
@Injectable()
export class SignInLimits {
  private readonly addresses: TryCounter;
  private readonly logins = new TryCounter(FAILURES_PER_LOGIN, LOGIN_WINDOW_MS);

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.addresses = new TryCounter(config.signInRateLimit, MINUTE_MS);
  }

  /**
   * Runs the try. One that is refused with an expected failure stays counted; a fault of ours is given back.
   * @throws AppError `too-many-requests` with the seconds to wait
   */
  async guard<T>(tried: Tried, attempt: () => Promise<T>): Promise<T> {
    this.count(tried);
    try {
      const result = await attempt();
      this.giveBack(tried);
      if (tried.login) this.logins.forget(tried.login);
      return result;
    } catch (error) {
      if (!(error instanceof AppError)) this.giveBack(tried);
      throw error;
    }
  }

  private count({ address, login }: Tried): void {
    const now = this.clock.now().getTime();
    if (address) refuse(this.addresses.take(address, now));
    if (login) refuse(this.logins.take(login, now));
  }

  private giveBack({ address, login }: Tried): void {
    if (address) this.addresses.giveBack(address);
    if (login) this.logins.giveBack(login);
  }
}

function refuse(waitMs: number | null): void {
  if (waitMs === null) return;
  throw new AppError('too-many-requests', { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) });
}
