import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Browser as Chromium, Page } from 'puppeteer-core';
import { CONFIG, type Config } from '../../config/config.js';
import { AppError } from '../errors.js';
import { findChromium, launchChromium } from './chromium.js';

const PAGES_AT_ONCE = 2;

/** One warm Chromium with a bounded number of pages; started when first needed, again after a crash. */
@Injectable()
export class Browser implements OnApplicationShutdown {
  private running: Promise<Chromium> | null = null;
  private free = PAGES_AT_ONCE;
  private readonly waiting: (() => void)[] = [];

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Whether a browser was found on this machine (it may not have been started yet). */
  async isAvailable(): Promise<boolean> {
    return (await findChromium(this.config.chromiumPath)) !== null;
  }

  /**
   * Lends a page without network and without scripts of its own; it is closed afterwards.
   * @throws AppError `pdf-unavailable` where there is no browser
   */
  async withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    await this.enter();
    try {
      const page = await this.openPage();
      try {
        return await work(page);
      } finally {
        await page.close().catch(() => undefined);
      }
    } finally {
      this.leave();
    }
  }

  private async openPage(): Promise<Page> {
    const browser = await this.launched();
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const inline = request.url().startsWith('data:') || request.url() === 'about:blank';
      void (inline ? request.continue() : request.abort()).catch(() => undefined);
    });
    return page;
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
    const browser = await launchChromium(found);
    browser.on('disconnected', () => {
      this.running = null;
    });
    return browser;
  }

  private async enter(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }

  async onApplicationShutdown(): Promise<void> {
    const browser = await this.running?.catch(() => null);
    await browser?.close().catch(() => undefined);
  }
}
