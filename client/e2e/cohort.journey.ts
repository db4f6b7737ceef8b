import { dayInKarachi, type Language, listCourses, listEnrolments, searchPeople } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const STAFF_PASSWORD = 'learn-2026-academy';
const AGENCY = { en: 'Punjab Police', ur: 'پنجاب پولیس' };
const TITLE = { en: 'Spring intake', ur: 'Winter intake' };
const NAMES: Record<Language, string> = { en: 'Demonstration Coordinator', ur: 'نمونہ رابطہ کار' };

/** From an agency's people to a class with a due date, and what a learner sees of it. */
describe('a cohort', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(LANGUAGES)('should be begun, filled, emptied and closed in %s', async (language) => {
    const coordinator = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
    const { say } = coordinator;
    const words = (key: string, values?: Record<string, string | number>) => say(`cohorts:${key}`, values);
    const title = TITLE[language];
    await signIn(coordinator, 'coordinator@demo.example', STAFF_PASSWORD);
    await coordinator.open('/cohorts');
    await coordinator.seesHeading(words('list.title'));
    await coordinator.inspect();

    await coordinator.press(words('list.new'));
    await coordinator.seesHeading(words('form.new'));
    const course = (await coordinator.call(listCourses)).items[language === 'en' ? 0 : 1];
    const courseTitle = (language === 'ur' && course?.title.ur) || (course?.title.en ?? '');
    await coordinator.sees(courseTitle);
    await coordinator.fill(words('form.titleEn'), title);
    await coordinator.select(words('fields.course'), courseTitle);
    await coordinator.select(words('fields.agency'), AGENCY[language]);
    await coordinator.enterMoment(words('fields.starts'), dayInKarachi(new Date()));
    await coordinator.enterMoment(words('fields.due'), '2099-12-31');
    await coordinator.select(words('fields.facilitator'), NAMES[language]);
    await coordinator.inspect();
    await coordinator.press(words('form.create'));
    await coordinator.seesHeading(title);
    await coordinator.sees(words('people.none'));

    const { items } = await coordinator.call(searchPeople);
    const trainee = items.find(({ nameEn }) => nameEn === 'Demonstration Trainee');
    await coordinator.press(words('add.open'));
    await coordinator.fill(words('add.search'), 'Demonstration Trainee');
    await coordinator.press(words('add.find'));
    await coordinator.press(words('add.person', { name: trainee?.nameEn ?? '' }));
    await coordinator.sees(words('add.isIn'));
    await coordinator.inspect();
    await coordinator.press(words('back'));
    await coordinator.sees(
      words('people.titleCount', { count: 1, number: '1' }),
      words('standing.not-started'),
    );
    await coordinator.inspect();

    const learner = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
    await signIn(learner, 'trainee@demo.example', STAFF_PASSWORD);
    await learner.sees(title, NAMES[language]);
    await learner.inspect();
    const mine = (await learner.call(listEnrolments)).items.find(({ courseId }) => courseId === course?.id);
    expect(mine?.cohort?.dueOn).toBe('2099-12-31');

    await coordinator.press(words('remove.openFor', { name: trainee?.nameEn ?? '' }));
    await coordinator.sees(words('remove.text'));
    await coordinator.press(words('remove.submit'));
    await coordinator.sees(words('people.none'));
    await coordinator.press(words('close.open'));
    await coordinator.sees(words('close.done'));
    await learner.open('/learning');
    await learner.sees(courseTitle);
    expect(await learner.reading()).not.toContain(title);
    expect([...coordinator.problems, ...learner.problems]).toEqual([]);
    await Promise.all([coordinator.leave(), learner.leave()]);
  });
});
