import { getCourse, getPublication, trainedReport } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { draftText, writeDraftText } from './support/drafts.js';
import { completeLessons, enrolled, type Learner, passTest, signIn } from './support/learner.js';
import { rightAnswers, startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const STAFF_PASSWORD = 'learn-2026-academy';
const TITLE = { en: 'Bail for children', ur: 'بچوں کی ضمانت' };
const COURSE_SLUG = 'bail-for-children';
const LESSON = '01-first-module/01-first-lesson';
/** From "new course" to a published course with a lesson and a question, of whoever writes and whoever approves. */
const CLICKS = 12;

describe('a course of the studio', () => {
  let server: TestServer;
  let browser: Browser;
  let trainer: Visitor;
  let reviewer: Visitor;
  let trainee: Visitor;
  let learner: Learner;
  let draftPath: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    const { url } = server;
    trainer = await Visitor.arrive({ browser, url });
    reviewer = await Visitor.arrive({ browser, url, language: 'ur' });
    trainee = await Visitor.arrive({ browser, url, viewport: PHONE, language: 'ur' });
    await signIn(trainer, 'trainer@demo.example', STAFF_PASSWORD);
    await signIn(reviewer, 'reviewer@demo.example', STAFF_PASSWORD);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('should be begun, sent to review and published by somebody else within twelve clicks', async () => {
    const { say } = trainer;
    await trainer.open('/studio');
    await trainer.seesHeading(say('studio:list.title'));
    await trainer.inspect();
    await trainer.press(say('studio:list.new'));
    await trainer.seesHeading(say('studio:new.title'));
    await trainer.fill(say('common:title.en'), TITLE.en);
    await trainer.fill(say('common:title.ur'), TITLE.ur);
    await trainer.choose(say('studio:audience.police'));
    await trainer.inspect();
    await trainer.press(say('studio:new.submit'));
    await trainer.arrivesAt(/\/studio\/drafts\/[0-9a-f-]+$/);
    await trainer.seesHeading(TITLE.en);
    draftPath = trainer.path;
    await trainer.inspect();
    await trainer.press(say('studio:review.submit'));
    await trainer.sees(say('studio:review.inReview'));

    await reviewer.open('/studio');
    await reviewer.press(TITLE.ur);
    await reviewer.seesHeading(TITLE.ur);
    await reviewer.inspect();
    await reviewer.press(reviewer.say('studio:review.approve'));
    await reviewer.sees(reviewer.say('studio:review.approveTitle'));
    await reviewer.press(reviewer.say('studio:review.approve'));
    await reviewer.sees(reviewer.say('studio:state.published', { number: 1 }));
    const chosen = 1;
    expect(trainer.presses + reviewer.presses + chosen).toBeLessThanOrEqual(CLICKS);
  });

  it('should not move below a trainee under way while its next edition is written and published', async () => {
    learner = await enrolled(trainee, 'ur', COURSE_SLUG);
    const before = await trainee.call(getPublication, { params: { id: learner.course.publicationId } });
    const id = draftPath.split('/').at(-1) as string;
    for (const [language, more] of [
      ['en', 'A child is released on bail as a rule.'],
      ['ur', 'بچے کو عام طور پر ضمانت پر رہا کیا جاتا ہے۔'],
    ]) {
      const path = `${LESSON}.${language}.md`;
      const { text } = await draftText(trainer, id, path);
      await writeDraftText(trainer, id, path, `${text}\n${more}\n`);
    }
    await trainer.open(draftPath);
    await trainer.press(trainer.say('studio:review.submit'));
    await trainer.sees(trainer.say('studio:review.inReview'));
    await reviewer.open(draftPath);
    await reviewer.press(reviewer.say('studio:review.approve'));
    await reviewer.sees(reviewer.say('studio:review.approveTitle'));
    await reviewer.press(reviewer.say('studio:review.approve'));
    await reviewer.sees(reviewer.say('studio:state.published', { number: 2 }));
    await reviewer.inspect();

    expect(await trainee.call(getPublication, { params: { id: learner.course.publicationId } })).toEqual(
      before,
    );
    // Somebody who has not yet opened it: a device may show once what it knows already.
    expect((await reviewer.call(getCourse, { params: { slug: COURSE_SLUG } })).publicationNumber).toBe(2);
    await trainee.open(`/courses/${COURSE_SLUG}`);
    await trainee.seesHeading(TITLE.ur);
    await trainee.inspect();
  });

  it('should move the count by one when the trainee has passed it', async () => {
    const query = { from: '2026-01-01', topic: COURSE_SLUG };
    const reporter = await Visitor.arrive({ browser, url: server.url });
    await signIn(reporter, 'reporter@demo.example', STAFF_PASSWORD);
    const figure = async () => (await reporter.call(trainedReport, { query })).total.individuals;
    expect(await figure()).toBe(0);
    await completeLessons(trainee, learner);
    await passTest(trainee, learner, await rightAnswers(server.databaseUrl, COURSE_SLUG));
    expect(await figure()).toBe(1);
    await reporter.leave();
  });

  it('should show whoever saves second what stands there now, and lose neither text', async () => {
    const other = await Visitor.arrive({ browser, url: server.url, viewport: PHONE });
    await signIn(other, 'administrator@demo.example', STAFF_PASSWORD);
    const address = `${draftPath}/edit?lesson=${encodeURIComponent(LESSON)}`;
    const english = trainer.say('lesson-editor:textOf', { language: trainer.say('studio:edit.english') });
    await trainer.open(address);
    await other.open(address);
    for (const author of [trainer, other]) await author.choose(author.say('lesson-editor:mode.text'));
    await trainer.fill(english, 'Mine, first.');
    await trainer.page.keyboard.press('Tab');
    await trainer.sees(trainer.say('studio:save.saved'));
    await other.fill(english, 'Theirs, second.');
    await other.page.keyboard.press('Tab');
    await other.sees(other.say('studio:conflict.title'), 'Mine, first.', 'Theirs, second.');
    await other.inspect();
    await other.press(other.say('studio:conflict.keepMine'));
    await other.sees(other.say('studio:save.saved'));
    expect([...trainer.problems, ...reviewer.problems, ...trainee.problems, ...other.problems]).toEqual([]);
  });
});
