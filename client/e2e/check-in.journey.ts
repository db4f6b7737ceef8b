import { createWorkshop, dayInKarachi, listPlaces, listTopics } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { LAPTOP, launchBrowser, PHONE } from './support/browser.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

jest.setTimeout(120_000);

const PASSWORD = 'learn-2026-academy';
const HALF_AN_HOUR_MS = 30 * 60_000;

/** A workshop whose only session can be checked in to now, as it begins with the day or within half an hour. */
async function openWorkshop(trainer: Visitor): Promise<string> {
  const day = dayInKarachi(new Date(Date.now() + HALF_AN_HOUR_MS - 60_000));
  const [topic] = (await trainer.call(listTopics)).items;
  const district = (await trainer.call(listPlaces)).items.find(({ kind }) => kind === 'district');
  const workshop = await trainer.call(createWorkshop, {
    body: {
      ...{ id: crypto.randomUUID(), titleEn: 'First contact', topic: topic?.code, districtId: district?.id },
      ...{ venue: 'Police Training College', trainers: ['Sana Iqbal'], capacity: null, postTest: null },
      sessions: [{ id: crypto.randomUUID(), day, from: '00:00', to: '23:59' }],
    },
  });
  return workshop.id;
}

/** From the code on the wall to being marked present, for somebody who is not signed in. */
describe('checking in', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(LANGUAGES)('should lead from the wall through signing in to the roll in %s', async (language) => {
    const arrival = { browser, url: server.url, language };
    const trainer = await Visitor.arrive({ ...arrival, viewport: LAPTOP });
    const { say } = trainer;
    await signIn(trainer, 'trainer@demo.example', PASSWORD);
    const id = await openWorkshop(trainer);
    await trainer.open(`/workshops/${id}`);
    await trainer.press(say('check-in:wall.openOf', { number: 1 }));
    await trainer.seesHeading(say('check-in:wall.title'));
    await trainer.sees(say('check-in:wall.checkedIn', { count: 0 }), '/check-in');
    await trainer.inspect();
    const code = await trainer.page.$eval('[data-code]', (shown) => shown.getAttribute('data-code'));
    const [, sessionId] = /check-in\/(.+)$/.exec(trainer.path) ?? [];

    const trainee = await Visitor.arrive({ ...arrival, viewport: PHONE });
    await trainee.open('/check-in');
    await trainee.sees(say('check-in:code.label'));
    await trainee.inspect();
    await trainee.open(`/check-in/${sessionId}?code=${code}`);
    await trainee.sees(say('check-in:signIn.text'));
    expect(trainee.page.url()).not.toContain(String(code));
    await trainee.inspect();
    await trainee.press(say('check-in:signIn.submit'));
    await trainee.fill(say('identity:signIn.login'), 'trainee@demo.example');
    await trainee.fill(say('identity:signIn.password'), PASSWORD);
    await trainee.press(say('identity:signIn.submit'));
    await trainee.press(say('check-in:do.submit'), ['button'], 2);
    await trainee.sees(say('check-in:done.present'), say('check-in:done.confirms'));
    await trainee.inspect();

    await trainer.sees(say('check-in:wall.checkedIn', { count: 1 }));
    await trainer.open(`/workshops/${id}/roll/${sessionId}`);
    await trainer.sees(say('check-in:way.code'), say('workshops:roll.present', { count: 1 }));
    await trainer.inspect();
    expect([...trainer.problems, ...trainee.problems]).toEqual([]);
    await trainer.leave();
    await trainee.leave();
  });
});
