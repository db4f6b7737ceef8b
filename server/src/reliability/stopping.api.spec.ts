import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../testing/app.js';

/** A connection is kept alive for 72 seconds where nobody lets it go. */
const SOON_MS = 15_000;

let app: TestApp;
let closed = false;
beforeAll(async () => {
  app = await testApp();
});
afterAll(async () => {
  if (!closed) await app?.close();
});

describe('when the server is stopped in the middle of a request', () => {
  it('should finish it and end at once, though the connection was to be kept', async () => {
    const arrived = new Promise<void>((resolve) => {
      app.nest.getHttpServer().once('request', () => resolve());
    });
    const body = { nameEn: 'Sana Iqbal', email: 'sana@example.pk', password: 'kite over the river 42' };
    const answer = app.client().post('/api/accounts', body);
    await arrived;
    const began = Date.now();
    closed = true;
    await app.close();
    expect((await answer).status).toBe(201);
    expect(Date.now() - began).toBeLessThan(SOON_MS);
  });
});
