import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginDraft, getDraftText, saveDraftText } from '@academy/shared';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 90_000 });

const LESSON = '01-the-frame/05-first-hour';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const textIn = { en: 'Begin.\n\nEnd.\n', ur: 'شروع۔\n\nآخر۔\n' } as const;
const lesson = (title: string, body: string): string => `---\ntitle: ${title}\nminutes: 5\n---\n\n${body}`;

describe('media in the lesson editor', () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    [server, browser, folder] = await Promise.all([
      startTestServer(),
      launchBrowser(),
      mkdtemp(join(tmpdir(), 'academy-media-')),
    ]);
    await writeFile(join(folder, 'Court room.png'), Buffer.from(PNG, 'base64'));
    await writeFile(join(folder, 'letter.docx'), 'no picture');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('should be sent where it is written, described in both languages, pasted, and undone', async () => {
    const trainer = await Visitor.arrive({ browser, url: server.url });
    const { page, say } = trainer;
    const { keyboard } = page;
    await signIn(trainer, 'trainer@demo.example', 'learn-2026-academy');
    const id = crypto.randomUUID();
    await trainer.call(beginDraft, { body: { id, slug: 'justice-for-children' } });
    for (const [lang, title] of [
      ['en', 'First hour'],
      ['ur', 'پہلا گھنٹہ'],
    ] as const) {
      const body = { path: `${LESSON}.${lang}.md`, version: 0, text: lesson(title, textIn[lang]) };
      await trainer.call(saveDraftText, { params: { id }, body });
    }
    const standing = async (lang: 'en' | 'ur'): Promise<string> =>
      page.evaluate(
        async (address) => ((await (await fetch(address)).json()) as { text: string }).text,
        `${getDraftText.path.replace(':id', id)}?path=${encodeURIComponent(`${LESSON}.${lang}.md`)}`,
      );
    const becomes = (lang: 'en' | 'ur', body: string) =>
      vi.waitFor(async () => expect((await standing(lang)).split('---\n\n')[1]).toBe(body), 20_000);
    const describeIn = async (en: string, ur: string): Promise<void> => {
      for (const [lang, words] of [
        ['en', en],
        ['ur', ur],
      ] as const) {
        await page.focus(`dialog textarea[lang=${lang}]`);
        await keyboard.type(words);
      }
      await trainer.press(say('lesson-editor:insert.button'));
      await page.waitForFunction(() => !document.querySelector('dialog'));
    };

    await trainer.open(`/studio/drafts/${id}/edit?lesson=${LESSON}`);
    const english = '[role=textbox][lang=en]';
    await page.waitForSelector(english);
    await page.click(`${english} p`);
    await page.click('[data-tool=picture]');
    await page.waitForSelector('dialog input[type=file]');
    const picker = (await page.$('dialog input[type=file]')) as ElementHandle<HTMLInputElement>;
    await picker.uploadFile(join(folder, 'letter.docx'));
    await trainer.sees('letter.docx', say('draft-media:fault.notMedia'));
    await picker.uploadFile(join(folder, 'Court room.png'));
    await trainer.sees(say('draft-media:added', { path: 'media/court-room.png' }));
    // Nothing goes in without words, in both languages.
    await trainer.press(say('lesson-editor:insert.button'));
    await trainer.sees(say('lesson-editor:fault.noAlt'));
    await trainer.inspect();
    await describeIn('A court room.', 'عدالت کا کمرہ۔');
    const figure = (name: string, alt: string): string => `::figure{src="media/${name}.png" alt="${alt}"}`;
    const urduWithOne = `شروع۔\n\n${figure('court-room', 'عدالت کا کمرہ۔')}\n\nآخر۔\n`;
    await becomes('en', `Begin.\n\n${figure('court-room', 'A court room.')}\n\nEnd.\n`);
    await becomes('ur', urduWithOne);
    await page.waitForSelector(`${english} img[alt="A court room."]`);

    await keyboard.down('Control');
    await keyboard.press('z');
    await keyboard.up('Control');
    await becomes('en', textIn.en);
    await becomes('ur', urduWithOne);
    await keyboard.down('Control');
    await keyboard.press('y');
    await keyboard.up('Control');
    await becomes('en', `Begin.\n\n${figure('court-room', 'A court room.')}\n\nEnd.\n`);

    await page.$eval(
      english,
      (text, base64) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([bytes, new Uint8Array(1)], 'image.png', { type: 'image/png' }));
        text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      PNG,
    );
    await trainer.sees(say('draft-media:added', { path: 'media/first-hour.png' }));
    await describeIn('Pasted.', 'چسپاں۔');
    await vi.waitFor(async () => {
      expect(await standing('en')).toContain(figure('first-hour', 'Pasted.'));
      expect(await standing('ur')).toContain(figure('first-hour', 'چسپاں۔'));
    }, 20_000);
    await trainer.inspect();
    expect(trainer.problems).toEqual([]);
    await trainer.leave();
  });
});
