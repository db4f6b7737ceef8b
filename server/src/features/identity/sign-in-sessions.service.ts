import type { signInSessionView } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';

interface SessionRow {
  id: string;
  user_agent: string;
  address: string;
  created_at: Date;
  last_seen_at: Date;
}

/** One's own sign-in sessions: where one is signed in, and ending them. */
@Injectable()
export class SignInSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest first; `currentId` is the one that asks. */
  async list(actor: Actor, currentId: string | null): Promise<z.infer<typeof signInSessionView>[]> {
    const rows = await this.unitOfWork.query<SessionRow>(
      `SELECT id, user_agent, address, created_at, last_seen_at FROM sign_in_session
       WHERE account_id = $1 AND expires_at > $2 ORDER BY id DESC`,
      [actor.accountId, this.clock.now()],
    );
    return rows.map((row) => ({
      id: row.id,
      current: row.id === currentId,
      userAgent: row.user_agent,
      address: row.address,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
    }));
  }

  /** @throws AppError `not-found` where it is not the actor's own */
  async revoke(actor: Actor, id: string): Promise<void> {
    const [gone] = await this.deleted('id = $1 AND account_id = $2', [id, actor.accountId]);
    if (!gone) throw new AppError('not-found');
  }

  /** Ends all but this one. */
  async revokeOthers(actor: Actor, currentId: string | null): Promise<void> {
    await this.deleted('account_id = $1 AND id IS DISTINCT FROM $2::uuid', [actor.accountId, currentId]);
  }

  async removeExpired(): Promise<void> {
    await this.deleted('expires_at <= $1', [this.clock.now()]);
  }

  private deleted(where: string, parameters: unknown[]): Promise<{ id: string }[]> {
    return this.unitOfWork.query(
      `WITH gone AS (DELETE FROM sign_in_session WHERE ${where} RETURNING id) SELECT id FROM gone`,
      parameters,
    );
  }
}
