import { type Language, listAgencies, listPlaces, myCertificates, updateProfile } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { deviceName } from '../src/features/identity/device-name.js';
import { launchBrowser, PHONE } from './support/browser.js';
import { csvRows, downloaded, type Rows, xlsxRows } from './support/files.js';
import {
  completeLessons,
  enrolled,
  type Learner,
  lessonsOf,
  PASSWORD,
  passTest,
  SLUG,
  signIn,
} from './support/learner.js';
import { brokenDownBy, changes, figureOn, GROUPS, type Group, settled } from './support/report.js';
import { rightAnswers, startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const STAFF_PASSWORD = 'learn-2026-academy';
/** Where the new person is to be found in each breakdown. */
const NAMES: Record<Language, Partial<Record<Group, string[]>>> = {
  en: { province: ['Punjab'], sex: ['Female'], 'province-sex': ['Punjab', 'Female'] },
  ur: { province: ['پنجاب'], sex: ['خواتین'], 'province-sex': ['پنجاب', 'خواتین'] },
};
const HALF_AN_HOUR_MS = 30 * 60_000;

describe('the figure', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each(LANGUAGES)('when it is read in %s', (language) => {
    let trainee: Visitor;
    let learner: Learner;
    let reporter: Visitor;
    let number: string;
    const before = new Map<Group, Rows>();
    const after = new Map<Group, Rows>();
    let figure: number;

    beforeAll(async () => {
      trainee = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      reporter = await Visitor.arrive({ browser, url: server.url, language });
      learner = await enrolled(trainee, language);
      const agencies = await trainee.call(listAgencies);
      const places = await trainee.call(listPlaces);
      const agencyId = agencies.items.find(({ code }) => code === 'police-punjab-lahore')?.id;
      const districtId = places.items.find(({ code }) => code === 'punjab-lahore')?.id;
      await trainee.call(updateProfile, { body: { agencyId, districtId, sex: 'female' } });
      await completeLessons(trainee, learner);
    });
    afterEach(() => {
      expect([...(trainee?.problems ?? []), ...(reporter?.problems ?? [])]).toEqual([]);
    });
    afterAll(async () => {
      await trainee?.leave();
      await reporter?.leave();
    });

    it('should stand with its rule, its moment and its seal, by quarter, province, sex and agency', async () => {
      const { say } = reporter;
      await signIn(reporter, 'reporter@demo.example', STAFF_PASSWORD);
      await reporter.inspect();
      await reporter.press(say('common:nav.trained'));
      await reporter.seesHeading(say('reporting:title'));
      await settled(reporter, 'province-sex', language);
      await reporter.sees(say('reporting:rule', { version: 1 }), say('reporting:demonstration'));
      const text = await reporter.reading();
      expect(text).toContain(say('reporting:asOf.latest', { when: '' }).trim());
      expect(text).toMatch(new RegExp(`${say('reporting:seal', { number: '(\\d+)' })}`));
      await reporter.inspect();
      figure = await figureOn(reporter);
      expect(figure).toBeGreaterThan(0);
      for (const group of Object.keys(GROUPS) as Group[]) {
        const table = await brokenDownBy(reporter, group, language);
        expect(Number(table.at(-1)?.at(-3))).toBe(figure);
        before.set(group, table);
      }
    });

    it('should move by exactly one when one person more has passed', async () => {
      await passTest(trainee, learner, await rightAnswers(server.databaseUrl, SLUG));
      const { items } = await trainee.call(myCertificates);
      number = items[0]?.facts.number ?? '';
      await reporter.page.reload({ waitUntil: 'domcontentloaded' });
      await settled(reporter, 'province-sex', language);
      expect(await figureOn(reporter)).toBe(figure + 1);
      for (const group of Object.keys(GROUPS) as Group[]) {
        const table = await brokenDownBy(reporter, group, language);
        after.set(group, table);
        const names = GROUPS[group].length;
        const [cell, total, ...more] = changes(before.get(group) ?? [], table, names);
        expect(more).toEqual([]);
        for (const row of [cell, total]) {
          const [people, verified, records] = row?.was.slice(names).map(Number) ?? [];
          expect(row?.is.slice(names).map(Number)).toEqual([people! + 1, verified, records! + 1]);
        }
        if (NAMES[language][group]) expect(cell?.is.slice(0, names)).toEqual(NAMES[language][group]);
      }
    });

    it('should be in the files cell by cell as it is on the screen', async () => {
      const { say, page } = reporter;
      const screen = after.get('province-sex') ?? [];
      await brokenDownBy(reporter, 'province-sex', language);
      const csv = await downloaded(page, () => reporter.press(say('reporting:csv')));
      expect(csv.name).toMatch(/\.csv$/);
      expect(csvRows(csv.bytes).slice(0, screen.length)).toEqual(screen);
      const notes = csvRows(csv.bytes).slice(screen.length + 1);
      await reporter.sees(...notes.flat());
      const xlsx = await downloaded(page, () => reporter.press(say('reporting:xlsx')));
      expect(xlsx.name).toMatch(/\.xlsx$/);
      expect(xlsxRows(xlsx.bytes)).toEqual(screen);
    });

    it('should open into its people, a person and the evidence', async () => {
      const { say, page } = reporter;
      await reporter.press(say('reporting:openPeople', { number: figure + 1 }));
      await reporter.seesHeading(say('reporting:people.title'));
      await reporter.sees(say('reporting:people.count', { count: figure + 1 }));
      await reporter.inspect();
      const { personId } = learner.account;
      const link = `a[href="/reports/people/${personId}"]`;
      while (!(await page.$(link))) {
        const shown = await page.$$eval('tbody tr', (rows) => rows.length);
        await reporter.press(say('reporting:people.more'));
        await page.waitForFunction(
          (count) => document.querySelectorAll('tbody tr').length > count,
          {},
          shown,
        );
      }
      const name = language === 'ur' ? 'ثنا طارق' : learner.nameEn;
      expect(await page.$eval(link, (one) => one.textContent)).toBe(name);
      await page.$eval(link, (one) => (one as HTMLElement).click());
      await reporter.seesHeading(name);
      await reporter.sees(
        say('reporting:evidence.score', { score: 100, correct: 15, of: 15 }),
        say('reporting:evidence.lessons', { count: lessonsOf(learner.course).length }),
        number,
      );
      await reporter.press(say('reporting:evidence.answers'));
      expect(await verdicts(reporter)).toEqual(Array(15).fill(say('reporting:answers.right')));
      await reporter.inspect();
      await reporter.press(number);
      await reporter.sees(say('verify:status.in-force'));
    });

    it('should be the earlier figure as of an earlier moment', async () => {
      const { say } = reporter;
      await reporter.press(say('common:nav.trained'));
      await settled(reporter, 'province-sex', language);
      expect(await figureOn(reporter)).toBe(figure + 1);
      const earlier = new Date(Date.now() - HALF_AN_HOUR_MS);
      await reporter.enterMoment(say('reporting:asOf.label'), karachi(earlier));
      await reporter.sees(say('reporting:asOf.then', { when: '' }).trim());
      await settled(reporter, 'province-sex', language);
      const first = language === LANGUAGES[0];
      // In the second language's turn the first one's person was counted within the half hour.
      expect(await figureOn(reporter)).toBe(first ? figure : figure - 1);
      await reporter.press(say('reporting:asOf.now'));
      await reporter.sees(say('reporting:asOf.latest', { when: '' }).trim());
      await settled(reporter, 'province-sex', language);
      expect(await figureOn(reporter)).toBe(figure + 1);
    });

    it('should not hide that the certificate was revoked, and why', async () => {
      const administrator = await Visitor.arrive({ browser, url: server.url, language });
      const { say } = administrator;
      const reason = { en: 'Issued to the wrong person', ur: 'غلط شخص کو جاری ہوا' }[language];
      await signIn(administrator, 'administrator@demo.example', STAFF_PASSWORD);
      await administrator.open(`/verify/${number}`);
      await administrator.press(say('verify:revoke.open'));
      await administrator.sees(say('verify:revoke.title', { name: learner.nameEn }));
      await administrator.inspect();
      await administrator.fill(say('verify:revoke.reason'), 'No');
      await administrator.press(say('verify:revoke.submit'));
      await administrator.sees(say('errors:field.too-short'));
      expect(await administrator.problemOf(say('verify:revoke.reason'))).toBe(say('errors:field.too-short'));
      await administrator.fill(say('verify:revoke.reason'), reason);
      await administrator.press(say('verify:revoke.submit'));
      await administrator.sees(say('verify:status.revoked'), reason);
      expect(administrator.problems).toEqual([]);
      await administrator.leave();

      const stranger = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      await stranger.open(`/verify/${number}`);
      await stranger.sees(say('verify:status.revoked'), say('verify:reason'), reason, learner.nameEn);
      expect(await stranger.reading()).not.toContain(say('verify:status.in-force'));
      await stranger.inspect();
      await stranger.leave();
    });

    it('should let its person see where they are signed in and end it elsewhere', async () => {
      const { say } = trainee;
      const second = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      await signIn(second, learner.mobile, PASSWORD);
      await trainee.open('/me');
      await trainee.seesHeading(say('identity:me.title'));
      await trainee.sees(say('identity:sessions.current'));
      await trainee.inspect();
      const device = deviceName(await browser.userAgent());
      await trainee.press(say('identity:sessions.endNamed', { device }));
      await trainee.page.waitForFunction(
        (words) => ![...document.querySelectorAll('button')].some((one) => one.textContent === words),
        {},
        say('identity:sessions.end'),
      );
      await trainee.sees(say('identity:sessions.current'));
      await second.open('/learning');
      await second.seesHeading(say('identity:signIn.title'));
      await second.leave();
    });
  });
});

/** Whether each answer of the attempt that was opened is right or wrong, in the page's words. */
async function verdicts({ page, say }: Visitor): Promise<string[]> {
  const list = await page.waitForSelector(`ol[aria-label="${say('reporting:answers.title')}"]`);
  const words = ['right', 'wrong'].map((key) => say(`reporting:answers.${key}`));
  return (
    (await list?.$$eval(
      ':scope > li > div',
      (marks, known) =>
        marks.map((mark) => mark.textContent?.trim() ?? '').filter((text) => known.includes(text)),
      words,
    )) ?? []
  );
}

/** An instant as a clock in Pakistan shows it, to the minute, for a field of date and time. */
const karachi = (instant: Date): string =>
  new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(0, 16);
