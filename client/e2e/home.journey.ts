import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, LAPTOP, launchBrowser, newVisitor, PHONE } from './support/browser.js';
import { startTestServer, type TestServer } from './support/server.js';

describe('home page', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each([
    ['phone', PHONE],
    ['laptop', LAPTOP],
  ])('when a stranger opens it on a %s', (_, viewport) => {
    it('should show the published manual, be accessible and raise no error', async () => {
      const { page, problems, leave } = await newVisitor(browser, viewport);
      await page.goto(server.url, { waitUntil: 'networkidle0' });
      const links = await page.$$eval('a[href*="justice-for-children"]', (found) => found.length);
      expect(links).toBeGreaterThan(0);
      await expectAccessible(page);
      expect(problems).toEqual([]);
      await leave();
    });
  });
});
