import { type Course, getCourse, getMe, listEnrolments } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { PASSWORD, SLUG } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

const NAME = { en: 'Sana Tariq', ur: 'ثنا طارق' };

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

describe('newcomer', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each(LANGUAGES)('when they read %s', (language) => {
    const other = language === 'en' ? 'ur' : 'en';
    // One number for each run; the second test of a run meets it again as taken.
    const mobile = language === 'en' ? '0300 7654321' : '0300 7654322';
    let visitor: Visitor;
    let course: Course;

    beforeEach(async () => {
      // The device asks for the other language: the page's own switch is the first thing a newcomer finds.
      visitor = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language: other });
      await visitor.open('/');
      await visitor.press(visitor.say('common:language.label'));
      visitor.reads(language);
      await visitor.sees(visitor.say('home:courses.title'));
      course = await visitor.call(getCourse, { params: { slug: SLUG } });
    });
    afterEach(async () => {
      expect(visitor?.problems).toEqual([]);
      await visitor?.leave();
    });

    const titleOf = (text: { en: string; ur?: string | undefined }): string => text[language] ?? text.en;
    const firstLesson = (): string => {
      const title = course.modules[0]?.lessons[0]?.title;
      if (!title) throw new Error('The course has no lesson.');
      return titleOf(title);
    };

    const toTheAccount = async (look: () => Promise<void>): Promise<void> => {
      const { say } = visitor;
      await look();
      visitor.presses = 0;
      await visitor.press(titleOf(course.title));
      await visitor.seesHeading(titleOf(course.title));
      await visitor.sees(say('learn:course.start.newcomer'));
      await look();
      await visitor.press(say('learn:course.start.button'));
      await visitor.seesHeading(say('identity:signUp.title'));
      await visitor.sees(say('identity:signUp.step', { step: 1, of: 2 }));
      await look();
      // Up to here and, after the two screens, no more: the lesson opens by itself.
      expect(visitor.presses).toBe(2);
    };

    it('should lead from home to the first lesson by a mobile number, two screens and no e-mail', async () => {
      const { say } = visitor;
      await toTheAccount(() => visitor.inspect());
      await visitor.fill(say('identity:signUp.nameEn'), NAME.en);
      await visitor.fill(say('identity:signUp.nameUr'), NAME.ur);
      await visitor.fill(say('identity:signUp.login.mobile'), mobile);
      await visitor.fill(say('identity:signUp.password'), PASSWORD);
      await visitor.press(say('identity:signUp.submit'));

      await visitor.seesHeading(say('identity:aboutYou.title'));
      await visitor.sees(say('identity:signUp.step', { step: 2, of: 2 }));
      await visitor.select(say('identity:profile.district'), { en: 'Lahore', ur: 'لاہور' }[language]);
      await visitor.choose(say('common:sex.female'));
      await visitor.inspect();
      await visitor.press(say('identity:aboutYou.submit'));

      await visitor.seesHeading(firstLesson());
      await visitor.sees(say('learn:reader.place', { number: 1, of: course.lessons, module: '' }));
      await visitor.inspect();
      expect(visitor.presses).toBe(4);

      const { profile } = await visitor.call(getMe);
      expect(profile).toMatchObject({
        nameEn: NAME.en,
        nameUr: NAME.ur,
        mobile: `+92${mobile.replace(/\D/g, '').slice(1)}`,
        email: null,
        sex: 'female',
      });
      const { items } = await visitor.call(listEnrolments);
      expect(items.map((item) => [item.courseSlug, item.completedLessons])).toEqual([[SLUG, 0]]);
    });

    it('should say beside each field what is wrong, lose nothing, and take a CNIC instead', async () => {
      const { say } = visitor;
      const label = {
        nameEn: say('identity:signUp.nameEn'),
        nameUr: say('identity:signUp.nameUr'),
        mobile: say('identity:signUp.login.mobile'),
        cnic: say('identity:signUp.login.cnic'),
        password: say('identity:signUp.password'),
      };
      await toTheAccount(async () => undefined);
      await visitor.fill(label.nameEn, NAME.ur);
      await visitor.fill(label.nameUr, NAME.ur);
      await visitor.choose(say('identity:signUp.kind.cnic'));
      await visitor.fill(label.cnic, '35202-1234567-');
      await visitor.fill(label.password, 'pakistan12');
      await visitor.press(say('identity:signUp.submit'));

      await visitor.sees(say('errors:field.name-not-latin'));
      expect(await visitor.problemOf(label.nameEn)).toBe(say('errors:field.name-not-latin'));
      expect(await visitor.problemOf(label.cnic)).toBe(say('errors:field.cnic-length'));
      expect(await visitor.problemOf(label.password)).toBe(say('errors:field.password-common'));
      expect(await visitor.problemOf(label.nameUr)).toBe('');
      expect(await visitor.valueOf(label.nameEn)).toBe(NAME.ur);
      expect(await visitor.valueOf(label.cnic)).toBe('35202-1234567-');
      expect(await visitor.valueOf(label.password)).toBe('pakistan12');
      await visitor.inspect();

      await visitor.fill(label.nameEn, NAME.en);
      await visitor.fill(label.password, PASSWORD);
      await visitor.choose(say('identity:signUp.kind.mobile'));
      await visitor.fill(label.mobile, mobile);
      await visitor.press(say('identity:signUp.submit'));
      await visitor.sees(say('errors:field.login-taken'));
      expect(await visitor.problemOf(label.mobile)).toBe(say('errors:field.login-taken'));
      expect(await visitor.valueOf(label.nameEn)).toBe(NAME.en);
      expect(await visitor.valueOf(label.nameUr)).toBe(NAME.ur);
      expect(await visitor.valueOf(label.password)).toBe(PASSWORD);

      await visitor.choose(say('identity:signUp.kind.cnic'));
      await visitor.fill(label.cnic, language === 'en' ? '35202-1234567-1' : '35202-1234568-1');
      await visitor.press(say('identity:signUp.submit'));
      await visitor.seesHeading(say('identity:aboutYou.title'));
      await visitor.press(say('identity:aboutYou.skip'));
      await visitor.seesHeading(firstLesson());
      const { profile } = await visitor.call(getMe);
      expect([profile.identity, profile.mobile, profile.email]).toEqual(['claimed', null, null]);
      expect(profile.cnicMasked).not.toContain('1234567');
    });

    it('should be in the first lesson within two presses after signing in', async () => {
      const { say } = visitor;
      await visitor.press(say('home:hero.signIn'));
      await visitor.seesHeading(say('identity:signIn.title'));
      await visitor.inspect();
      await visitor.fill(say('identity:signIn.login'), mobile);
      await visitor.fill(say('identity:signIn.password'), `${PASSWORD}!`);
      await visitor.press(say('identity:signIn.submit'));
      await visitor.sees(say('errors:code.sign-in-failed'));
      expect(await visitor.valueOf(say('identity:signIn.login'))).toBe(mobile);
      await visitor.fill(say('identity:signIn.password'), PASSWORD);
      await visitor.press(say('identity:signIn.submit'));
      await visitor.seesHeading(say('home:learning.title'));
      await visitor.sees(say('home:learning.hello', { name: NAME[language] }));
      await visitor.inspect();
      visitor.presses = 0;
      await visitor.press(say('home:continue.lesson.button'));
      await visitor.seesHeading(firstLesson());
      expect(visitor.presses).toBeLessThanOrEqual(2);
    });
  });
});
