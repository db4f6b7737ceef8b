import { createDraft } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '../../server/src/platform/ids.js';
import { launchBrowser, PHONE } from './support/browser.js';
import { draftText, writeDraftText } from './support/drafts.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

const PASSWORD = 'learn-2026-academy';
const LESSON = '01-first-module/01-first-lesson';
const LAW = 'test-act-2024';
const NUMBER = '35202-9876543-1';

const english = (who: string): string => `---
title: The first lesson
minutes: 5
cites: [${LAW}#s5]
---

Keep a child apart from adults.

:::case
Kashif ${who} waits at the desk.
:::
`;

const urdu = `---
title: پہلا سبق
---

بچے کو بالغوں سے الگ رکھیں۔

:::case
کاشف میز پر انتظار کرتا ہے۔
:::
`;

describe('standing behind a publication', () => {
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

  it('should take a comment, a mended number, confirmations by another person, and a look at a changed law', async () => {
    const trainer = await arrive('trainer@demo.example');
    const { say } = trainer;
    const id = newId();
    await trainer.call(createDraft, {
      body: { id, titleEn: 'Apart from adults', titleUr: 'بالغوں سے الگ', audience: ['police'] },
    });
    const { text } = await draftText(trainer, id, 'course.yaml');
    const laws = `laws:\n  - { id: ${LAW}, title: { en: Test Act, ur: آزمائشی ایکٹ }, act: Act I of 2024, jurisdiction: federal }`;
    await writeDraftText(trainer, id, 'course.yaml', text.replace('laws: []', laws));
    await writeDraftText(trainer, id, `${LESSON}.en.md`, english(`(CNIC ${NUMBER}, phone 0321 9876543)`));
    await writeDraftText(trainer, id, `${LESSON}.ur.md`, urdu);

    await trainer.open(`/studio/drafts/${id}`);
    await trainer.sees(say('review:finding.cnic.title'), NUMBER);
    await trainer.press(say('studio:review.submit'));
    await trainer.sees(say('review:submit.errors'));
    await trainer.inspect();
    await writeDraftText(trainer, id, `${LESSON}.en.md`, english('(phone 0321 9876543)'));
    await trainer.open(`/studio/drafts/${id}`);
    await trainer.press(say('studio:review.submit'));
    await trainer.press(say('review:finding.phone.title'), ['checkbox']);
    await trainer.press(say('review:finding.stale.title', { count: 1 }), ['checkbox']);
    await trainer.press(say('review:submit.anyway'));
    await trainer.sees(say('studio:state.inReview'));

    const reviewer = await arrive('reviewer@demo.example', { viewport: PHONE });
    await reviewer.open(`/studio/drafts/${id}/preview?lesson=${encodeURIComponent(LESSON)}`);
    await reviewer.press(say('review:comments.addTo', { number: 1 }));
    await reviewer.fill(say('review:comments.text'), 'Say in which section.');
    await reviewer.press(say('review:comments.send'));
    await reviewer.sees('Say in which section.', say('review:comments.resolve'));
    await reviewer.inspect();
    await reviewer.open(`/studio/drafts/${id}`);
    await reviewer.sees(say('review:comments.open', { count: 1 }));
    await reviewer.press(say('studio:review.approve'));
    await reviewer.sees(say('review:approve.openComments', { count: 1 }));
    await reviewer.press(say('review:finding.phone.title'), ['checkbox']);
    // The English was mended after the Urdu was written.
    await reviewer.press(say('review:finding.stale.title', { count: 1 }), ['checkbox']);
    await reviewer.sees(say('review:approve.progress', { count: 2, confirmed: 2 }));
    await reviewer.inspect();
    await reviewer.page.click('dialog button');
    await reviewer.sees(say('studio:state.published', { number: 1 }));
    await reviewer.sees(say('review:safety.confirmed', { count: 2, number: 1 }));

    await reviewer.open('/studio/laws');
    await reviewer.press('Test Act');
    await reviewer.press(say('laws:mark.open'));
    await reviewer.fill(say('laws:mark.what'), 'Children are kept apart everywhere.');
    await reviewer.page.$eval('dialog input[type=date]', (input) => {
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      setter?.call(input, '2026-03-01');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await reviewer.inspect();
    await reviewer.press(say('laws:mark.submit'));
    await reviewer.sees(say('laws:mark.done', { count: 1 }));
    await trainer.open(`/studio/drafts/${id}`);
    await trainer.sees(say('laws:draft.title'), say('review:outline.law'));
    await trainer.inspect();
    await reviewer.press(say('laws:look.of', { title: 'The first lesson' }));
    await reviewer.sees(say('laws:look.by'));
    await reviewer.inspect();
    expect([...trainer.problems, ...reviewer.problems]).toEqual([]);
    await Promise.all([trainer.leave(), reviewer.leave()]);
  });

  it('should show in Urdu which translation is older than its original', async () => {
    const trainer = await arrive('trainer@demo.example', { viewport: PHONE, language: 'ur' });
    const { say } = trainer;
    const id = newId();
    await trainer.call(createDraft, { body: { id, titleEn: 'Older than English', audience: ['police'] } });
    await writeDraftText(trainer, id, `${LESSON}.en.md`, english('and his brother').replace(/cites.*\n/, ''));
    await writeDraftText(trainer, id, `${LESSON}.ur.md`, urdu);
    await writeDraftText(trainer, id, `${LESSON}.en.md`, english('alone').replace(/cites.*\n/, ''));
    await trainer.open(`/studio/drafts/${id}`);
    await trainer.sees(
      say('review:outline.stale', { count: 1 }),
      say('review:finding.stale.title', { count: 1 }),
    );
    await trainer.inspect();
    const link = say('review:outline.translationOf', { title: 'The first lesson' });
    await trainer.press(`${say('review:outline.translated', { done: 2, all: 2 })}: ${link}`);
    await trainer.sees(say('review:translation.stale', { count: 1 }));
    await trainer.inspect();
    await trainer.press(say('review:translation.holds'));
    await trainer.sees(say('review:translation.stale', { count: 0 }));
    await trainer.open('/studio/laws');
    await trainer.seesHeading(say('laws:list.title'));
    await trainer.page.waitForSelector('tbody tr');
    await trainer.inspect();
    await trainer.leave();
  });
});
