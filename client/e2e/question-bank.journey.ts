import { randomUUID } from 'node:crypto';
import { createDraft } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { csvRows, downloaded } from './support/files.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 150_000, hookTimeout: 90_000 });

const PASSWORD = 'learn-2026-academy';

/** What is written beside the question itself and its explanation; `whole-course.journey.ts` writes every closed kind. */
const contents = {
  single: {
    'options.0.text.en': 'In a room',
    'options.1.text.en': 'In a cell',
    'options.2.text.en': 'In a car',
    'options.3.text.en': 'At the court',
  },
  'true-false': {},
  essay: {
    'options.0.text.en': 'Names the duty',
    'options.0.value': '3',
    'options.1.text.en': 'Says why',
    'options.1.value': '2',
  },
};

describe('the question bank', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const arrive = async (login: string, look: Partial<Parameters<typeof Visitor.arrive>[0]> = {}) => {
    const visitor = await Visitor.arrive({ browser, url: server.url, ...look });
    await signIn(visitor, login, PASSWORD);
    return visitor;
  };
  const write = async ({ page }: Visitor, name: string, text: string): Promise<void> => {
    const field = await page.waitForSelector(`[name="${name}"]`);
    await field?.click({ count: 3 });
    await field?.type(text);
  };

  it('should take questions, show them as a trainee sees them, and let two people lose nothing', async () => {
    const trainer = await arrive('trainer@demo.example');
    const { page, say } = trainer;
    const id = randomUUID();
    await trainer.call(createDraft, { body: { id, titleEn: 'Bank of a journey', audience: ['police'] } });
    await trainer.open(`/studio/drafts/${id}/questions`);
    await trainer.seesHeading(say('bank:list.title'));
    await trainer.press(say('bank:list.new'));
    await trainer.seesHeading(say('bank:new.title'));
    await trainer.inspect();
    for (const [kind, fields] of Object.entries(contents)) {
      await trainer.open(`/studio/drafts/${id}/new-question?kind=${kind}`);
      await write(trainer, 'stem.en', `Asked by ${kind}`);
      await trainer.press(say('bank:save.button'));
      await page.waitForSelector('[aria-invalid="true"]');
      for (const [name, text] of Object.entries(fields)) await write(trainer, name, text);
      if (kind === 'single') await page.click('input[name="right"]');
      await write(trainer, 'explain.en', `Because it is ${kind}`);
      await write(trainer, 'tags', 'practice');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (stem) => document.querySelector('[data-preview]')?.textContent?.includes(stem),
        {},
        `Asked by ${kind}`,
      );
      if (kind === 'single') await trainer.inspect();
      await trainer.press(say('bank:save.button'));
      await trainer.arrivesAt(new RegExp(`^/studio/drafts/${id}/questions/q-`));
      await page.waitForFunction(
        () => document.querySelector('[data-save-state="saved"]') && !document.querySelector('[name="id"]'),
      );
      if (kind !== 'true-false') continue;
      await page.click('[data-preview] input[type="radio"]');
      await trainer.press(say('learn:practice.check'));
      await trainer.sees(say('learn:practice.correct'), 'Because it is true-false');
    }

    const address = new URL(page.url()).pathname;
    const other = await arrive('administrator@demo.example', { viewport: PHONE, language: 'ur' });
    await other.open(address);
    await other.page.waitForSelector('[name="stem.en"]');
    await write(trainer, 'stem.en', 'Asked anew by the trainer');
    await page.waitForSelector('[data-save-state="saved"]');
    await page.waitForFunction(() => !document.querySelector('[data-save-state="waiting"]'));
    await write(other, 'stem.en', 'Asked by the other');
    await other.sees(other.say('bank:conflict.title'), 'Asked anew by the trainer', 'Asked by the other');
    await other.inspect();
    await other.press(other.say('bank:conflict.keepMine'));
    await other.page.waitForSelector('[data-save-state="saved"]');
    await other.open(`/studio/drafts/${id}/questions?search=other`);
    await other.sees('Asked by the other');
    await other.inspect();
    await other.leave();

    await trainer.open(`/studio/drafts/${id}/questions?tag=practice`);
    await trainer.sees(say('bank:list.found', { count: 3, all: '4' }));
    const file = await downloaded(page, () => trainer.press(say('bank:list.export')));
    const rows = csvRows(file.bytes);
    expect(rows).toHaveLength(4);
    expect(rows.flat()).toContain('Asked by the other');
    await trainer.leave();
  });
});
