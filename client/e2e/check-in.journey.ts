import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkshop, dayInKarachi, listPlaces, listTopics } from '@academy/shared';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LAPTOP, launchBrowser, PHONE } from './support/browser.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';
import { LANGUAGES } from './support/words.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PASSWORD = 'learn-2026-academy';

/** A workshop whose only session lasts all of today, so that it can be checked in to now. */
async function openWorkshop(trainer: Visitor): Promise<string> {
  const day = dayInKarachi(new Date());
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

const listOf = (one: string, other: string): string =>
  ['Name,CNIC,Session 1', `Farah Naz,${one},P`, `Bilal Hussain,${other},late`].join('\n');

/** From the code on the wall to being marked present, for somebody who is not signed in. */
describe('checking in', () => {
  let server: TestServer;
  let browser: Browser;

  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'academy-check-in-'));
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(LANGUAGES)('should lead from the wall through signing in to the roll in %s', async (language) => {
    const arrival = { browser, url: server.url, language };
    const file = join(folder, `${language}.csv`);
    const start = LANGUAGES.indexOf(language);
    await writeFile(file, listOf(`35202-771000${start}-1`, `35202-772000${start}-1`));
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

    await trainer.open(`/workshops/${id}/list`);
    await trainer.sees(say('people-list:choose'));
    const field = (await trainer.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(file);
    await trainer.sees(
      say('people-list:fate.new'),
      say('people-list:rows.unread', { number: 1, value: 'late' }),
    );
    await trainer.inspect();
    await trainer.press(say('people-list:confirm', { added: 1, marks: 1 }));
    await trainer.sees(say('people-list:done', { added: 1, written: 1, marked: 1, keptOut: 1 }));
    expect([...trainer.problems, ...trainee.problems]).toEqual([]);
    await trainer.leave();
    await trainee.leave();
  });
});
