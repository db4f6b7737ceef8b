import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.js';

describe('testApp', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app?.close());

  describe('when an address is not known', () => {
    it('should answer a problem with its code', async () => {
      const answer = await app.client().get('/api/nothing-here');
      expect({ status: answer.status, code: answer.code }).toEqual({ status: 404, code: 'not-found' });
    });
  });

  describe('when a change comes from another site', () => {
    it('should refuse it', async () => {
      const headers = { 'x-academy': '0', origin: 'https://elsewhere.example' };
      const answer = await app.client().post('/api/sign-in', {}, { headers });
      expect(answer.code).toBe('wrong-origin');
    });
  });
});
