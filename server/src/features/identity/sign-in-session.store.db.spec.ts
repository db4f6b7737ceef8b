import type { Session } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_LIFETIME_MS } from '../../platform/auth/authentication.js';
import { newId } from '../../platform/ids.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { IdentityModule } from './identity.module.js';
import { SignInSessionStore } from './sign-in-session.store.js';
import { SignInSessions } from './sign-in-sessions.service.js';

const DAY_MINUTES = 24 * 60;

describe('SignInSessionStore', () => {
  let rooms: TestRooms;
  let store: SignInSessionStore;

  beforeAll(async () => {
    rooms = await testRooms([IdentityModule]);
    store = rooms.get(SignInSessionStore);
  });
  afterAll(() => rooms?.close());

  const get = (sid: string): Promise<Session | null> =>
    new Promise((found, fail) =>
      store.get(sid, (error, session) => (error ? fail(error) : found(session ?? null))),
    );
  const set = (sid: string, session: Partial<Session>): Promise<void> =>
    new Promise((done, fail) =>
      store.set(sid, session as Session, (error) => (error ? fail(error) : done())),
    );
  const destroy = (sid: string): Promise<void> =>
    new Promise((done, fail) => store.destroy(sid, (error) => (error ? fail(error) : done())));

  const anAccountId = async (): Promise<string> => {
    const [personId, accountId] = [newId(), newId()];
    await rooms.unitOfWork.query(`INSERT INTO person (id, name_en) VALUES ($1, 'A')`, [personId]);
    await rooms.unitOfWork.query(`INSERT INTO account (id, person_id, password_hash) VALUES ($1, $2, '')`, [
      accountId,
      personId,
    ]);
    return accountId;
  };
  const aSession = async (): Promise<{ sid: string; accountId: string }> => {
    const [sid, accountId] = [newId(), await anAccountId()];
    await set(sid, {
      passport: accountId,
      origin: { userAgent: 'a phone', address: '10.0.0.1' },
    });
    return { sid, accountId };
  };
  const rowsOf = (accountId: string) =>
    rooms.unitOfWork.query<{ last_seen_at: Date; expires_at: Date }>(
      'SELECT last_seen_at, expires_at FROM sign_in_session WHERE account_id = $1',
      [accountId],
    );

  it('should find what it kept, with the actor and their standing roles', async () => {
    const { sid, accountId } = await aSession();
    await rooms.unitOfWork.query(
      `INSERT INTO role_grant (id, account_id, role, revoked_at) VALUES ($1, $3, 'trainer', NULL), ($2, $3, 'reporter', now())`,
      [newId(), newId(), accountId],
    );
    const session = await get(sid);
    expect(session?.passport).toBe(accountId);
    expect(session?.standing?.actor).toMatchObject({
      accountId,
      grants: [{ role: 'trainer', agencyId: null }],
    });
  });

  it('should keep nothing for a visitor who has not signed in', async () => {
    const sid = newId();
    await set(sid, {});
    expect(await get(sid)).toBeNull();
  });

  describe('when its time has passed', () => {
    it('should not be found, and the job removes it and no other', async () => {
      const old = await aSession();
      rooms.clock.moveMinutes(SIGN_IN_LIFETIME_MS / 60_000 - 1);
      expect(await get(old.sid)).not.toBeNull();
      const young = await aSession();
      rooms.clock.moveMinutes(1);
      expect(await get(old.sid)).toBeNull();
      await rooms.get(SignInSessions).removeExpired();
      expect(await rowsOf(old.accountId)).toEqual([]);
      expect(await rowsOf(young.accountId)).toHaveLength(1);
    });
  });

  describe('when it is used', () => {
    it('should say when it was last seen, to the minute', async () => {
      const { sid, accountId } = await aSession();
      const begun = rooms.clock.now();
      rooms.clock.moveMinutes(0.5);
      await get(sid);
      expect((await rowsOf(accountId))[0]?.last_seen_at).toEqual(begun);
      rooms.clock.moveMinutes(0.5);
      await get(sid);
      expect((await rowsOf(accountId))[0]?.last_seen_at).toEqual(rooms.clock.now());
    });

    it('should get its whole lifetime again when it is saved', async () => {
      const { sid, accountId } = await aSession();
      rooms.clock.moveMinutes(20 * DAY_MINUTES);
      await set(sid, (await get(sid)) as Session);
      const [row] = await rowsOf(accountId);
      expect(row?.expires_at).toEqual(new Date(rooms.clock.now().getTime() + SIGN_IN_LIFETIME_MS));
    });
  });

  describe('when it was revoked while a request was under way', () => {
    it('should not come back with the end of that request', async () => {
      const { sid } = await aSession();
      const held = (await get(sid)) as Session;
      await destroy(sid);
      await set(sid, held);
      expect(await get(sid)).toBeNull();
    });
  });
});
