import type { Page } from 'puppeteer-core';
import type { KnownQuestion } from './server.js';

const MOST_TABS = 80;

/** Presses Tab until what has the focus fits. */
export async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const fits = await page.evaluate(
      (wanted, words) => {
        const held = document.activeElement;
        // Numbers of sections are held together by marks that nobody reads.
        const name = held?.textContent?.replace(/[\u2066-\u2069]/g, '').trim();
        return Boolean(held?.matches(wanted) && (words === '' || name === words));
      },
      selector,
      text,
    );
    if (fits) return;
  }
  throw new Error(`${MOST_TABS} presses of Tab on ${page.url()} do not lead to ${text || selector}`);
}

/** Presses a button or link by the keyboard alone. */
export async function pressByKeyboard(page: Page, name: string): Promise<void> {
  await tabTo(page, 'button, a', name);
  await page.keyboard.press('Enter');
}

/**
 * An editor puts its own caret back a moment after it is entered, and later on a busy machine: the page's own clock is
 * waited for, since what is typed before that moment stands somewhere else. No person types as fast.
 */
export const caretSettles = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)));
      }),
  );

/** Into an editor of text, to its beginning or its end; a person would look where the caret is and press again. */
export async function enterText(page: Page, editor: string, where: 'Home' | 'End'): Promise<void> {
  await page.waitForSelector(editor);
  await page.focus(editor);
  for (let times = 0; times < MOST_TABS; times += 1) {
    await page.keyboard.down('Control');
    await page.keyboard.press(where);
    await page.keyboard.up('Control');
    await caretSettles(page);
    const isThere = await page.$eval(
      editor,
      (text, isEnd) => {
        const selection = document.getSelection();
        if (!text.classList.contains('ProseMirror-focused') || !selection?.focusNode) return false;
        const rest = document.createRange();
        rest.selectNodeContents(text);
        if (isEnd) rest.setStart(selection.focusNode, selection.focusOffset);
        else rest.setEnd(selection.focusNode, selection.focusOffset);
        return rest.toString() === '';
      },
      where === 'End',
    );
    if (isThere) return;
  }
  throw new Error(`The caret does not go to the ${where} of ${editor}`);
}

/** Answers the question on the screen by the keyboard alone: Tab, Space, Enter and the arrows. */
export async function answerByKeyboard(
  page: Page,
  question: KnownQuestion,
  wanted: readonly string[],
): Promise<void> {
  switch (question.kind) {
    case 'multiple':
      for (const { key } of question.options) {
        if (!wanted.includes(key)) continue;
        await tabTo(page, `input[name="${question.key}"][value="${key}"]`);
        await page.keyboard.press('Space');
      }
      return;
    case 'match':
      return matchByKeyboard(page, wanted);
    case 'order':
      return orderByKeyboard(page, wanted);
    case 'number':
    case 'short':
      await tabTo(page, `[data-question="${question.key}"] input`);
      return page.keyboard.type(wanted[0] ?? '');
    case 'essay':
      await tabTo(page, `[data-question="${question.key}"] textarea`);
      return page.keyboard.type(wanted[0] ?? '');
    default:
      return chooseByKeyboard(page, question.key, wanted[0] ?? '');
  }
}

async function chooseByKeyboard(page: Page, name: string, wanted: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  const order = await page.$$eval(`input[name="${name}"]`, (inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  // The first has the focus: Space chooses it, each arrow the next one.
  await page.keyboard.press('Space');
  for (let steps = order.indexOf(wanted); steps > 0; steps -= 1) await page.keyboard.press('ArrowDown');
}

async function matchByKeyboard(page: Page, pairs: readonly string[]): Promise<void> {
  for (const pair of pairs) {
    const [left = '', right = ''] = pair.split('=');
    await tabTo(page, `select[data-left="${left}"]`);
    const steps = await page.$eval(
      `select[data-left="${left}"]`,
      (select, value) => [...(select as HTMLSelectElement).options].findIndex((one) => one.value === value),
      right,
    );
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  }
}

async function orderByKeyboard(page: Page, wanted: readonly string[]): Promise<void> {
  const now = () =>
    page.$$eval('main [data-item]', (items) => items.map((item) => item.getAttribute('data-item')));
  let isMoved = false;
  for (const [place, key] of wanted.entries()) {
    const from = (await now()).indexOf(key);
    if (from > place) await tabTo(page, `[data-move="${key}-1"]`);
    for (let at = from; at > place; at -= 1) {
      await page.keyboard.press('Enter');
      isMoved = true;
    }
  }
  if (isMoved) return;
  // It was shown in the right order already.
  await tabTo(page, 'main fieldset p button');
  await page.keyboard.press('Enter');
}

/** The question on the screen, or the first one within, as the database knows it. */
export async function questionOn(
  page: Page,
  known: ReadonlyMap<string, KnownQuestion>,
  within = 'main',
): Promise<KnownQuestion> {
  const asked = await page.waitForSelector(`${within} [data-question]`);
  const key = await asked?.evaluate((one) => one.getAttribute('data-question'));
  const question = known.get(key ?? '');
  if (!question) throw new Error(`The database has no question ${key}`);
  return question;
}

/** The answer that stands on the screen, written as answers are. */
export const chosenOn = (page: Page): Promise<string[]> =>
  page.$eval('main [data-question]', (asked) => {
    const all = <T extends Element>(selector: string) => [...asked.querySelectorAll<T>(selector)];
    if (asked.querySelector('[data-item]'))
      return all('[data-item]').map((item) => item.getAttribute('data-item') ?? '');
    const selects = all<HTMLSelectElement>('select').filter(({ value }) => value);
    if (selects.length > 0) return selects.map(({ dataset, value }) => `${dataset.left}=${value}`);
    const typed = asked.querySelector<HTMLInputElement>('input:not([type="radio"], [type="checkbox"])');
    if (typed) return typed.value ? [typed.value] : [];
    return all<HTMLInputElement>('input:checked').map(({ value }) => value);
  });
