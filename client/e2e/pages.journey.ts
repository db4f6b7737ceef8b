import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const STAFF_PASSWORD = 'learn-2026-academy';

/** The pages that no other journey passes. */
describe('pages', () => {
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
    it('should show a stranger on a phone how many were trained, and a way back from nowhere', async () => {
      const stranger = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      const { say } = stranger;
      await stranger.open('/progress');
      await stranger.sees(say('progress:rule', { version: 1 }));
      await stranger.inspect();
      await stranger.open('/nowhere');
      await stranger.seesHeading(say('common:notFound.title'));
      await stranger.inspect();
      await stranger.press(say('common:notFound.home'));
      await stranger.sees(say('home:courses.title'));
      await stranger.leave();
    });

    it('should not open to a trainee what is for staff', async () => {
      const trainee = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      const { say } = trainee;
      await trainee.open('/reports/trained');
      await trainee.seesHeading(say('identity:signIn.title'));
      await signIn(trainee, 'trainee@demo.example', STAFF_PASSWORD);
      await trainee.open('/reports/trained');
      await trainee.seesHeading(say('common:notAllowed.title'));
      await trainee.inspect();
      await trainee.leave();
    });

    it('should show an administrator people, accounts and figures on a laptop and as narrow as a phone', async () => {
      const administrator = await Visitor.arrive({ browser, url: server.url, language });
      const { say } = administrator;
      await signIn(administrator, 'administrator@demo.example', STAFF_PASSWORD);
      await administrator.open('/people');
      await administrator.seesHeading(say('directory:people.title'));
      await administrator.page.waitForSelector('tbody tr');
      await administrator.inspectWideAndNarrow();
      await administrator.open('/people/duplicates');
      await administrator.seesHeading(say('people:duplicates.title'));
      const compare = await administrator.page.waitForSelector('tbody a[href*="/people/compare"]');
      const person = await administrator.page.$eval('tbody a[href^="/people/"]', (link) =>
        link.getAttribute('href'),
      );
      await administrator.inspectWideAndNarrow();
      await compare?.click();
      await administrator.seesHeading(say('people:compare.title'));
      await administrator.sees(say('people:compare.link'));
      await administrator.inspectWideAndNarrow();
      await administrator.open(person ?? '');
      await administrator.sees(say('people:links.suggested'));
      await administrator.page.waitForSelector('tbody tr');
      await administrator.inspectWideAndNarrow();
      await administrator.open('/accounts');
      await administrator.seesHeading(say('directory:accounts.title'));
      await administrator.sees('Demonstration Reporter');
      await administrator.inspectWideAndNarrow();
      await administrator.open('/reports/trained?groupBy=quarter,agency');
      await administrator.sees(say('reporting:rule', { version: 1 }));
      await administrator.inspectWideAndNarrow();
      for (const [path, title] of [
        ['/reports/head-counts', 'headcounts:list.title'],
        ['/reports/head-counts/new', 'headcounts:form.new'],
        ['/reports/schedules', 'schedules:list.title'],
        ['/register/health', 'ledger:verify.title'],
      ] as const) {
        await administrator.open(path);
        await administrator.seesHeading(say(title));
        await administrator.inspectWideAndNarrow();
      }
      await administrator.leave();
    });
  });
});
