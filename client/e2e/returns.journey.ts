import { figureNames, inLanguage } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LAPTOP, launchBrowser } from './support/browser.js';
import { csvRows, downloaded } from './support/files.js';
import { signIn } from './support/learner.js';
import { figureOn, settled } from './support/report.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const STAFF_PASSWORD = 'learn-2026-academy';

describe('returns, changes and indicators', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each(LANGUAGES)('when they are read in %s', (language) => {
    it('should freeze the figure on the screen, find it equal, and print its hash on the file', async () => {
      const reporter = await Visitor.arrive({ browser, url: server.url, viewport: LAPTOP, language });
      const { say, page } = reporter;
      await signIn(reporter, 'reporter@demo.example', STAFF_PASSWORD);
      await reporter.open('/reports/trained');
      await settled(reporter, 'province-sex', language);
      const figure = await figureOn(reporter);
      await reporter.press(say('returns:freeze.open'));
      await reporter.sees(say('returns:freeze.title'));
      await reporter.inspect();
      await reporter.fill(say('returns:freeze.name'), 'Q4');
      await reporter.press(say('returns:freeze.submit'));
      expect(await reporter.problemOf(say('returns:freeze.name'))).toBe(say('errors:field.too-short'));
      await reporter.fill(say('returns:freeze.name'), 'Return of the fourth quarter');
      await reporter.press(say('returns:freeze.submit'));
      await reporter.seesHeading('Return of the fourth quarter');
      await reporter.sees(say('returns:check.equal'), say('returns:changes.none'));
      await reporter.inspect();
      const csv = csvRows((await downloaded(page, () => reporter.press(say('reporting:csv')))).bytes);
      const total = csv.find((row) => row.length === 5 && row[1] === '');
      expect(total?.[2]).toBe(String(figure));
      expect(csv.at(-1)?.[1]).toMatch(/^[0-9a-f]{64}$/);
      await reporter.press(say('returns:one.back'));
      await reporter.seesHeading(say('returns:list.title'));
      await reporter.sees('Return of the fourth quarter');
      await reporter.inspect();
      expect(reporter.problems).toEqual([]);
      await reporter.leave();
    });

    it('should say on a laptop and as narrow as a phone what has changed, and what each indicator counts', async () => {
      const reporter = await Visitor.arrive({ browser, url: server.url, language });
      const { say } = reporter;
      await signIn(reporter, 'reporter@demo.example', STAFF_PASSWORD);
      await reporter.open('/reports/changes');
      await reporter.sees(inLanguage(figureNames.verified, language));
      await reporter.inspectWideAndNarrow();
      await reporter.press(say('returns:changes.showNames'));
      await reporter.sees(say('reporting:people.logged'));
      await reporter.press(say('returns:tabs.indicators'));
      await reporter.seesHeading(say('returns:indicators.title'));
      await reporter.sees(say('returns:indicators.row', { row: 'S3.2.3' }), say('returns:indicators.counts'));
      await reporter.inspectWideAndNarrow();
      expect(reporter.problems).toEqual([]);
      await reporter.leave();
    });
  });
});
