import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aDocument, smallBody } from '../../server/src/features/catalogue/studio/testing/a-document.js';
import { launchBrowser, PHONE } from './support/browser.js';
import { downloaded } from './support/files.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

const PASSWORD = 'learn-2026-academy';

describe('a manual as a book, and a Word document as lessons', () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'academy-book-'));
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('should be made, and then taken along with its size known', async () => {
    const look = { viewport: PHONE, language: 'ur' as const };
    const trainee = await Visitor.arrive({ browser, url: server.url, ...look });
    const { page, say } = trainee;
    await signIn(trainee, 'trainee@demo.example', PASSWORD);
    await trainee.open('/courses/justice-for-children');
    const name = say('book:name.epub.ur');
    await trainee.sees(name);
    await trainee.press(say('book:makeOf', { name }));
    const link = `a[aria-label="${say('book:downloadOf', { name })}"]`;
    await page.waitForSelector(link, { timeout: 60_000 });
    await trainee.sees('MB');
    await trainee.inspect();
    const book = await downloaded(page, () => page.click(link));
    expect(book.bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    await trainee.leave();
  });

  it('should show its lessons before anything is kept, and then be a draft', async () => {
    const file = join(folder, 'manual.docx');
    await writeFile(file, await aDocument({ body: smallBody }));
    const trainer = await Visitor.arrive({ browser, url: server.url });
    const { page, say } = trainer;
    await signIn(trainer, 'trainer@demo.example', PASSWORD);
    await trainer.open('/studio/import-word');
    await trainer.seesHeading(say('word:title'));
    const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(file);
    await trainer.sees('Who is a child');
    await trainer.inspect();
    await page.click('fieldset input[type=checkbox]');
    await trainer.press(say('word:confirm'));
    await trainer.seesHeading('Bail for children');
    await trainer.sees('The first hour');
    await trainer.inspect();
    await trainer.leave();
  });
});
