import { setTimeout as pause } from 'node:timers/promises';
import type { AnyEndpoint, Language, ViewOf } from '@academy/shared';
import { type Browser, type ElementHandle, Locator, type Page } from 'puppeteer-core';
import { expectAccessible, LAPTOP, newVisitor, PHONE } from './browser.js';
import { type Say, sayIn } from './words.js';

/** Two cores may have much else to do. */
const PATIENCE_MS = 15_000;
const TEXT_SHOWN = 1_500;
/** Where the app keeps the language that was chosen on a device. */
const LANGUAGE_KEY = 'academy.language';

type Viewport = Parameters<Page['setViewport']>[0];
type Role = 'button' | 'link' | 'checkbox' | 'radio';

interface Call {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
}

interface Arrival {
  readonly browser: Browser;
  /** Of the server, without a slash at its end. */
  readonly url: string;
  readonly viewport?: Viewport;
  readonly language?: Language;
}

/** Somebody with a browser of their own, who acts by what they read: names of buttons, labels of fields. */
export class Visitor {
  /** Presses of buttons and links since the last `countFrom`. */
  presses = 0;
  say: Say;

  private constructor(
    readonly page: Page,
    readonly url: string,
    /** Errors that a page raised. */
    readonly problems: readonly string[],
    readonly leave: () => Promise<void>,
    public language: Language,
  ) {
    this.say = sayIn(language);
  }

  static async arrive({ browser, url, viewport = LAPTOP, language = 'en' }: Arrival): Promise<Visitor> {
    const { page, problems, leave } = await newVisitor(browser, viewport);
    page.setDefaultTimeout(PATIENCE_MS);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument(
      (key, chosen) => {
        if (location.protocol.startsWith('http') && !localStorage.getItem(key))
          localStorage.setItem(key, chosen);
      },
      LANGUAGE_KEY,
      language,
    );
    return new Visitor(page, url, problems, leave, language);
  }

  /** From now on this visitor reads the other language; the page's own switch is what changes the page. */
  reads(language: Language): void {
    this.language = language;
    this.say = sayIn(language);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path, { waitUntil: 'domcontentloaded' });
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Presses a button or link by its name; `times` at once is an impatient finger, and counts as one press. */
  async press(name: string, roles: readonly Role[] = ['button', 'link'], times = 1): Promise<void> {
    const locator = Locator.race(
      roles.map((role) => this.page.locator(`aria/${name}[role="${role}"]`)),
    ) as Locator<Element>;
    await this.within(`nothing to press is called “${name}”`, async () => {
      const handle = (await locator.waitHandle()) as ElementHandle<Element>;
      await bringIntoReach(handle);
      await locator.click({ count: times });
    });
    this.presses += 1;
  }

  /** The page changes to this address before the promise is kept. */
  async arrivesAt(path: RegExp): Promise<void> {
    await this.within(`the address does not become ${path}`, async () => {
      await this.page.waitForFunction(
        (source) => new RegExp(source).test(location.pathname),
        {},
        path.source,
      );
    });
  }

  async fill(label: string, text: string): Promise<void> {
    const field = await this.field(label);
    await bringIntoReach(field);
    await field.click({ count: 3 });
    await this.page.keyboard.press('Backspace');
    await field.type(text);
  }

  /** Chooses a radio button or ticks a box by the words beside it. */
  async choose(label: string): Promise<void> {
    const field = await this.field(label);
    await bringIntoReach(field);
    await field.evaluate((input) => (input as HTMLInputElement).closest('label')?.click());
  }

  /** Chooses the option that says this from a list, as soon as the list has it. */
  async select(label: string, option: string): Promise<void> {
    const field = await this.field(label);
    const deadline = Date.now() + 10_000;
    for (;;) {
      const value = await field.evaluate((list, wanted) => {
        const { options } = list as HTMLSelectElement;
        return [...options].find((one) => one.text.trim() === wanted)?.value;
      }, option);
      if (value !== undefined) {
        await field.select(value);
        return;
      }
      if (Date.now() > deadline) throw new Error(`“${label}” has no option “${option}”`);
      await pause(100);
    }
  }

  /** Fills a field of date and time (`YYYY-MM-DDTHH:MM`) as its picker does, and leaves it. */
  async enterMoment(label: string, moment: string): Promise<void> {
    const field = await this.field(label);
    await field.focus();
    await field.evaluate((input, value) => {
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      setter?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, moment);
    await this.page.keyboard.press('Tab');
    await field.evaluate((input) => (input as HTMLElement).blur());
  }

  /** What stands in a field. */
  async valueOf(label: string): Promise<string> {
    return (await this.field(label)).evaluate((field) => (field as HTMLInputElement).value);
  }

  /** What is said to be wrong with a field, below it and tied to it; empty where nothing is. */
  async problemOf(label: string): Promise<string> {
    return (await this.field(label)).evaluate((field) => {
      if (field.getAttribute('aria-invalid') !== 'true') return '';
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids
        .filter((id) => id.endsWith('-error'))
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    });
  }

  /** Every one of the texts is to be read on the page, or will be soon. */
  async sees(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.within(`“${text}” is not to be read`, async () => {
        await this.page.waitForFunction(
          (wanted) =>
            // biome-ignore lint/performance/useDomNodeTextContent: only what is shown can be read
            document.body.innerText
              .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
              .replace(/\s+/g, ' ')
              .toLowerCase()
              .includes(wanted),
          { polling: 100 },
          squash(text).toLowerCase(),
        );
      });
    }
  }

  /** A status on the page says this and nothing more, as screen readers are told of it. */
  async hears(text: string): Promise<void> {
    await this.within(`no status says “${text}”`, async () => {
      await this.page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('[role="status"]')].some((one) => one.textContent?.trim() === wanted),
        { polling: 100 },
        text,
      );
    });
  }

  /** All that can be read now, with single spaces. */
  async reading(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown can be read
    return squash(await this.page.evaluate(() => document.body.innerText));
  }

  /** The page's title becomes this. */
  async seesHeading(title: string): Promise<void> {
    await this.within(`the page is not called “${title}”`, async () => {
      await this.page.waitForFunction(
        (wanted) => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() === wanted,
        { polling: 100 },
        squash(title),
      );
    });
  }

  /** Holds the page against WCAG 2.2 AA, its language, and the width of the screen. */
  async inspect(): Promise<void> {
    await this.page.waitForSelector('main h1');
    await this.page.evaluate(looseBars);
    await expectAccessible(this.page);
    await this.page.evaluate(fixedBars);
    const { overflow, titles, dir, lang } = await this.page.evaluate(() => ({
      // Not innerWidth: a phone zooms out until everything fits.
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      titles: document.querySelectorAll('h1').length,
      dir: document.documentElement.dir,
      lang: document.documentElement.lang,
    }));
    if (overflow > 1) throw new Error(`${this.path} is ${overflow} pixels wider than the screen`);
    if (titles !== 1) throw new Error(`${this.path} has ${titles} titles (h1)`);
    if (dir !== (lang === 'ur' ? 'rtl' : 'ltr')) throw new Error(`${this.path} is ${lang} and ${dir}`);
  }

  /** `inspect` on a laptop and on a screen as narrow as a phone's, without opening the page twice. */
  async inspectWideAndNarrow(): Promise<void> {
    const wide = this.page.viewport() ?? LAPTOP;
    await this.inspect();
    await this.page.setViewport({ ...wide, width: PHONE.width });
    await this.inspect();
    await this.page.setViewport(wide);
  }

  /** Calls the API from the page itself, with its cookies. The page must be one of the academy's. */
  async call<E extends AnyEndpoint>(
    endpoint: E,
    { params = {}, query, body }: Call = {},
  ): Promise<ViewOf<E>> {
    const named = endpoint.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => params[name] ?? '');
    const path = query ? `${named}?${new URLSearchParams(query)}` : named;
    const answer = await this.page.evaluate(
      async (address, method, text) => {
        const response = await fetch(address, {
          method,
          // What the server says now, and not what the browser may show for half a minute.
          cache: 'no-cache',
          headers: { 'x-academy': '1', ...(text ? { 'content-type': 'application/json' } : {}) },
          ...(text ? { body: text } : {}),
        });
        return { status: response.status, text: await response.text() };
      },
      path,
      endpoint.method,
      body === undefined ? '' : JSON.stringify(body),
    );
    if (answer.status >= 300) throw new Error(`${endpoint.method} ${path}: ${answer.status} ${answer.text}`);
    return (answer.text ? JSON.parse(answer.text) : undefined) as ViewOf<E>;
  }

  /** The field with this label; an “(optional)” may follow it. */
  private async field(label: string): Promise<ElementHandle<HTMLElement>> {
    return this.within(`no field is called “${label}”`, async () => {
      const found = await this.page.waitForFunction(
        (wanted) => {
          const labels = [...document.querySelectorAll('label')];
          const text = (one: Element) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '';
          const match =
            labels.find((one) => text(one) === wanted) ?? labels.find((one) => text(one).startsWith(wanted));
          return match?.control;
        },
        {},
        squash(label),
      );
      return found as unknown as ElementHandle<HTMLElement>;
    });
  }

  /** Says where and what the page was when something did not come about. */
  private async within<T>(complaint: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const text = await this.reading().catch(() => 'nothing');
      throw new Error(
        `On ${this.page.url()} ${complaint}. The page says: ${text.slice(0, TEXT_SHOWN)}\n${[...this.problems].join('\n')}`,
        { cause: error },
      );
    }
  }
}

/**
 * Bars that stay on the screen lie over what is scrolled below them; whether half a button shows there says nothing of
 * its size. They are let go while a page is judged, and put back.
 */
function looseBars(): void {
  for (const bar of document.querySelectorAll<HTMLElement>('header, nav')) {
    if (!['sticky', 'fixed'].includes(getComputedStyle(bar).position)) continue;
    bar.dataset.loose = '';
    bar.style.position = 'static';
  }
}

function fixedBars(): void {
  for (const bar of document.querySelectorAll<HTMLElement>('[data-loose]')) {
    bar.style.position = '';
    delete bar.dataset.loose;
  }
}

/** As it is read: single spaces, and without the marks that only set the direction. */
const squash = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A person would scroll until nothing lies over what they want to press; what can be pressed already stays in place. */
async function bringIntoReach(handle: ElementHandle<Element>): Promise<void> {
  await handle.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!there || !(element.contains(there) || there.contains(element)))
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}
