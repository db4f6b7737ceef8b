import type { SessionStore } from '@fastify/session';
import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import { SIGN_IN_LIFETIME_MS, type StandingSignIn } from '../../platform/auth/authentication.js';
import { Clock } from '../../platform/clock.js';
import { sha256Hex } from '../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { ACTOR_COLUMNS, type ActorRow, actorOf } from './account-actors.js';

const SEEN_EVERY_MS = 60_000;

type Done = (error?: unknown) => void;
type DoneWithSession = (error: unknown, session?: Session | null) => void;

interface SessionRow extends ActorRow {
  id: string;
  last_seen_at: Date;
  expires_at: Date;
}

/**
 * Sign-in sessions in PostgreSQL, for @fastify/session. A session carries its account and nothing else. What is
 * expired, revoked or of a closed account is not found; what was revoked while a request was under way is not
 * written again at the end of it.
 */
@Injectable()
export class SignInSessionStore implements SessionStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  get(sid: string, done: DoneWithSession): void {
    this.find(sid).then((session) => done(null, session), done);
  }

  set(sid: string, session: Session, done: Done): void {
    this.save(sid, session).then(() => done(), done);
  }

  destroy(sid: string, done: Done): void {
    this.unitOfWork
      .query('DELETE FROM sign_in_session WHERE sid_hash = $1', [sha256Hex(sid)])
      .then(() => done(), done);
  }

  private async find(sid: string): Promise<Session | null> {
    const now = this.clock.now();
    const [row] = await this.unitOfWork.query<SessionRow>(
      `SELECT s.id, s.last_seen_at, s.expires_at, ${ACTOR_COLUMNS}
       FROM sign_in_session s JOIN account a ON a.id = s.account_id
       WHERE s.sid_hash = $1 AND s.expires_at > $2 AND a.state = 'open'`,
      [sha256Hex(sid), now],
    );
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() >= SEEN_EVERY_MS) await this.see(row.id, now);
    const standing: StandingSignIn = { id: row.id, actor: actorOf(row), expiresAt: row.expires_at };
    return {
      cookie: { originalMaxAge: SIGN_IN_LIFETIME_MS, expires: row.expires_at },
      passport: row.account_id,
      standing,
    };
  }

  private see(id: string, now: Date): Promise<unknown> {
    return this.unitOfWork.query('UPDATE sign_in_session SET last_seen_at = $2 WHERE id = $1', [id, now]);
  }

  private async save(sid: string, session: Session): Promise<void> {
    if (!session.passport) return;
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SIGN_IN_LIFETIME_MS);
    if (session.standing) {
      await this.unitOfWork.query('UPDATE sign_in_session SET expires_at = $2 WHERE id = $1', [
        session.standing.id,
        expiresAt,
      ]);
      return;
    }
    await this.unitOfWork.query(
      `INSERT INTO sign_in_session
         (id, sid_hash, account_id, data, user_agent, address, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, '{}', $4, $5, $6, $6, $7)`,
      [
        newId(),
        sha256Hex(sid),
        session.passport,
        session.origin?.userAgent ?? '',
        session.origin?.address ?? '',
        now,
        expiresAt,
      ],
    );
  }
}
