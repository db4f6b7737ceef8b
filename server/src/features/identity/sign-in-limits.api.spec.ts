import { signIn, signUp } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';

const WRONG = 'not the password 1';

describe('sign-in limits', () => {
  describe('when one login is tried again and again', () => {
    let app: TestApp;

    beforeAll(async () => {
      app = await testApp();
    });
    afterAll(() => app?.close());

    const tryWith = (login: string, password: string) =>
      app.client().call(signIn, { body: { login, password } });

    it('should refuse even the right password after ten failures, and say how long', async () => {
      const { login } = await anAccount(app);
      for (let i = 0; i < 10; i += 1) expect((await tryWith(login, WRONG)).code).toBe('sign-in-failed');
      const refused = await tryWith(login.toUpperCase(), TEST_PASSWORD);
      expect({ status: refused.status, code: refused.code }).toEqual({
        status: 429,
        code: 'too-many-requests',
      });
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(14 * 60);
      expect(wait).toBeLessThanOrEqual(15 * 60);
    });

    it('should refuse an unknown login just so', async () => {
      for (let i = 0; i < 10; i += 1) await tryWith('nobody@example.pk', WRONG);
      expect((await tryWith('nobody@example.pk', WRONG)).code).toBe('too-many-requests');
    });

    it('should let no more than ten of many at once try', async () => {
      const { login } = await anAccount(app);
      const answers = await Promise.all(Array.from({ length: 30 }, () => tryWith(login, WRONG)));
      expect(answers.filter((answer) => answer.code === 'sign-in-failed')).toHaveLength(10);
    });

    it('should begin again after a success', async () => {
      const { login } = await anAccount(app);
      for (let i = 0; i < 9; i += 1) await tryWith(login, WRONG);
      expect((await tryWith(login, TEST_PASSWORD)).status).toBe(200);
      for (let i = 0; i < 9; i += 1) expect((await tryWith(login, WRONG)).code).toBe('sign-in-failed');
    });
  });

  describe('when one address tries many logins', () => {
    let app: TestApp;

    beforeAll(async () => {
      app = await testApp({ SIGN_IN_RATE_LIMIT: '5' });
    });
    afterAll(() => app?.close());

    it('should not count those that succeed, refuse after so many failures, and sign-ups with them', async () => {
      const { login } = await anAccount(app);
      const tryWith = (name: string, password: string) =>
        app.client().call(signIn, { body: { login: name, password } });
      for (let i = 0; i < 8; i += 1) expect((await tryWith(login, TEST_PASSWORD)).status).toBe(200);
      for (let i = 0; i < 5; i += 1) {
        expect((await tryWith(`nobody${i}@example.pk`, WRONG)).code).toBe('sign-in-failed');
      }
      const refused = await tryWith(login, TEST_PASSWORD);
      expect(refused.code).toBe('too-many-requests');
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      const body = {
        nameEn: 'Amina',
        email: 'new@example.pk',
        password: TEST_PASSWORD,
        language: 'en' as const,
      };
      expect((await app.client().call(signUp, { body })).code).toBe('too-many-requests');
    });
  });
});
