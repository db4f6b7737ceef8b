import { getAttempt, inLanguage, myCertificates, myRecords } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { downloaded } from './support/files.js';
import { answerByKeyboard, chosenOn, pressByKeyboard, questionOn } from './support/keyboard.js';
import { completeLessons, enrolled, type Learner, SLUG } from './support/learner.js';
import { type KnownQuestion, rightAnswers, startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const QUESTIONS = 15;

describe('final test', () => {
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

  describe.each(LANGUAGES)('when it is taken in %s', (language) => {
    let visitor: Visitor;
    let learner: Learner;
    let attemptId: string;
    let number: string;

    beforeAll(async () => {
      visitor = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      learner = await enrolled(visitor, language);
      await completeLessons(visitor, learner);
    });
    afterEach(() => {
      expect(visitor?.problems).toEqual([]);
    });
    afterAll(() => visitor?.leave());

    /** Answers the question on the screen rightly, by the keyboard alone. */
    const answer = async (): Promise<void> => {
      const question = await questionOn(visitor.page, known);
      await answerByKeyboard(visitor.page, question, question.right);
      expect([...(await chosenOn(visitor.page))].sort()).toEqual([...question.right].sort());
    };
    const goOn = async (place: number): Promise<void> => {
      await pressByKeyboard(visitor.page, visitor.say('test:next'));
      await visitor.sees(visitor.say('test:questionOf', { number: place, of: QUESTIONS }));
    };
    const answerAndGoOn = async (place: number): Promise<void> => {
      await answer();
      await visitor.sees(visitor.say('test:answer.saved'));
      await goOn(place + 1);
    };

    it('should say the rules first and begin by one press', async () => {
      const { say } = visitor;
      await visitor.open(`/learn/${learner.enrolment.id}/test-rules?kind=final`);
      await visitor.sees(
        say('test:rules.questions', { count: QUESTIONS }),
        say('test:rules.passMark', { pass: 70 }),
        say('test:rules.attempts', { count: 3, left: 3 }),
        say('test:rules.line'),
      );
      await visitor.inspect();
      await pressByKeyboard(visitor.page, say('test:rules.start.final'));
      await visitor.sees(say('test:questionOf', { number: 1, of: QUESTIONS }), say('test:answer.none'));
      attemptId = visitor.path.split('/').at(-1) ?? '';
      await visitor.inspect();
    });

    it('should save each answer, bring them back after a reload, and tell nobody what is right', async () => {
      const { say, page } = visitor;
      for (let place = 1; place <= 5; place += 1) await answerAndGoOn(place);
      await answer();
      await visitor.sees(say('test:answer.saved'));
      const chosen = await chosenOn(page);
      await page.reload({ waitUntil: 'domcontentloaded' });
      await visitor.sees(say('test:questionOf', { number: 6, of: QUESTIONS }), say('test:answer.saved'));
      expect(await chosenOn(page)).toEqual(chosen);
      const open = await visitor.call(getAttempt, { params: { id: attemptId } });
      expect(open.questions.filter((question) => question.answer !== null)).toHaveLength(6);
      expect(open.result).toBeNull();
      expect(JSON.stringify(open)).not.toMatch(/"(right|explain|feedback)"/);
    });

    it('should keep what is chosen while the line is away and save it when it is back', async () => {
      const { say, page } = visitor;
      await page.setOfflineMode(true);
      await goOn(7);
      await answer();
      await visitor.sees(say('test:answer.waiting'), say('common:offline'));
      await visitor.inspect();
      await goOn(8);
      await answer();
      await visitor.sees(say('test:answer.waiting'));
      await page.setOfflineMode(false);
      await visitor.sees(say('test:answer.saved'));
      const open = await visitor.call(getAttempt, { params: { id: attemptId } });
      expect(open.questions.filter((question) => question.answer !== null)).toHaveLength(8);
    });

    it('should be submitted once by a double press, with the certificate two presses after the last answer', async () => {
      const { say, page } = visitor;
      await goOn(9);
      for (let place = 9; place < QUESTIONS; place += 1) await answerAndGoOn(place);
      await answer();
      await visitor.sees(say('test:answer.saved'));

      visitor.presses = 0;
      await visitor.press(say('test:toReview'));
      await visitor.sees(
        say('test:review.answered', { answered: QUESTIONS, of: QUESTIONS, count: QUESTIONS }),
      );
      await visitor.inspect();
      await visitor.press(say('test:review.submit'), ['button'], 2);
      await visitor.seesHeading(say('test:result.title.passed'));
      expect(visitor.presses).toBe(2);

      const { items: records } = await visitor.call(myRecords);
      const { items: certificates } = await visitor.call(myCertificates);
      expect(records.map((record) => [record.sourceId, record.counted])).toEqual([
        [learner.enrolment.id, true],
      ]);
      expect(certificates).toHaveLength(1);
      number = certificates[0]?.facts.number ?? '';
      await visitor.sees(
        '100%',
        say('test:result.correct', { correct: QUESTIONS, of: QUESTIONS, count: QUESTIONS }),
        say('test:recorded.title'),
        say('test:recorded.counted'),
        number,
      );
      await visitor.inspect();
      const { result } = await visitor.call(getAttempt, { params: { id: attemptId } });
      expect([result?.score, result?.correct, result?.of]).toEqual([100, QUESTIONS, QUESTIONS]);
      await visitor.press(say('test:certificate.open'));
      await visitor.arrivesAt(/^\/certificates\//);
      await visitor.sees(learner.nameEn, 'ثنا طارق', number, inLanguage(learner.course.title, language));
      await visitor.inspect();
      await page.goBack();
      await visitor.seesHeading(say('test:result.title.passed'));
    });

    it('should give the certificate as a PDF', async () => {
      await visitor.open(`/certificates/${number}`);
      await visitor.sees(number);
      const file = await downloaded(visitor.page, () => visitor.press(visitor.say('certificate:download')));
      expect(file.name).toBe(`${number}.pdf`);
      expect(file.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(file.bytes.length).toBeGreaterThan(10_000);
    });

    it('should be verified by a stranger, who is warned of a changed paper', async () => {
      const { items } = await visitor.call(myCertificates);
      const signature = items[0]?.signature ?? '';
      const stranger = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
      const { say } = stranger;
      await stranger.open('/verify');
      await stranger.seesHeading(say('verify:title'));
      await stranger.inspect();
      await stranger.fill(say('verify:number'), number.toLowerCase());
      await stranger.press(say('verify:check'));
      await stranger.arrivesAt(/^\/verify\/.+/);
      await stranger.sees(
        say('verify:status.in-force'),
        say('verify:signature.genuine'),
        learner.nameEn,
        learner.course.title.en,
        '100',
      );
      await stranger.inspect();

      await stranger.open('/');
      await stranger.open(`/verify/${number}#${signature}`);
      await stranger.sees(say('verify:status.in-force'), say('verify:signature.genuine'));

      await stranger.open('/');
      await stranger.open(`/verify/${number}#${withName(signature, 'Zara Khan')}`);
      await stranger.sees(say('verify:altered.title'), learner.nameEn);
      expect(await stranger.reading()).not.toContain(say('verify:signature.genuine'));
      await stranger.inspect();

      await stranger.open(`/verify/${number.slice(0, -1)}${number.endsWith('A') ? 'B' : 'A'}`);
      await stranger.sees(say('verify:unknown.title'));
      expect(stranger.problems).toEqual([]);
      await stranger.leave();
    });
  });
});

/** The code of a paper on which somebody wrote another name, and kept the mark. */
function withName(signature: string, name: string): string {
  const [head, body = '', mark] = signature.split('.');
  const facts = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, unknown>;
  const changed = Buffer.from(JSON.stringify({ ...facts, p: name })).toString('base64url');
  return [head, changed, mark].join('.');
}
