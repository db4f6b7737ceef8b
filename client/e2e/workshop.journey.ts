import { listTopics } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const STAFF_PASSWORD = 'learn-2026-academy';
const DISTRICT = { en: 'Lahore', ur: 'لاہور' };
const NEWCOMERS = ['Nasreen Akhtar', 'Waqas Mehmood'];

/** Today in Karachi. */
const today = (): string => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);

/** From an empty room to recorded attendance, on the trainer's phone. */
describe('a workshop', () => {
  let server: TestServer;
  let browser: Browser;
  let mobiles = 0;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(LANGUAGES)('should go from planning to records and back in %s', async (language) => {
    const trainer = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language });
    const { say } = trainer;
    const words = (key: string, values?: Record<string, string | number>) => say(`workshops:${key}`, values);
    await signIn(trainer, 'trainer@demo.example', STAFF_PASSWORD);
    await trainer.open('/workshops');
    await trainer.seesHeading(words('list.title'));
    await trainer.inspect();

    await trainer.press(words('list.new'));
    await trainer.seesHeading(words('form.new'));
    const [topic] = (await trainer.call(listTopics)).items;
    await trainer.fill(say('common:title.en'), 'First contact');
    await trainer.select(
      words('fields.topic'),
      (language === 'ur' && topic?.title.ur) || (topic?.title.en ?? ''),
    );
    await trainer.select(words('fields.district'), DISTRICT[language]);
    await trainer.fill(words('fields.venue'), 'Police Training College');
    await trainer.fill(words('fields.trainers'), 'Sana Iqbal');
    await trainer.enterMoment(words('form.day'), today());
    await trainer.inspect();
    await trainer.press(words('form.create'));
    await trainer.seesHeading('First contact');
    await trainer.sees(words('people.none'));
    await trainer.inspect();

    await trainer.press(words('add.open'));
    for (const name of NEWCOMERS) {
      mobiles += 1;
      await trainer.fill(words('newcomer.nameEn'), name);
      await trainer.fill(words('newcomer.mobile'), `0345100000${mobiles}`);
      await trainer.press(words('newcomer.submit'));
      await trainer.sees(words('newcomer.added', { name }));
    }
    await trainer.inspect();
    await trainer.press(words('back'));
    await trainer.sees(words('people.titleCount', { count: 2 }));

    await trainer.press(words('sessions.rollOf', { number: 1 }));
    await trainer.seesHeading(words('roll.titleOf', { number: 1 }));
    await trainer.press(words('roll.restPresent', { count: 2 }));
    await trainer.sees(words('roll.present', { count: 2 }), words('roll.state.saved'));
    await trainer.inspect();

    await trainer.press('First contact');
    await trainer.press(words('confirm.open'));
    await trainer.seesHeading(words('confirm.title'));
    await trainer.inspect();
    await trainer.press(words('confirm.submit', { count: 2 }));
    await trainer.sees(words('confirmedNote'), words('history.recorded', { count: 2 }));
    await trainer.inspect();

    await trainer.press(words('reopen.open'));
    await trainer.fill(words('reopen.reason'), 'The sheet was read wrongly');
    await trainer.press(words('reopen.submit'));
    await trainer.sees('The sheet was read wrongly', words('state.draft'));
    expect(trainer.problems).toEqual([]);
    await trainer.leave();
  });
});
