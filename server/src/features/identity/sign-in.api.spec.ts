import { signIn, signOut } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount, freshCnic, freshMobile, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';

describe('POST /api/sign-in', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app?.close());

  const anAgency = async (): Promise<string> => {
    const id = newId();
    await app.unitOfWork.query(
      `INSERT INTO agency (id, code, "group", name_en, position) VALUES ($1, $2, 'police', 'Police', 0)`,
      [id, `agency-${id}`],
    );
    return id;
  };
  const tryWith = (login: string, password = TEST_PASSWORD) =>
    app.client().call(signIn, { body: { login, password } });

  describe('when the password is right', () => {
    it('should open the account by each of its logins, however they are written', async () => {
      const [cnic, mobile, agencyId] = [freshCnic(), freshMobile(), await anAgency()];
      const account = await anAccount(app, {
        cnic,
        mobile,
        agencyId,
        serviceNumber: 'PB1234',
      });
      const written = [
        account.login.toUpperCase(),
        cnic,
        `${cnic.slice(0, 5)}-${cnic.slice(5, 12)}-${cnic.slice(12)}`,
        `0${mobile.slice(3)}`,
        mobile,
        'pb-1234',
      ];
      for (const login of written) {
        const answer = await tryWith(login);
        expect({ login, status: answer.status, body: answer.body }).toEqual({
          login,
          status: 200,
          body: { accountId: account.accountId },
        });
      }
    });

    it('should say nothing of the account but its id', async () => {
      const { login, accountId } = await anAccount(app);
      expect((await tryWith(login)).body).toEqual({ accountId });
    });
  });

  describe('when one service number is of two agencies', () => {
    it('should open the account whose password it is', async () => {
      const [here, there] = [await anAgency(), await anAgency()];
      await anAccount(app, { agencyId: here, serviceNumber: 'SN77' });
      const second = await anAccount(app, {
        agencyId: there,
        serviceNumber: 'SN77',
      });
      const client = app.client();
      await client.signIn(second.login, TEST_PASSWORD);
      const changed = await client.put('/api/me/password', {
        current: TEST_PASSWORD,
        next: 'another long one 9',
      });
      expect(changed.status).toBe(204);
      expect((await tryWith('SN77', 'another long one 9')).body).toEqual({
        accountId: second.accountId,
      });
    });
  });

  describe('when login and password do not match', () => {
    it('should answer the same for a wrong password, an unknown login and no login at all', async () => {
      const { login } = await anAccount(app);
      const answers = [
        await tryWith(login, 'not the password 1'),
        await tryWith('nobody@example.pk'),
        await tryWith('03451112223'),
        await tryWith('3520299999991'),
        await tryWith('@@'),
      ];
      for (const answer of answers) {
        const { requestId: _, ...problem } = answer.body as unknown as Record<string, unknown>;
        expect(problem).toEqual({
          type: 'urn:academy:problem:sign-in-failed',
          title: 'These details do not match an account.',
          status: 401,
          code: 'sign-in-failed',
        });
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    });
  });

  describe('when the account is closed', () => {
    it('should say so to the right password only', async () => {
      const { login, accountId } = await anAccount(app);
      await app.unitOfWork.query(`UPDATE account SET state = 'closed' WHERE id = $1`, [accountId]);
      expect((await tryWith(login)).code).toBe('account-closed');
      expect((await tryWith(login, 'not the password 1')).code).toBe('sign-in-failed');
    });

    it('should end what was open at once', async () => {
      const { login, accountId } = await anAccount(app);
      const client = app.client();
      await client.signIn(login, TEST_PASSWORD);
      await app.unitOfWork.query(`UPDATE account SET state = 'closed' WHERE id = $1`, [accountId]);
      expect((await client.get('/api/me')).code).toBe('not-signed-in');
    });
  });

  describe('when the browser brings a cookie already', () => {
    const cookieOf = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';

    it('should give a new one, and the old one opens nothing (fixation)', async () => {
      const mine = await anAccount(app);
      const planted = cookieOf((await tryWith(mine.login)).headers);
      const victim = await anAccount(app);
      const answer = await app
        .client()
        .post(
          '/api/sign-in',
          { login: victim.login, password: TEST_PASSWORD },
          { headers: { cookie: planted } },
        );
      const renewed = cookieOf(answer.headers);
      expect(renewed).toMatch(/^academy=./);
      expect(renewed).not.toBe(planted);
      const withCookie = (cookie: string) => app.client().get('/api/me', { headers: { cookie } });
      expect((await withCookie(planted)).code).toBe('not-signed-in');
      expect((await withCookie(renewed)).body).toMatchObject({
        accountId: victim.accountId,
      });
    });

    it('should take no cookie that it did not sign', async () => {
      const { login } = await anAccount(app);
      const cookie = cookieOf((await tryWith(login)).headers);
      const forged = `${cookie.slice(0, -2)}xx`;
      expect((await app.client().get('/api/me', { headers: { cookie: forged } })).code).toBe('not-signed-in');
    });
  });

  it('should set a cookie that scripts cannot read and other sites do not send', async () => {
    const { login } = await anAccount(app);
    const [cookie] = (await tryWith(login)).headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
  });

  it('should keep only a hash of the cookie’s id', async () => {
    const { login, accountId } = await anAccount(app);
    const [cookie = ''] = (await tryWith(login)).headers.getSetCookie();
    const sid = decodeURIComponent(cookie.split(/[=;]/)[1] ?? '').split('.')[0] ?? '';
    const [row] = await app.unitOfWork.query<{ row: string }>(
      'SELECT s::text AS row FROM sign_in_session s WHERE account_id = $1',
      [accountId],
    );
    expect(sid.length).toBeGreaterThan(20);
    expect(row?.row).toBeDefined();
    expect(row?.row).not.toContain(sid);
  });
});

describe('POST /api/sign-out', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app?.close());

  it('should end this sign-in session and leave the others', async () => {
    const { login } = await anAccount(app);
    const [here, there] = [app.client(), app.client()];
    await here.signIn(login, TEST_PASSWORD);
    await there.signIn(login, TEST_PASSWORD);
    const answer = await here.call(signOut);
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^academy=;.*Max-Age=0/);
    expect((await here.get('/api/me')).code).toBe('not-signed-in');
    expect((await there.get('/api/me')).status).toBe(200);
  });

  it('should be content where nobody is signed in', async () => {
    expect((await app.client().call(signOut)).status).toBe(204);
  });
});
