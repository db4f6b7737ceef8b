import { randomUUID } from 'node:crypto';
import { createDraft, getDraft, saveDraftText } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { pressByKeyboard } from './support/keyboard.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const SECOND = '---\ntitle: The second lesson\nminutes: 4\n---\n\nOne paragraph.\n';

describe('the order and the facts of a draft', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('should be changed by keyboard, named, set and drawn, and be looked at in Urdu on a phone', async () => {
    const trainer = await Visitor.arrive({ browser, url: server.url });
    const { page, say } = trainer;
    await signIn(trainer, 'trainer@demo.example', 'learn-2026-academy');
    const body = { id: randomUUID(), titleEn: 'Bail for children', audience: ['police'] };
    const { id } = await trainer.call(createDraft, { body });
    const text = { path: '01-first-module/02-second-lesson.en.md', version: 0, text: SECOND };
    await trainer.call(saveDraftText, { params: { id }, body: text });

    await trainer.open(`/studio/drafts/${id}`);
    const down = say('studio-outline:down', { title: 'The first lesson' });
    const button = await page.waitForSelector(`aria/${down}[role="button"]`);
    await button?.focus();
    await page.keyboard.press('Enter');
    await trainer.sees('The first lesson is lesson 2 of 2 in The first module now.');
    const order = async () =>
      (await trainer.call(getDraft, { params: { id } })).modules[0]?.lessons.map(({ path }) => path);
    await expect
      .poll(order, { timeout: 15_000 })
      .toEqual(['01-first-module/01-second-lesson', '01-first-module/02-first-lesson']);
    await trainer.sees(say('studio-outline:state.saved'));

    await trainer.press(say('studio-outline:rename', { title: 'The first module' }));
    await trainer.fill(say('studio-outline:renaming.en'), 'Before the court');
    await trainer.press(say('studio-outline:renaming.save'));
    await trainer.sees('Before the court');
    await trainer.press(say('studio-outline:remove', { title: 'The second lesson' }));
    await trainer.press(say('studio-outline:removing.confirm'));
    await trainer.sees(say('studio-outline:removed.lesson', { title: 'The second lesson' }));
    await trainer.inspect();
    await pressByKeyboard(page, say('studio-outline:undo'));
    await trainer.sees(say('studio-outline:putBack', { title: 'The second lesson' }));
    // The button has gone, and the focus went to its neighbour.
    await expect
      .poll(() => page.evaluate(() => Boolean(document.activeElement?.closest('main')?.matches('#main'))))
      .toBe(true);

    await trainer.press(say('studio:outline.settings'));
    await trainer.seesHeading(say('course-settings:page'));
    await trainer.fill(say('course-settings:hours'), '3');
    await trainer.press(say('course-settings:save'));
    await trainer.hears(say('course-settings:state.saved'));
    await trainer.press(say('course-settings:draw.final'));
    await trainer.sees('A child is a person under 18.');
    await trainer.inspect();
    expect(trainer.problems).toEqual([]);
    await trainer.leave();

    const reader = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language: 'ur' });
    await signIn(reader, 'trainer@demo.example', 'learn-2026-academy');
    for (const [path, heading] of [
      [`/studio/drafts/${id}/settings`, 'course-settings:page'],
      [`/studio/drafts/${id}/media`, 'draft-media:title'],
    ] as const) {
      await reader.open(path);
      await reader.seesHeading(reader.say(heading));
      await reader.inspect();
    }
    await reader.open(`/studio/drafts/${id}`);
    await reader.sees(reader.say('studio-outline:hint'));
    await reader.inspect();
    await reader.leave();
  });
});
