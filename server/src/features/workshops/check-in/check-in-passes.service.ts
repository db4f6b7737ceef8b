import { type BodyOf, type beginCheckIn, dayInKarachi } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { newId } from '../../../platform/ids.js';
import { TryCounter } from '../../identity/index.js';
import type { CheckInPass } from '../domain/check-in-pass.js';
import { CheckInRepository, type CheckInSessionRow } from './check-in.repository.js';
import { CheckInCodes } from './check-in-codes.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

interface Begun {
  readonly session: CheckInSessionRow;
  readonly pass: CheckInPass;
  /** The pass as the browser keeps it. */
  readonly text: string;
}

/**
 * Fresh codes against passes. Anyone may try, signed in or not, so wrong codes are counted by network address, in the
 * memory of each server; right ones are not, so that a whole class behind one router can scan at once.
 */
@Injectable()
export class CheckInPasses {
  private readonly failures: TryCounter;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly sessions: CheckInRepository,
    private readonly codes: CheckInCodes,
    private readonly clock: Clock,
  ) {
    this.failures = new TryCounter(config.signInRateLimit, MINUTE_MS);
  }

  /**
   * @throws AppError `check-in-code-old` where the code is not on this session's wall, or on none; `check-in-early`,
   * `check-in-over`, `check-in-settled`, `not-found`, `too-many-requests`
   */
  async begin({ sessionId, code }: BodyOf<typeof beginCheckIn>, address: string): Promise<Begun> {
    const at = this.clock.now();
    const waitMs = this.failures.take(address, at.getTime());
    if (waitMs !== null)
      throw new AppError('too-many-requests', { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) });
    const session = sessionId ? await this.getOpen(sessionId, at) : await this.findByCode(code, at);
    if (!session || !this.codes.isCode(session.id, code, at)) throw new AppError('check-in-code-old');
    this.failures.giveBack(address);
    return { session, ...this.codes.begin(newId(), session.id, at) };
  }

  private async getOpen(sessionId: string, at: Date): Promise<CheckInSessionRow> {
    const session = await this.sessions.find(sessionId);
    if (!session) throw new AppError('not-found');
    if (session.state === 'confirmed') throw new AppError('check-in-settled');
    const state = this.codes.stateOf(session, at);
    if (state === 'early') throw new AppError('check-in-early');
    if (state === 'over') throw new AppError('check-in-over');
    return session;
  }

  /** The open session on whose wall this code is; null where there is none, or two by a chance in millions. */
  private async findByCode(code: string, at: Date): Promise<CheckInSessionRow | null> {
    // A session that begins at midnight opens on the day before.
    const days = [dayInKarachi(at), dayInKarachi(new Date(at.getTime() + DAY_MS))];
    const found = (await this.sessions.listOn(days)).filter(
      (session) => this.codes.stateOf(session, at) === 'open' && this.codes.isCode(session.id, code, at),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}
