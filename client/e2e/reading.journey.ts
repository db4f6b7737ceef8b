import { inLanguage, type Language } from '@academy/shared';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { questionOn } from './support/keyboard.js';
import {
  completeLessons,
  enrolled,
  type Learner,
  lessonsOf,
  PASSWORD,
  SLUG,
  signIn,
} from './support/learner.js';
import { type KnownQuestion, rightAnswers, startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** How far a block may move on the screen when the language changes: less than a line of Urdu. */
const STEADY_PX = 32;

describe('reading', () => {
  let server: TestServer;
  let browser: Browser;
  let known: ReadonlyMap<string, KnownQuestion>;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    known = await rightAnswers(server.databaseUrl, SLUG);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each(LANGUAGES)('when the lessons are read in %s', (language) => {
    const other: Language = language === 'en' ? 'ur' : 'en';
    let visitor: Visitor;
    let learner: Learner;

    beforeAll(async () => {
      visitor = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      learner = await enrolled(visitor, language);
    });
    afterEach(() => {
      expect(visitor?.problems).toEqual([]);
    });
    afterAll(() => visitor?.leave());

    const lesson = (index: number) => {
      const found = lessonsOf(learner.course)[index];
      if (!found) throw new Error(`There is no lesson ${index}`);
      return found;
    };
    const titleOf = (index: number): string => inLanguage(lesson(index).title, language);
    const lessonPath = (index: number): string =>
      `/learn/${learner.enrolment.id}/lessons/${lesson(index).key}`;

    it('should grade a practice question in place, with its reason and the law', async () => {
      const { say, page } = visitor;
      await visitor.open(`/learn/${learner.enrolment.id}`);
      await visitor.seesHeading(titleOf(0));
      const question = await questionOn(page, known, '[data-kind="check"]');
      const wrong = question.options.find(({ key }) => !question.right.includes(key));
      const right = question.options.find(({ key }) => question.right.includes(key));
      await visitor.press(say('learn:practice.check'));
      await visitor.sees(say('learn:practice.choose'));
      await visitor.choose(inLanguage(wrong!.text, language));
      await visitor.press(say('learn:practice.check'));
      await visitor.sees(
        say('learn:practice.notYet'),
        say('learn:practice.chosenWrong'),
        inLanguage(question.explain, language),
        ...question.cites.map(({ label }) => inLanguage(label, language)),
      );
      await visitor.inspect();
      await visitor.press(say('learn:practice.again'));
      await visitor.choose(inLanguage(right!.text, language));
      await visitor.press(say('learn:practice.check'));
      await visitor.sees(say('learn:practice.chosenRight'));
      expect(await visitor.reading()).not.toContain(say('learn:practice.notYet'));
    });

    it('should keep the block that is read where it is when the language is switched', async () => {
      const { page } = visitor;
      await bringToTop(page, 'b12');
      const before = await placeOf(page, 'b12');
      await visitor.press(visitor.say('common:language.label'));
      await lessonIn(page, other);
      visitor.reads(other);
      await visitor.seesHeading(inLanguage(lesson(0).title, other));
      expect(Math.abs((await placeOf(page, 'b12')) - before)).toBeLessThan(STEADY_PX);
      await visitor.press(visitor.say('common:language.label'));
      await lessonIn(page, language);
      visitor.reads(language);
      await visitor.seesHeading(titleOf(0));
      expect(Math.abs((await placeOf(page, 'b12')) - before)).toBeLessThan(STEADY_PX);
    });

    it('should keep the progress over a reload and show it on a second device', async () => {
      const { say, page } = visitor;
      await finishLesson(visitor);
      await visitor.seesHeading(titleOf(1));
      await bringToTop(page, 'b8');
      await savedPlace(server, visitor, learner, 'b8');
      await page.reload({ waitUntil: 'domcontentloaded' });
      await visitor.seesHeading(titleOf(1));
      await atTop(page, 'b8');

      const second = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      await signIn(second, learner.mobile, PASSWORD);
      await second.sees(
        say('home:continue.lessons', { done: 1, count: lessonsOf(learner.course).length }),
        titleOf(1),
      );
      await second.inspect();
      await second.press(say('home:continue.lesson.button'));
      await second.seesHeading(titleOf(1));
      await atTop(second.page, 'b8');
      await finishLesson(second);
      await second.seesHeading(titleOf(2));
      await second.open(`/courses/${learner.course.slug}`);
      await second.sees(say('learn:outline.done', { done: 2, count: lessonsOf(learner.course).length }));
      await second.inspect();
      expect(second.problems).toEqual([]);
      await second.leave();
    });

    it('should warn before a lesson about violence, and say where Urdu is still missing', async () => {
      const { say } = visitor;
      const index = lessonsOf(learner.course).findIndex(({ contentNote }) => contentNote);
      await visitor.open(lessonPath(index));
      await visitor.seesHeading(titleOf(index));
      await visitor.sees(say('learn:contentNote.title'));
      expect(await visitor.page.$$('[data-key]')).toHaveLength(0);
      await visitor.inspect();
      await visitor.press(say('learn:contentNote.read'));
      await visitor.page.waitForSelector('[data-key="b1"]');
      const isMissing = language === 'ur' && !lesson(index).languages.includes('ur');
      expect((await visitor.reading()).includes(say('learn:reader.untranslated.en'))).toBe(isMissing);
      await visitor.inspect();
    });

    it('should open the final test when every lesson is completed', async () => {
      const { say } = visitor;
      await visitor.open(`/courses/${learner.course.slug}`);
      await visitor.sees(say('learn:outline.finalLocked'));
      const after = await completeLessons(visitor, learner);
      const count = lessonsOf(learner.course).length;
      expect([after.completedLessons, after.requiredLessons, after.finalTest.lessonsFirst]).toEqual([
        count,
        count,
        false,
      ]);
      await visitor.open('/learning');
      await visitor.sees(
        say('home:continue.test.eyebrow'),
        say('home:continue.lessons', { done: count, count }),
      );
      await visitor.press(say('home:continue.test.button'));
      await visitor.seesHeading(say('test:rules.title.final'));
      await visitor.inspect();
    });
  });
});

/** Scrolls until a block begins just under the header, so that nothing of the one before is left. */
async function bringToTop(page: Page, key: string): Promise<void> {
  await page.$eval(`[data-key="${key}"]`, (block) => {
    scrollBy({ top: block.getBoundingClientRect().top - 60, behavior: 'instant' });
  });
}

/** Where the top of a block is on the screen, once the page has come to rest. */
async function placeOf(page: Page, key: string): Promise<number> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  return page.$eval(`[data-key="${key}"]`, (block) => block.getBoundingClientRect().top);
}

const lessonIn = (page: Page, language: Language) => page.waitForSelector(`article[lang="${language}"]`);

/** The block is the one being read: it reaches over the line below the header. */
async function atTop(page: Page, key: string): Promise<void> {
  await page.waitForFunction(
    (selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box && box.top < innerHeight / 3 && box.bottom > 72;
    },
    {},
    `[data-key="${key}"]`,
  );
}

/** The server knows where the reader is. */
async function savedPlace(
  server: TestServer,
  visitor: Visitor,
  learner: Learner,
  blockKey: string,
): Promise<void> {
  await visitor.page.waitForFunction(
    async (address, wanted) => {
      const answer = await fetch(address);
      return ((await answer.json()) as { resume: { blockKey: string } }).resume.blockKey === wanted;
    },
    { polling: 500, timeout: 20_000 },
    `${server.url}/api/enrolments/${learner.enrolment.id}`,
    blockKey,
  );
}

/** Reads to the end and presses the one button that is there. */
async function finishLesson(visitor: Visitor): Promise<void> {
  await visitor.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await visitor.press(visitor.say('learn:reader.finish'), ['button']);
}
