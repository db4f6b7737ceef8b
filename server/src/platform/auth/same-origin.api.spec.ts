import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.js';

describe('requireSameOrigin', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp({ PUBLIC_URL: 'https://academy.example' });
  });
  afterAll(() => app?.close());

  const codeWith = async (headers: Record<string, string>): Promise<string | null> => {
    const body = { login: 'nobody@example.pk', password: 'whatever it is' };
    return (await app.client().post('/api/sign-in', body, { headers: { 'x-academy': '0', ...headers } }))
      .code;
  };
  const here = (): string => new URL(app.url).origin;

  it('should let through what only our own pages can send', async () => {
    expect(await codeWith({ 'x-academy': '1', origin: 'https://elsewhere.example' })).toBe('sign-in-failed');
    expect(await codeWith({ origin: 'https://academy.example' })).toBe('sign-in-failed');
    expect(await codeWith({ origin: here() })).toBe('sign-in-failed');
  });

  it('should let tools through that send neither an origin nor a cookie', async () => {
    expect(await codeWith({})).toBe('sign-in-failed');
  });

  it('should refuse other sites, sandboxed frames and nonsense', async () => {
    for (const origin of ['https://elsewhere.example', 'https://academy.example.evil.example', 'null', 'x']) {
      expect({ origin, code: await codeWith({ origin }) }).toEqual({ origin, code: 'wrong-origin' });
    }
  });

  it('should refuse a cookie that comes without an origin', async () => {
    expect(await codeWith({ cookie: 'academy=anything' })).toBe('wrong-origin');
  });

  it('should let reading through from anywhere', async () => {
    const answer = await app.client().get('/api/places', {
      headers: { 'x-academy': '0', origin: 'https://elsewhere.example', cookie: 'academy=anything' },
    });
    expect(answer.status).toBe(200);
  });
});
