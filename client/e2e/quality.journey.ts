import { inLanguage, qualityIssueNames } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const STAFF_PASSWORD = 'learn-2026-academy';

describe('data quality and the map of provinces', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(LANGUAGES)(
    'should lead from a figure to its list, and from a tile to its people, in %s',
    async (language) => {
      const reporter = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      const { say, page } = reporter;
      await signIn(reporter, 'reporter@demo.example', STAFF_PASSWORD);
      await reporter.open('/quality');
      await reporter.sees(inLanguage(qualityIssueNames['person-unverified'], language));
      await reporter.inspect();
      await page.click('a[href="/quality/person-unverified"]');
      await reporter.seesHeading(inLanguage(qualityIssueNames['person-unverified'], language));
      await page.waitForSelector('tbody tr');
      await reporter.inspect();
      await reporter.open('/reports/trained');
      const tile = await page.waitForSelector('ul[dir="ltr"] a[href*="province=punjab"]');
      await reporter.inspect();
      await tile?.focus();
      await page.keyboard.press('Enter');
      await reporter.seesHeading(say('reporting:people.title'));
      expect(reporter.problems).toEqual([]);
      await reporter.leave();
    },
  );
});
