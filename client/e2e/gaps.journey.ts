import { approveDraft, createDraft, draftSafety, getDraft, saveOutline } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '../../server/src/platform/ids.js';
import { launchBrowser, PHONE } from './support/browser.js';
import { draftText, writeDraftText } from './support/drafts.js';
import { caretSettles } from './support/keyboard.js';
import { enrolled, signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

const PASSWORD = 'learn-2026-academy';
const LESSON = '01-first-module/01-first-lesson';
const ENGLISH = `---
title: The first lesson
minutes: 5
---

Bail is a right.

A guardian is told at once.

Nobody under eighteen waits in a cell.
`;
const URDU = `---
title: پہلا سبق
---

ضمانت ایک حق ہے۔

اٹھارہ سال سے کم عمر کوئی حوالات میں انتظار نہیں کرتا۔
`;

describe('a lesson that one language lacks a part of', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const arrive = async (login: string, look = {}): Promise<Visitor> => {
    const visitor = await Visitor.arrive({ browser, url: server.url, ...look });
    await signIn(visitor, login, PASSWORD);
    return visitor;
  };

  it('should get its places in the editor, be asked about, and be read in the other language, marked', async () => {
    const trainer = await arrive('trainer@demo.example');
    const { say } = trainer;
    const id = newId();
    const { slug } = await trainer.call(createDraft, {
      body: { id, titleEn: 'Bail and cells', titleUr: 'ضمانت اور حوالات', audience: ['police'] },
    });
    const [first, third] = [ENGLISH.replace('A guardian is told at once.\n\n', ''), ENGLISH];
    await writeDraftText(trainer, id, `${LESSON}.en.md`, first);
    await writeDraftText(trainer, id, `${LESSON}.ur.md`, URDU);
    // Which of three alike is new nobody can tell from the files alone; their history can.
    await writeDraftText(trainer, id, `${LESSON}.en.md`, third);

    await trainer.open(`/studio/drafts/${id}/edit?lesson=${encodeURIComponent(LESSON)}`);
    await trainer.sees(say('gaps:editor.bar', { count: 1 }), 'nothing tells which');
    await trainer.inspect();
    await trainer.press(say('gaps:editor.place'));
    await trainer.sees(say('gaps:editor.label'), say('gaps:editor.placed'));
    await trainer.sees(say('studio:save.saved'));
    await trainer.inspect();
    await vi.waitFor(async () => {
      const { text } = await draftText(trainer, id, `${LESSON}.ur.md`);
      expect(text).toContain('حق ہے۔\n\n::untranslated\n\nاٹھارہ');
    }, 10_000);
    // Until the answer is back the page asks whether one means to leave. Either language has its own mark.
    await expect
      .poll(() => trainer.reading(), { timeout: 10_000 })
      .not.toMatch(new RegExp(`${say('studio:save.saving')}|${say('studio:save.waiting')}`));

    await trainer.open(`/studio/drafts/${id}`);
    await trainer.press(say('studio:review.submit'));
    await trainer.sees(say('gaps:summary.readers.ur'), say('gaps:summary.untranslated', { count: 1 }));
    await trainer.inspect();
    await trainer.press(say('review:finding.untranslated.title', { count: 1 }), ['checkbox']);
    await trainer.press(say('review:submit.anyway'));
    await trainer.sees(say('studio:state.inReview'));

    const reviewer = await arrive('reviewer@demo.example', { language: 'ur' });
    const { revision } = await reviewer.call(getDraft, { params: { id } });
    const { findings } = await reviewer.call(draftSafety, { params: { id } });
    const confirmed = findings.map(({ key }) => key);
    await reviewer.call(approveDraft, { params: { id }, body: { revision, confirmed } });

    const trainee = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language: 'ur' });
    const { enrolment } = await enrolled(trainee, 'ur', slug);
    await trainee.open(`/learn/${enrolment.id}/lessons/first-lesson`);
    await trainee.sees(trainee.say('common:untranslated.whole.en'), 'A guardian is told at once.');
    const foreign = await trainee.page.$$eval('[data-key] [lang="en"][dir="ltr"]', (parts) =>
      parts.map((part) => part.textContent),
    );
    expect(foreign).toEqual(['A guardian is told at once.']);
    await trainee.inspect();
    expect([...trainer.problems, ...trainee.problems]).toEqual([]);
    await Promise.all([trainer.leave(), reviewer.leave(), trainee.leave()]);
  });

  it('should be translated in its place, and not be lost while somebody else removes it', async () => {
    const trainer = await arrive('trainer@demo.example');
    const { page, say } = trainer;
    const id = newId();
    await trainer.call(createDraft, {
      body: { id, titleEn: 'Moved and removed', titleUr: 'منتقل اور حذف', audience: ['police'] },
    });
    await writeDraftText(trainer, id, `${LESSON}.en.md`, ENGLISH);
    await writeDraftText(
      trainer,
      id,
      `${LESSON}.ur.md`,
      URDU.replace('\n\nاٹھارہ', '\n\n::untranslated\n\nاٹھارہ'),
    );
    const address = `/studio/drafts/${id}/edit?lesson=${encodeURIComponent(LESSON)}`;
    await trainer.open(address);
    await trainer.press(say('gaps:editor.translate'));
    // The original is put there, selected, a moment later; a person would wait to see it before they write over it.
    await page.waitForFunction(
      () =>
        document.activeElement?.matches('.ProseMirror-focused[lang=ur]') &&
        document.getSelection()?.toString().trim() === 'A guardian is told at once.',
    );
    await caretSettles(page);
    await page.keyboard.type('سرپرست کو فوراً بتایا جاتا ہے۔');
    await vi.waitFor(async () => {
      const { text } = await draftText(trainer, id, `${LESSON}.ur.md`);
      expect(text).toContain('حق ہے۔\n\nسرپرست کو فوراً بتایا جاتا ہے۔\n\nاٹھارہ');
    }, 10_000);

    const { revision, modules } = await trainer.call(getDraft, { params: { id } });
    const wanted = modules.map(({ folder, title, required }) => ({ folder, title, required, lessons: [] }));
    await trainer.call(saveOutline, {
      params: { id },
      body: { revision, modules: wanted, removed: [LESSON] },
    });
    await page.keyboard.type(' اور درج کیا جاتا ہے۔');
    await trainer.sees(say('gaps:gone.title'));
    await trainer.inspect();
    await trainer.press(say('gaps:gone.bringBack'));
    await trainer.sees(say('studio:save.saved'));
    await vi.waitFor(async () => {
      const { text } = await draftText(trainer, id, `${LESSON}.ur.md`);
      expect(text).toContain('اور درج کیا جاتا ہے۔');
      expect((await draftText(trainer, id, `${LESSON}.en.md`)).text).toBe(ENGLISH);
    }, 10_000);
    await trainer.leave();
  });
});
