import type { CheckInWall } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { CONFIG, type Config } from '../../../config/config.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { checkInState, checkInWindow, secondsLeft } from '../domain/check-in-code.js';
import { CheckInRepository } from './check-in.repository.js';
import { CheckInCodes } from './check-in-codes.js';

/** What hangs on the wall of a session. */
@Injectable()
export class CheckInWalls {
  constructor(
    private readonly sessions: CheckInRepository,
    private readonly codes: CheckInCodes,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError `not-found`, `workshop-confirmed` */
  async show(actor: Actor, workshopId: string, sessionId: string): Promise<CheckInWall> {
    requirePermission(actor, 'workshops.run');
    const session = await this.sessions.find(sessionId);
    if (session?.workshop_id !== workshopId) throw new AppError('not-found');
    if (session.state === 'confirmed') throw new AppError('workshop-confirmed');
    const at = this.clock.now();
    const window = checkInWindow(session);
    const state = checkInState(window, at);
    return {
      state,
      opensAt: window.opensAt.toISOString(),
      closesAt: window.closesAt.toISOString(),
      shown: state === 'open' ? await this.shown(sessionId, at) : null,
      address: `${new URL(this.config.publicUrl).host}/check-in`,
      ...(await this.sessions.counts(sessionId)),
    };
  }

  private async shown(sessionId: string, at: Date): Promise<CheckInWall['shown']> {
    const code = this.codes.at(sessionId, at);
    const qr = await QRCode.toString(`${this.config.publicUrl}/check-in/${sessionId}?code=${code}`, {
      type: 'svg',
      errorCorrectionLevel: 'M',
      margin: 4,
    });
    return { code, qr, secondsLeft: secondsLeft(at) };
  }
}
