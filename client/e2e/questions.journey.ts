import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { downloaded } from './support/files.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const PAGE = '/studio/questions';
const GIFT =
  'Who is it?{\n=[plain]Sana\n~Ali\n####Because.}\n\nIs it {=so}?\n\nWrite. {}\n\nTwo {=a} and {=b}.\n';

describe('questions from another system', () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'academy-questions-'));
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('should be told one by one and taken along, and a bank go out', async () => {
    const file = join(folder, 'questions.gift');
    await writeFile(file, GIFT);
    for (const look of [{}, { viewport: PHONE, language: 'ur' as const }]) {
      const trainer = await Visitor.arrive({ browser, url: server.url, ...look });
      const { page, say } = trainer;
      await signIn(trainer, 'trainer@demo.example', 'learn-2026-academy');
      await trainer.open(PAGE);
      await trainer.seesHeading(say('question-exchange:title'));
      const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(file);
      await trainer.sees(say('question-exchange:result.counts', { taken: '1', remarked: '2', refused: '1' }));
      await trainer.inspect();
      const yaml = await downloaded(page, () => trainer.press(say('question-exchange:target.yaml')));
      expect(yaml.bytes.toString()).toContain('- id: q-1\n  kind: single\n');
      const bank = await downloaded(page, () => trainer.press(say('question-exchange:bank.download')));
      expect(bank.bytes.toString()).toContain('<question type="');
      await trainer.leave();
    }
  });
});
