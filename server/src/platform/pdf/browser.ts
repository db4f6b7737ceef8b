import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Browser as Chromium, Page } from 'puppeteer-core';
import { CONFIG, type Config } from '../../config/config.js';
import { AppError } from '../errors.js';
import { findChromium, launchChromium, WITHOUT_NETWORK } from './chromium.js';
import { Turnstile } from './turnstile.js';

/** Two for batches, one for whoever waits for a single document. */
const PAGES_AT_ONCE = 3;
const WAITING_AT_MOST = 200;
/** The longest a page may take, a hundred sheets included. */
const PAGE_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 2_000;
/** A page is used again, which spares half the time of a short document, and renewed before it grows. */
const USES_OF_A_PAGE = 50;

interface Paper {
  readonly widthMm: number;
  readonly heightMm: number;
}

interface Printing {
  /** With bookmarks by its headings and with tags for screen readers: for what is read at length. */
  readonly isBook?: boolean;
}

interface LentPage {
  readonly page: Page;
  readonly uses: number;
}

class PageTimeout extends Error {}

/** One warm Chromium with a bounded number of pages; started when first needed, again after a crash. */
@Injectable()
export class Browser implements OnApplicationShutdown {
  private readonly log = new Logger('browser');
  private readonly turnstile = new Turnstile(PAGES_AT_ONCE, WAITING_AT_MOST);
  private running: Promise<Chromium> | null = null;
  /** Empty pages of the running browser, and how often each was used. */
  private readonly idle: LentPage[] = [];

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Whether a browser was found on this machine (it may not have been started yet). */
  async isAvailable(): Promise<boolean> {
    return (await findChromium(this.config.chromiumPath)) !== null;
  }

  /**
   * Prints a whole HTML document that has everything inside it.
   * @throws AppError `pdf-unavailable` where there is no browser
   */
  print(html: string, paper: Paper, { isBook = false }: Printing = {}): Promise<Uint8Array> {
    return this.withPage(async (page) => {
      await page.setContent(html, { waitUntil: 'load', timeout: PAGE_TIMEOUT_MS });
      return page.pdf({
        width: `${paper.widthMm}mm`,
        height: `${paper.heightMm}mm`,
        printBackground: true,
        preferCSSPageSize: true,
        tagged: isBook,
        outline: isBook,
        timeout: PAGE_TIMEOUT_MS,
      });
    });
  }

  /**
   * Lends an empty page without network and without scripts of its own, for as long as the work takes. Where the
   * browser dies under it, the work is done once more in a new one, so it must be repeatable.
   * @throws AppError `pdf-unavailable` where there is no browser, `unavailable` where too many wait already
   */
  withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    return this.turnstile.through(async () => {
      const browser = await this.launched();
      try {
        return await this.onPage(browser, work);
      } catch (error) {
        if (browser.connected || error instanceof PageTimeout) throw error;
        this.log.warn('The browser ended in the middle of a page; starting another.');
        return this.onPage(await this.launched(), work);
      }
    });
  }

  private async onPage<T>(browser: Chromium, work: (page: Page) => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PageTimeout('A page took too long to print.')), PAGE_TIMEOUT_MS);
    });
    const lent = this.lend(browser);
    try {
      const result = await Promise.race([lent.then(({ page }) => work(page)), tooLong]);
      this.takeBack(browser, await lent);
      return result;
    } catch (error) {
      // A page that hangs may hold its whole browser; the next one gets a fresh one.
      if (error instanceof PageTimeout) kill(browser);
      void lent.then(
        ({ page }) => close(page),
        () => undefined,
      );
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private async lend(browser: Chromium): Promise<LentPage> {
    const { page, uses } = this.idle.pop() ?? { page: await openPage(browser), uses: 0 };
    return { page, uses: uses + 1 };
  }

  /** Empties the page for the next one; whoever printed on it does not wait for that. */
  private takeBack(browser: Chromium, lent: LentPage): void {
    if (lent.uses >= USES_OF_A_PAGE) {
      void close(lent.page);
      return;
    }
    void lent.page.setContent('').then(
      () => {
        if (browser.connected) this.idle.push(lent);
      },
      () => close(lent.page),
    );
  }

  private launched(): Promise<Chromium> {
    this.running ??= this.launch().catch((error: unknown) => {
      this.running = null;
      throw error;
    });
    return this.running;
  }

  private async launch(): Promise<Chromium> {
    const found = await findChromium(this.config.chromiumPath);
    if (!found) throw new AppError('pdf-unavailable');
    const browser = await launchChromium(found, WITHOUT_NETWORK).catch((error: unknown) => {
      this.log.error(error);
      throw new AppError('pdf-unavailable', {
        detail: 'A browser was found on the server, but it does not start.',
      });
    });
    browser.on('disconnected', () => {
      this.running = null;
      this.idle.length = 0;
    });
    return browser;
  }

  async onApplicationShutdown(): Promise<void> {
    const browser = await this.running?.catch(() => null);
    if (!browser) return;
    const closed = browser.close().catch(() => undefined);
    await Promise.race([closed, pause(CLOSE_TIMEOUT_MS)]);
    kill(browser);
  }
}

async function openPage(browser: Chromium): Promise<Page> {
  const page = await browser.newPage();
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
    page.setRequestInterception(true),
  ]);
  page.on('request', (request) => {
    const inline = request.url().startsWith('data:') || request.url() === 'about:blank';
    void (inline ? request.continue() : request.abort()).catch(() => undefined);
  });
  return page;
}

const close = (page: Page): Promise<void> => page.close().catch(() => undefined);

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

function kill(browser: Chromium): void {
  const process = browser.process();
  if (process && process.exitCode === null) process.kill('SIGKILL');
}
