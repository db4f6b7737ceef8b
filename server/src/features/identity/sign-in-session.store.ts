import type { SessionStore } from '@fastify/session';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Session } from 'fastify';
import { SIGN_IN_LIFETIME_MS } from '../../platform/auth/authentication.js';
import { sha256Hex } from '../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';

const SEEN_EVERY_MS = 60_000;
const SEEN_REMEMBERED = 10_000;
const HOURLY = '17 * * * *';

/** What the session plugin keeps; `passport` is the account. */
type StoredSession = Session & { passport?: string; userAgent?: string; address?: string };

/**
 * Sign-in sessions in PostgreSQL under the hash of their id, so that the table alone opens nobody's session. Only
 * sessions of somebody are kept.
 */
@Injectable()
export class SignInSessionStore implements SessionStore, OnModuleInit {
  private readonly log = new Logger('sign-in');
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'identity.clean-sign-in-sessions',
      cron: HOURLY,
      work: async () =>
        void (await this.unitOfWork.query('DELETE FROM sign_in_session WHERE expires_at < now()')),
    });
  }

  get(sid: string, callback: (error: unknown, session?: Session | null) => void): void {
    this.load(sha256Hex(sid)).then(
      (session) => callback(null, session),
      (error: unknown) => callback(error),
    );
  }

  set(sid: string, session: Session, callback: (error?: unknown) => void): void {
    this.save(sha256Hex(sid), session).then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  }

  destroy(sid: string, callback: (error?: unknown) => void): void {
    this.unitOfWork.query('DELETE FROM sign_in_session WHERE sid_hash = $1', [sha256Hex(sid)]).then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  }

  private async load(hash: string): Promise<Session | null> {
    const [row] = await this.unitOfWork.query<{ data: Session }>(
      'SELECT data FROM sign_in_session WHERE sid_hash = $1 AND expires_at > now()',
      [hash],
    );
    if (!row) return null;
    this.markSeen(hash);
    return row.data;
  }

  private async save(hash: string, session: StoredSession): Promise<void> {
    if (!session.passport) return;
    await this.unitOfWork.query(
      `INSERT INTO sign_in_session (id, sid_hash, account_id, data, user_agent, address, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT uq_sign_in_session_sid_hash DO UPDATE SET data = $4, user_agent = $5, address = $6, last_seen_at = now()`,
      [
        newId(),
        hash,
        session.passport,
        JSON.stringify(session),
        session.userAgent ?? '',
        session.address ?? '',
        new Date(Date.now() + SIGN_IN_LIFETIME_MS),
      ],
    );
  }

  /** Writes "last seen" at most once a minute, beside the request rather than before it. */
  private markSeen(hash: string): void {
    const now = Date.now();
    if (now - (this.seen.get(hash) ?? 0) < SEEN_EVERY_MS) return;
    if (this.seen.size >= SEEN_REMEMBERED) this.seen.clear();
    this.seen.set(hash, now);
    this.unitOfWork
      .query('UPDATE sign_in_session SET last_seen_at = now() WHERE sid_hash = $1', [hash])
      .catch((error: unknown) => this.log.warn(`last seen not written: ${String(error)}`));
  }
}
