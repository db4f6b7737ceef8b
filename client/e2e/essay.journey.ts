import { randomUUID } from 'node:crypto';
import { approveDraft, createDraft, getDraft, submitDraft, trainedReport } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { draftText, writeDraftText } from './support/drafts.js';
import { completeLessons, enrolled, type Learner, signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const PASSWORD = 'learn-2026-academy';
const TITLE = { en: 'The first hour', ur: 'پہلا گھنٹہ' };
const COURSE_SLUG = 'the-first-hour';
const TEXT = 'بچے کو بالغوں سے الگ رکھا جائے اور سرپرست کو فوراً اطلاع دی جائے۔';

const ESSAY = `
- id: f-first-hour
  kind: essay
  tags: [final]
  difficulty: 2
  stem: { en: "What do you do in the first hour?", ur: "پہلے گھنٹے میں آپ کیا کریں گے؟" }
  rubric:
    - { id: steps, text: { en: "Says what is done", ur: "اقدامات بتائے" }, points: 3 }
    - { id: duties, text: { en: "Names the duties", ur: "ذمہ داریاں بتائیں" }, points: 2 }
  words: { min: 5, max: 50 }
  model: { en: "Keep the child apart and tell the guardian.", ur: "بچے کو الگ رکھیں اور سرپرست کو بتائیں۔" }
  explain: { en: "The first hour decides.", ur: "پہلا گھنٹہ فیصلہ کن ہے۔" }
`;

describe('a test with an essay', () => {
  let server: TestServer;
  let browser: Browser;
  let trainer: Visitor;
  let trainee: Visitor;
  let learner: Learner;
  /** Where the trainee's result stands. */
  let result: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    trainer = await arrive('trainer@demo.example');
    await publish();
    trainee = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language: 'ur' });
    learner = await enrolled(trainee, 'ur', COURSE_SLUG);
    await completeLessons(trainee, learner);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function arrive(login: string): Promise<Visitor> {
    const visitor = await Visitor.arrive({ browser, url: server.url });
    await signIn(visitor, login, PASSWORD);
    return visitor;
  }

  async function change(id: string, path: string, edit: (text: string) => string): Promise<void> {
    const { text } = await draftText(trainer, id, path);
    await writeDraftText(trainer, id, path, edit(text));
  }

  /** A course whose final test asks one closed question and one essay. */
  async function publish(): Promise<void> {
    const params = { id: randomUUID() };
    await trainer.call(createDraft, {
      body: { ...params, titleEn: TITLE.en, titleUr: TITLE.ur, audience: ['police'] },
    });
    await change(params.id, 'course.yaml', (text) => text.replace('draw: 1', 'draw: 2'));
    await change(params.id, 'questions.yaml', (text) => text + ESSAY);
    const { revision } = await trainer.call(getDraft, { params });
    await trainer.call(submitDraft, { params, body: { revision } });
    const reviewer = await arrive('reviewer@demo.example');
    await reviewer.call(approveDraft, { params, body: { revision } });
    await reviewer.leave();
  }

  it('should save what is written by itself, and wait for a person once it is handed in', async () => {
    const { page, say } = trainee;
    await trainee.open(`/learn/${learner.enrolment.id}/test-rules?kind=final`);
    await trainee.sees(say('test:rules.essays'));
    await trainee.press(say('test:rules.start.final'));
    await trainee.sees(say('test:questionOf', { number: 1, of: 2 }));
    for (const place of [1, 2]) {
      const isEssay = (await page.$('textarea')) !== null;
      if (isEssay) {
        await page.type('textarea', TEXT);
        await trainee.sees(say('common:answer.essay.between', { min: 5, max: 50 }));
        await trainee.inspect();
      } else await page.click('input[type="radio"]');
      await trainee.sees(say('test:answer.saved'));
      if (isEssay) {
        await page.reload({ waitUntil: 'domcontentloaded' });
        await trainee.sees(say('test:answer.saved'));
        expect(await page.$eval('textarea', (area) => area.value)).toBe(TEXT);
      }
      await trainee.press(say(place === 1 ? 'test:next' : 'test:toReview'));
      if (place === 1) await trainee.sees(say('test:questionOf', { number: 2, of: 2 }));
    }
    await trainee.press(say('test:review.submit'));
    await trainee.seesHeading(say('test:awaiting.title'));
    await trainee.sees(say('test:awaiting.graded'), say('test:awaiting.meanwhile'));
    await trainee.inspect();
    result = trainee.path;
    await trainee.open('/learning');
    await trainee.sees(say('home:continue.awaiting.eyebrow'));
    await trainee.inspect();
  });

  it('should be graded by keyboard without a name, and then make the certificate and move the count by one', async () => {
    const reporter = await arrive('reporter@demo.example');
    const query = { from: '2026-01-01', topic: COURSE_SLUG };
    const figure = async () => (await reporter.call(trainedReport, { query })).total.individuals;
    expect(await figure()).toBe(0);

    const { page, say } = trainer;
    await trainer.open('/studio');
    await trainer.press(say('studio:tabs.gradingWaiting', { count: 1 }));
    await trainer.seesHeading(say('grading:list.title'));
    await trainer.sees(say('grading:list.waiting', { count: 1 }), TITLE.en);
    await trainer.inspect();
    await trainer.press('What do you do in the first hour?');
    await trainer.seesHeading(say('grading:one.title'));
    await trainer.sees(TEXT, 'Says what is done');
    expect(await trainer.reading()).not.toContain(learner.nameEn);
    await trainer.press(say('grading:form.save'));
    await trainer.sees(say('grading:form.missing'));
    await trainer.inspect();
    // The first criterion has the focus: Space takes its first point, arrows go up.
    await page.keyboard.press('Space');
    for (let up = 0; up < 3; up += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await trainer.sees(say('grading:form.sum', { given: 4, points: 5 }), say('grading:form.kept'));
    await trainer.fill(say('grading:form.comment'), 'Name the section as well.');
    // A tab that is closed by mistake loses nothing of it.
    await page.reload({ waitUntil: 'domcontentloaded' });
    await trainer.sees(say('grading:form.sum', { given: 4, points: 5 }), say('grading:form.kept'));
    expect(await page.$eval('textarea[name="comment"]', (area) => area.value)).toBe(
      'Name the section as well.',
    );
    await trainer.press(say('grading:form.save'));
    await trainer.sees(say('grading:confirm.title'));
    await trainer.inspect();
    await trainer.press(say('grading:confirm.yes'));
    await trainer.sees(say('grading:form.finished'));
    await trainer.inspect();
    expect(await figure()).toBe(1);

    await trainee.open('/learning');
    await trainee.sees(trainee.say('graded:title', { count: 1 }));
    await trainee.inspect();
    await trainee.press(trainee.say('graded:seeOf', { course: TITLE.ur }));
    await trainee.seesHeading(trainee.say('test:result.title.passed'));
    expect(trainee.path).toBe(result);
    await trainee.sees(
      trainee.say('test:result.essays'),
      trainee.say('common:answer.essay.earned', { earned: 3, points: 3 }),
      'Name the section as well.',
      trainee.say('test:recorded.title'),
      trainee.say('test:certificate.open'),
    );
    await trainee.inspect();
    await trainee.open('/learning');
    await trainee.sees(trainee.say('home:finished.title'));
    expect(await trainee.reading()).not.toContain(trainee.say('graded:title', { count: 1 }));
    expect([...trainer.problems, ...trainee.problems]).toEqual([]);
  });
});
