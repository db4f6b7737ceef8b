import { verifyIdentity } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, freshCnic, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import { People } from './index.js';

describe('IdentityChecks.verify', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app?.close());

  describe('when somebody checks their own card', () => {
    it('should refuse it', async () => {
      const cnic = freshCnic();
      const { login, personId } = await anAccount(app, { role: 'administrator', cnic });
      const client = app.client();
      await client.signIn(login, TEST_PASSWORD);
      const answer = await client.call(verifyIdentity, {
        params: { id: personId },
        body: { cnicLastFour: cnic.slice(-4) },
      });
      expect({ status: answer.status, code: answer.code }).toEqual({ status: 403, code: 'not-allowed' });
      expect((await app.get(People).attributesOf(personId)).identity).toBe('claimed');
    });
  });
});
