import { createDraft, getDraftScenario, listDraftScenarios } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, PHONE } from './support/browser.js';
import { draftText, writeDraftText } from './support/drafts.js';
import { enterText, pressByKeyboard, tabTo } from './support/keyboard.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 150_000, hookTimeout: 90_000 });

const LAW =
  'laws:\n  - { id: jjsa-2018, title: { en: "Juvenile Justice System Act 2018" }, act: "Act XXII of 2018", jurisdiction: federal }\n';
const LESSON = '01-first-module/01-first-lesson';

describe('scenarios in the studio', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('should be written by the keyboard, put into a lesson, and played', async () => {
    const trainer = await Visitor.arrive({ browser, url: server.url });
    const { page, say } = trainer;
    const { keyboard } = page;
    await signIn(trainer, 'trainer@demo.example', 'learn-2026-academy');
    const id = crypto.randomUUID();
    await trainer.call(createDraft, { body: { id, titleEn: 'Played by hand', audience: ['police'] } });
    const { text } = await draftText(trainer, id, 'course.yaml');
    await writeDraftText(trainer, id, 'course.yaml', text.replace('laws: []\n', LAW));
    const write = async (name: string, text: string): Promise<void> => {
      await tabTo(page, `[name="${name}"]`);
      await keyboard.down('Control');
      await keyboard.press('a');
      await keyboard.up('Control');
      await keyboard.type(text);
    };
    /** Nothing waits to be saved. */
    const isSaved = () =>
      page.waitForFunction(
        () =>
          document.querySelector('[data-state="saved"]') &&
          !document.querySelector('[data-state="waiting"], [data-state="saving"]'),
      );

    await trainer.open(`/studio/drafts/${id}/scenarios`);
    await trainer.seesHeading(say('scenario-editor:list.title'));
    await trainer.sees(say('scenario-editor:list.none'));
    await pressByKeyboard(page, say('scenario-editor:list.new'));
    await trainer.seesHeading(say('scenario-editor:new.title'));
    await write('title.en', 'At the desk');
    await write('role.en', 'You are the duty officer.');
    await trainer.inspect();
    await pressByKeyboard(page, say('scenario-editor:new.submit'));
    await trainer.arrivesAt(/scenarios\/at-the-desk$/);

    await page.waitForSelector('[name="steps.0.choices.1.to"]');
    await tabTo(page, '[name="steps.0.choices.1.to"]');
    // Below the end stands the new step.
    await keyboard.press('ArrowDown');
    await tabTo(page, '[data-part="step:step"] > summary');
    await keyboard.press('Enter');
    await page.waitForSelector('[name="steps.2.key"]');
    await write('steps.2.key', 'Next hour');
    await write('steps.2.say.en', 'An hour later the mother rings.');
    await tabTo(page, '[data-add="choice-next-hour"]');
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[name="steps.2.choices.0.text.en"]'));
    await keyboard.type('Tell her everything');
    await trainer.inspect();
    await isSaved();
    const { scenario } = await trainer.call(getDraftScenario, { params: { id, scenario: 'at-the-desk' } });
    expect(scenario.steps.map(({ key }) => key)).toEqual(['start', 'end', 'next-hour']);
    expect(scenario.steps[0]?.choices.map(({ to }) => to)).toEqual(['end', 'next-hour']);
    expect(scenario.steps[2]?.choices).toMatchObject([{ to: 'end', text: { en: 'Tell her everything' } }]);

    await keyboard.down('Control');
    await keyboard.press('z');
    await keyboard.up('Control');
    const reads = (isWhole: boolean) =>
      page.waitForFunction(
        (wanted) => {
          const field = document.querySelector<HTMLTextAreaElement>('[name="steps.2.choices.0.text.en"]');
          return (field?.value === 'Tell her everything') === wanted;
        },
        {},
        isWhole,
      );
    await reads(false);
    await keyboard.down('Control');
    await keyboard.press('y');
    await keyboard.up('Control');
    await reads(true);
    await tabTo(page, 'summary ~ div button', say('scenario-editor:step.play'));
    await keyboard.press('Enter');
    await page.waitForSelector('[data-play] button');
    await page.waitForFunction(() => document.activeElement?.matches('[data-play]'));
    await pressByKeyboard(page, say('scenario:start'));
    await trainer.sees('An hour later the mother rings.');
    await pressByKeyboard(page, 'Tell her everything');
    await trainer.sees(say('scenario:state.missed', { count: 1 }));
    await trainer.inspect();

    await trainer.open(`/studio/drafts/${id}/edit?lesson=${LESSON}`);
    const english = '[role=textbox][lang=en]';
    await enterText(page, english, 'End');
    for (const key of ['Enter', 'Enter'] as const) await keyboard.press(key);
    await keyboard.type('/');
    await page.waitForSelector('dialog[open] [role=combobox]:focus');
    await keyboard.type(say('lesson-editor:block.scenario'));
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('dialog input:not([role=combobox])'));
    await keyboard.type('at-the-desk');
    await keyboard.press('Enter');
    await trainer.sees(say('scenario-editor:inLesson.open'));
    await isSaved();
    const { rows } = await trainer.call(listDraftScenarios, { params: { id } });
    expect(rows[0]?.lessons).toMatchObject([{ path: LESSON }]);
    await trainer.open(`/studio/drafts/${id}/preview?lesson=${LESSON}`);
    await trainer.press(say('scenario:start'));
    await trainer.press('Write what a careful officer does.');
    await trainer.sees(say('scenario:sum', { met: '1', of: '1' }));
    await trainer.leave();

    const other = await Visitor.arrive({ browser, url: server.url, viewport: PHONE, language: 'ur' });
    await signIn(other, 'administrator@demo.example', 'learn-2026-academy');
    await other.open(`/studio/drafts/${id}/scenarios`);
    await other.sees('At the desk', 'The first lesson');
    await other.inspect();
    await other.open(`/studio/drafts/${id}/scenarios/at-the-desk`);
    await other.page.waitForSelector('[data-part="step:start"]');
    await other.inspect();
    await other.leave();
  });
});
