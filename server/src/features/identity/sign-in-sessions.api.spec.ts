import { changePassword, getMe, listSignInSessions, revokeSignInSession } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';

const NEXT = 'a boat below the bridge 7';

describe('sign-in sessions', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app?.close());

  const signedIn = async (login: string, password = TEST_PASSWORD): Promise<TestClient> => {
    const client = app.client();
    await client.signIn(login, password);
    return client;
  };
  const isIn = async (client: TestClient): Promise<boolean> => (await client.call(getMe)).status === 200;

  describe('GET /api/me/sign-in-sessions', () => {
    it('should list one’s own, saying which one asks', async () => {
      const { login } = await anAccount(app);
      await signedIn((await anAccount(app)).login);
      const [here] = [await signedIn(login), await signedIn(login)];
      const { items } = (await here.call(listSignInSessions)).body;
      expect(items.map((item) => item.current)).toEqual([false, true]);
      expect(items[0]).toMatchObject({
        userAgent: 'node',
        address: '127.0.0.1',
      });
    });

    it('should ask who is there', async () => {
      expect((await app.client().call(listSignInSessions)).code).toBe('not-signed-in');
    });
  });

  describe('DELETE /api/me/sign-in-sessions/:id', () => {
    it('should end another of one’s own at once', async () => {
      const { login } = await anAccount(app);
      const [here, there] = [await signedIn(login), await signedIn(login)];
      const { items } = (await here.call(listSignInSessions)).body;
      const other = items.find((item) => !item.current);
      const answer = await here.call(revokeSignInSession, {
        params: { id: other?.id ?? '' },
      });
      expect(answer.status).toBe(204);
      expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    });

    it('should find no one else’s, and leave it', async () => {
      const theirs = await signedIn((await anAccount(app)).login);
      const [session] = (await theirs.call(listSignInSessions)).body.items;
      const mine = await signedIn((await anAccount(app)).login);
      const answer = await mine.call(revokeSignInSession, {
        params: { id: session?.id ?? '' },
      });
      expect({ status: answer.status, code: answer.code }).toEqual({
        status: 404,
        code: 'not-found',
      });
      expect(await isIn(theirs)).toBe(true);
    });

    it('should find none that is not there', async () => {
      const mine = await signedIn((await anAccount(app)).login);
      expect((await mine.call(revokeSignInSession, { params: { id: newId() } })).code).toBe('not-found');
    });
  });

  describe('when a sign-in session is used a day after it was begun or renewed', () => {
    const expiryOf = async (accountId: string): Promise<Date> => {
      const [row] = await app.unitOfWork.query<{ expires_at: Date }>(
        'SELECT expires_at FROM sign_in_session WHERE account_id = $1',
        [accountId],
      );
      return row?.expires_at ?? new Date(0);
    };

    it('should get its whole lifetime again, and so does the cookie, once', async () => {
      const { login, accountId } = await anAccount(app);
      const here = await signedIn(login);
      expect((await here.call(getMe)).headers.getSetCookie()).toEqual([]);
      await app.unitOfWork.query(
        `UPDATE sign_in_session SET expires_at = expires_at - interval '25 hours' WHERE account_id = $1`,
        [accountId],
      );
      const [cookie] = (await here.call(getMe)).headers.getSetCookie();
      expect(cookie).toMatch(/^academy=[^;]+;.*Expires=/);
      const inDays = ((await expiryOf(accountId)).getTime() - Date.now()) / (24 * 60 * 60_000);
      expect(inDays).toBeGreaterThan(29.9);
      expect((await here.call(getMe)).headers.getSetCookie()).toEqual([]);
    });
  });

  describe('PUT /api/me/password', () => {
    it('should take the new password, refuse the old one, and end the other sign-in sessions', async () => {
      const { login, accountId } = await anAccount(app);
      const [here, there] = [await signedIn(login), await signedIn(login)];
      const answer = await here.call(changePassword, {
        body: { current: TEST_PASSWORD, next: NEXT },
      });
      expect(answer.status).toBe(204);
      expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
      const old = await app.client().post('/api/sign-in', { login, password: TEST_PASSWORD });
      expect(old.code).toBe('sign-in-failed');
      expect(await isIn(await signedIn(login, NEXT))).toBe(true);
      const trail = await app.unitOfWork.query(
        `SELECT action, before, after FROM audit_entry WHERE account_id = $1`,
        [accountId],
      );
      expect(trail).toEqual([{ action: 'identity.change-password', before: null, after: null }]);
    });

    it('should name the field at fault and change nothing', async () => {
      const { login } = await anAccount(app);
      const [here, there] = [await signedIn(login), await signedIn(login)];
      const refused = async (current: string, next: string) =>
        (await here.put('/api/me/password', { current, next })).body as {
          fields?: unknown;
        };
      expect((await refused('not the password 1', NEXT)).fields).toMatchObject([
        { field: 'current', code: 'invalid' },
      ]);
      expect((await refused(TEST_PASSWORD, 'short')).fields).toMatchObject([
        { field: 'next', code: 'password-short' },
      ]);
      expect((await refused(TEST_PASSWORD, `${login.split('@')[0]}-abc`)).fields).toMatchObject([
        { field: 'next', code: 'password-personal' },
      ]);
      expect([await isIn(there), await isIn(await signedIn(login))]).toEqual([true, true]);
    });

    it('should stop guessing of the current one', async () => {
      const here = await signedIn((await anAccount(app)).login);
      for (let i = 0; i < 10; i += 1)
        await here.put('/api/me/password', {
          current: `guess ${i}`,
          next: NEXT,
        });
      const answer = await here.put('/api/me/password', {
        current: TEST_PASSWORD,
        next: NEXT,
      });
      expect(answer.code).toBe('too-many-requests');
    });
  });
});
