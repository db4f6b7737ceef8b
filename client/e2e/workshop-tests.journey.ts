import {
  addParticipant,
  createWorkshop,
  dayInKarachi,
  listCourses,
  listPlaces,
  listTopics,
  signOut,
  signUp,
  startOwnTest,
  submitAttempt,
} from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LAPTOP, launchBrowser, PHONE } from './support/browser.js';
import { answerByKeyboard, questionOn } from './support/keyboard.js';
import { PASSWORD, SLUG, signIn } from './support/learner.js';
import { rightAnswers, startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const STAFF_PASSWORD = 'learn-2026-academy';

/** A workshop of today with this person on its roll. */
async function aWorkshop(trainer: Visitor, personId: string): Promise<string> {
  const [topic] = (await trainer.call(listTopics)).items;
  const district = (await trainer.call(listPlaces)).items.find(({ kind }) => kind === 'district');
  const { id } = await trainer.call(createWorkshop, {
    body: {
      ...{ id: crypto.randomUUID(), titleEn: 'First contact', topic: topic?.code, districtId: district?.id },
      ...{ venue: 'Police Training College', trainers: ['Sana Iqbal'], capacity: null, postTest: null },
      sessions: [{ id: crypto.randomUUID(), day: dayInKarachi(new Date()), from: '09:00', to: '13:00' }],
    },
  });
  await trainer.call(addParticipant, { params: { id, personId } });
  return id;
}

/** From the trainer's switch to the score on the roll, and to the gain. */
describe('the online tests of a workshop', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  // The trainer reads English and the trainee Urdu: each page is looked at in the language of who mostly has it.
  it('should lead from the switch to the score and the gain', async () => {
    const arrival = { browser, url: server.url };
    const trainer = await Visitor.arrive({ ...arrival, viewport: LAPTOP, language: 'en' });
    const trainee = await Visitor.arrive({ ...arrival, viewport: PHONE, language: 'ur' });
    const { say } = trainer;
    const words = (key: string, values?: Record<string, string | number>) =>
      say(`workshop-tests:${key}`, values);
    const own = (key: string) => trainee.say(`workshop-tests:own.${key}`);
    await signIn(trainer, 'trainer@demo.example', STAFF_PASSWORD);
    await trainee.open('/verify');
    const mobile = '03061000000';
    const { personId } = await trainee.call(signUp, {
      body: { nameEn: 'Naveed Qamar', nameUr: 'نوید قمر', mobile, password: PASSWORD, language: 'ur' },
    });
    await trainee.call(signOut);
    const id = await aWorkshop(trainer, personId);
    const course = (await trainer.call(listCourses)).items.find(({ slug }) => slug === SLUG);

    await trainer.open(`/workshops/${id}`);
    await trainer.sees(words('attach.perCent'));
    await trainer.select(words('attach.label'), course ? course.title.en : '');
    await trainer.press(words('attach.submit'));
    await trainer.sees(words('state.waiting'));
    await trainer.press(words('open.pre'));
    await trainer.sees(words('state.open'), words('link.how'), words('obstacle.pre-open'));
    await trainer.inspect();

    // The code leads to signing in, and from there to the test.
    await trainee.open(`/workshops/${id}/tests/pre`);
    await trainee.fill(trainee.say('identity:signIn.login'), mobile);
    await trainee.fill(trainee.say('identity:signIn.password'), PASSWORD);
    await trainee.press(trainee.say('identity:signIn.submit'));
    await trainee.seesHeading(own('title.pre'));
    await trainee.sees(own('once'));
    await trainee.inspect();
    await trainee.press(trainee.say('test:rules.start.pretest'));
    await trainee.sees(trainee.say('test:answer.none'));
    const known = await rightAnswers(server.databaseUrl, SLUG);
    const question = await questionOn(trainee.page, known);
    await answerByKeyboard(trainee.page, question, question.right);
    await trainee.sees(trainee.say('test:answer.saved'));
    await trainer.sees(words('taking', { count: 1 }));

    // Closing submits what was answered so far: one of ten.
    await trainer.press(words('close.pre'));
    await trainer.sees(words('close.taking', { count: 1 }));
    await trainer.press(words('close.pre'), ['button']);
    await trainer.sees(words('finished', { done: 1, of: 1 }), words('way.online'));
    await trainee.sees(own('later.text'), '10%');
    await trainee.inspect();

    await trainer.press(words('open.post'));
    await trainer.sees(words('close.post'));
    const params = { id, which: 'post' };
    const post = await trainee.call(startOwnTest, { params });
    await trainee.call(submitAttempt, { params: { id: post.id } });
    await trainer.sees('−10');
    await trainer.press(say('workshops:scores.open'));
    await trainer.sees(words('online.counts', { score: 10 }), words('online.counts', { score: 0 }));
    const field = `aria/${say('workshops:scores.postScoreFor', { name: 'Naveed Qamar' })}[role="textbox"]`;
    await trainer.page.locator(field).fill('80');
    await trainer.page.keyboard.press('Enter');
    await trainer.sees(words('online.title', { name: 'Naveed Qamar' }));
    await trainer.press(words('online.submit'));
    await trainer.sees(words('online.replaced', { score: 0 }), '+70');
    await trainer.inspect();

    await trainer.open('/workshops');
    await trainer.choose(say('workshop-calendar:view.calendar'));
    await trainer.sees(say('workshop-calendar:now'), 'First contact');
    await trainer.inspect();
    await trainer.press(say('workshop-calendar:next'));
    await trainer.sees(say('workshop-calendar:noneText'));
    await trainer.press(say('workshop-calendar:today'));
    await trainer.page.setViewport(PHONE);
    await trainer.sees('First contact');
    await trainer.inspect();
    expect([...trainer.problems, ...trainee.problems]).toEqual([]);
    await trainer.leave();
    await trainee.leave();
  });
});
