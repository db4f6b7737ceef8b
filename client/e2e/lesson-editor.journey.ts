import { beginDraft, getDraftText, saveDraftText } from '@academy/shared';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './support/browser.js';
import { caretSettles, enterText } from './support/keyboard.js';
import { signIn } from './support/learner.js';
import { startTestServer, type TestServer } from './support/server.js';
import { Visitor } from './support/visitor.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 90_000 });

const LESSON = '01-the-frame/05-first-hour';
const TEXT = '---\n# Asked of the legal wing.\ntitle: First hour\nminutes: 5\n---\n\nBegin.\n';

const URDU = 'پولیس کو 15:30 پر بتائیں۔';

const WRITTEN = `---
# Asked of the legal wing.
title: First hour
minutes: 5
---

Begin.

## At the door

Call **the guardian** at once.

- Age
- Health

1. Ask
2. Write

> He said so.

:::law{ref="jjsa-2018#s5"}
The guardian is told.
:::

:::case
An invented example.
:::

:::do
- Call.
:::

:::dont
- Shout.
:::

:::note{kind="tip"}
Hint.
:::

:::note{kind="warning"}
Careful.
:::

::check{id="q-confidentiality-3"}

::scenario{id="bilal-at-the-desk"}

::figure{src="media/bail-ladder.en.svg" alt="The first day."}

---

| Who | When |
| - | - |
| Guardian | At once |
`;

describe('the lesson editor', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('should write a lesson of every block by the keyboard alone, in both languages', async () => {
    const trainer = await Visitor.arrive({ browser, url: server.url });
    const { page, say } = trainer;
    const { keyboard } = page;
    await signIn(trainer, 'trainer@demo.example', 'learn-2026-academy');
    const id = crypto.randomUUID();
    await trainer.call(beginDraft, { body: { id, slug: 'justice-for-children' } });
    const path = `${LESSON}.en.md`;
    await trainer.call(saveDraftText, { params: { id }, body: { path, version: 0, text: TEXT } });
    const standing = async (lang: 'en' | 'ur') =>
      page.evaluate(
        async (address) => (await (await fetch(address)).json()) as { text: string; version: number },
        `${getDraftText.path.replace(':id', id)}?path=${encodeURIComponent(`${LESSON}.${lang}.md`)}`,
      );
    const press = async (...keys: Parameters<typeof keyboard.press>[0][]): Promise<void> => {
      for (const key of keys) await keyboard.press(key);
    };
    /** Asks for a block by a slash, and takes it by its name. */
    const block = async (name: string): Promise<void> => {
      await keyboard.type('/');
      await page.waitForSelector('dialog[open] [role=combobox]:focus');
      await keyboard.type(say(`lesson-editor:block.${name}`));
      await press('Enter');
      await page.waitForFunction(() => !document.querySelector('dialog [role=listbox]'));
      await page.waitForFunction(() =>
        document.activeElement?.matches('[role=textbox], dialog :is(input, select)'),
      );
      await caretSettles(page);
    };
    const backInText = async (): Promise<void> => {
      await page.waitForFunction(
        () => !document.querySelector('dialog') && document.activeElement?.matches('[role=textbox]'),
      );
      await caretSettles(page);
    };

    await trainer.open(`/studio/drafts/${id}/edit?lesson=${LESSON}`);
    const english = '[role=textbox][lang=en]';
    await page.waitForSelector(english);
    // Opened, looked at and left: nothing is saved.
    await page.focus(english);
    await page.focus('[role=textbox][lang=ur]');
    await enterText(page, english, 'End');
    expect((await standing('en')).version).toBe(1);

    await press('Enter');
    await block('heading');
    await keyboard.type('At the door');
    await press('Enter');
    await keyboard.type('Call **the guardian** at once.');
    await press('Enter');
    await block('bulletList');
    await keyboard.type('Age');
    await press('Enter');
    await keyboard.type('Health');
    await press('Enter', 'Enter');
    await block('orderedList');
    await keyboard.type('Ask');
    await press('Enter');
    await keyboard.type('Write');
    await press('Enter', 'Enter');
    await block('quote');
    await keyboard.type('He said so.');
    await press('Enter', 'Enter');
    await block('law');
    await keyboard.type('Juvenile');
    await press('Tab');
    await keyboard.type('s5');
    await press('Enter');
    await backInText();
    await keyboard.type('The guardian is told.');
    await press('Enter', 'Enter');
    await block('case');
    await keyboard.type('An invented example.');
    await press('Enter', 'Enter');
    for (const [name, words] of [
      ['do', 'Call.'],
      ['dont', 'Shout.'],
    ] as const) {
      await block(name);
      await keyboard.type(words);
      await press('Enter', 'Enter', 'Enter');
    }
    for (const [name, words] of [
      ['tip', 'Hint.'],
      ['warning', 'Careful.'],
    ] as const) {
      await block(name);
      await keyboard.type(words);
      await press('Enter', 'Enter');
    }
    for (const [name, ref] of [
      ['check', 'q-confidentiality-3'],
      ['scenario', 'bilal-at-the-desk'],
    ] as const) {
      await block(name);
      await keyboard.type(ref);
      await press('Enter');
      await backInText();
    }
    // What the course does not have is refused with what is wrong below its field.
    await block('video');
    await page.focus('dialog input:not([type])');
    await press('Enter');
    await trainer.sees(say('lesson-editor:fault.noFileYet'), say('lesson-editor:fault.noAlt'));
    await press('Escape');
    await backInText();
    await block('figure');
    await page.focus('dialog input[type=radio]');
    await press('Space', 'Tab');
    await page.focus('dialog textarea[lang=en]');
    await keyboard.type('The first day.');
    await press('Tab', 'Enter');
    await backInText();
    await block('line');
    await block('table');
    for (const cell of ['Who', 'When', 'Guardian', 'At once']) {
      if (cell !== 'Who') await press('Tab');
      await keyboard.type(cell);
    }
    await press('ArrowDown');
    await trainer.sees(say('studio:save.saved'));
    await vi.waitFor(async () => expect((await standing('en')).text).toBe(WRITTEN), 15_000);

    // A slash that was meant as one, and undone again.
    await keyboard.type('/');
    await page.waitForSelector('dialog[open] [role=combobox]:focus');
    await press('Escape');
    await backInText();
    await keyboard.type('Undone');
    await vi.waitFor(async () => expect((await standing('en')).text).toContain('\n/Undone\n'), 15_000);
    const isUndone = () =>
      page.$$eval(`${english} p`, (all) => !all.some((one) => /^\/(Undone)?$/.test(one.textContent ?? '')));
    for (let times = 0; times < 3 && !(await isUndone()); times += 1) {
      await keyboard.down('Control');
      await press('z');
      await keyboard.up('Control');
    }
    await vi.waitFor(async () => expect((await standing('en')).text).toBe(WRITTEN), 15_000);

    await page.$eval(english, (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>Out of Word<o:p></o:p></p>`,
      );
      text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await vi.waitFor(
      async () => expect((await standing('en')).text).toBe(`${WRITTEN}\n- Out of Word\n`),
      15_000,
    );

    await trainer.press(say('studio:edit.copyEnglish'));
    await enterText(page, '[role=textbox][lang=ur]', 'Home');
    await keyboard.down('Shift');
    await press('End');
    await keyboard.up('Shift');
    await keyboard.type(URDU);
    await page.waitForSelector(`${english} [data-beside]`);
    await vi.waitFor(
      async () => expect((await standing('ur')).text).toContain(`\n\n${URDU}\n\n## At`),
      15_000,
    );
    await trainer.inspect();

    // The caret stays where it is from one view to the other.
    await trainer.choose(say('lesson-editor:mode.text'));
    const around = await page.$eval('textarea[lang=ur]', (area) => {
      const { value, selectionStart } = area as HTMLTextAreaElement;
      return [
        value.slice(0, selectionStart).trimEnd().split('\n').at(-1),
        value.slice(selectionStart).trim().slice(0, 5),
      ];
    });
    expect(around).toEqual([URDU, '## At']);
    await trainer.inspect();
    await trainer.choose(say('lesson-editor:mode.editor'));

    await trainer.press(say('studio:outline.preview'));
    await trainer.seesHeading(say('studio:preview.title'));
    await trainer.sees('The guardian is told.', 'An invented example.', 'Careful.', 'At once');
    await trainer.inspect();
    expect(trainer.problems).toEqual([]);
    await trainer.leave();
  });
});
