import type { Page } from 'puppeteer-core';
import type { KnownQuestion } from './server.js';

const MOST_TABS = 80;

/** Presses Tab until what has the focus fits. */
async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const fits = await page.evaluate(
      (wanted, words) => {
        const held = document.activeElement;
        return Boolean(held?.matches(wanted) && (words === '' || held.textContent?.trim() === words));
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

/** Chooses these options of the question on the screen by the keyboard alone: Tab, Space and the arrows. */
export async function answerByKeyboard(
  page: Page,
  { key, kind, options }: KnownQuestion,
  chosen: readonly string[],
): Promise<void> {
  if (kind === 'multiple') {
    for (const option of options) {
      if (!chosen.includes(option.key)) continue;
      await tabTo(page, `input[name="${key}"][value="${option.key}"]`);
      await page.keyboard.press('Space');
    }
    return;
  }
  await tabTo(page, `input[name="${key}"]`);
  const order = await page.$$eval(`input[name="${key}"]`, (inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  // The first has the focus: Space chooses it, each arrow the next one.
  await page.keyboard.press('Space');
  for (let steps = order.indexOf(chosen[0] ?? ''); steps > 0; steps -= 1) {
    await page.keyboard.press('ArrowDown');
  }
}

/** The question on the screen, or the first one within, as the database knows it. */
export async function questionOn(
  page: Page,
  known: ReadonlyMap<string, KnownQuestion>,
  within = 'main fieldset',
): Promise<KnownQuestion> {
  const input = await page.waitForSelector(`${within} input`);
  const key = await input?.evaluate((one) => one.name);
  const question = known.get(key ?? '');
  if (!question) throw new Error(`The database has no question ${key}`);
  return question;
}

/** Which options are chosen on the screen. */
export const chosenOn = (page: Page): Promise<string[]> =>
  page.$$eval('main fieldset input:checked', (inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
