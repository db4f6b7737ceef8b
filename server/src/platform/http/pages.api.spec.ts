import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../testing/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app?.close());

describe('an address that no route answers', () => {
  describe('when a browser asks for a page', () => {
    it.each(['/courses/justice-for-children', '/verify/CRA-2026-000001-AAAAA', '/nowhere'])(
      'should answer %s with the app itself',
      async (path) => {
        const answer = await fetch(`${app.url}${path}`, { headers: { accept: 'text/html' } });
        expect(answer.status).toBe(200);
        expect(await answer.text()).toContain('<div id="root">');
        expect(answer.headers.get('cache-control')).toBe('no-cache');
      },
    );
  });

  describe('when a program asks, or for something under /api', () => {
    it.each([
      ['/api/nothing', 'text/html'],
      ['/nowhere.json', 'application/json'],
    ])('should answer %s asked as %s with problem details', async (path, accept) => {
      const answer = await fetch(`${app.url}${path}`, { headers: { accept } });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    });
  });
});
