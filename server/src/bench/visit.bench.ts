import type { Course } from '@academy/shared';
import type { CDPSession, Page } from 'puppeteer-core';
import { findChromium, launchChromium } from '../platform/pdf/chromium.js';
import { PASSWORD } from './people.js';
import type { Product } from './product.js';
import { type Measured, measured } from './report.js';

/** 400 kbit/s with 400 ms there and back, as in quality.md's budget. */
const LINE = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true };
const SETTLED_MS = 1_500;

/** What a newcomer's phone loads from the home page to the first lesson, and how soon the home page answers a touch. */
export async function benchVisit(product: Product): Promise<Measured[]> {
  const found = await findChromium(null);
  if (!found) throw new Error('visit: no Chromium was found');
  await product.serve();
  const browser = await launchChromium(found);
  try {
    const english = await bytesToFirstLesson(product.origin, await fresh(browser, 'en'));
    const urdu = await bytesToFirstLesson(product.origin, await fresh(browser, 'ur'));
    const interactive = await secondsToTouch(product.origin, await fresh(browser, 'en'));
    return [
      measured('visit', 'bytes en', english / 1024, 'KB'),
      measured('visit', 'bytes ur', urdu / 1024, 'KB'),
      measured('visit', 'interactive', interactive, 's'),
    ];
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function fresh(browser: Awaited<ReturnType<typeof launchChromium>>, language: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(PHONE);
  await page.evaluateOnNewDocument((chosen) => localStorage.setItem('academy.language', chosen), language);
  return page;
}

async function bytesToFirstLesson(origin: string, page: Page): Promise<number> {
  const wire = await page.createCDPSession();
  await wire.send('Network.enable');
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  // The service worker fetches for later visits; the budget is about this one.
  await wire.send('Network.setBypassServiceWorker', { bypass: true });
  await page.goto(origin, { waitUntil: 'networkidle0' });
  const slug = await page.evaluate(async () => {
    const { items } = (await (await fetch('/api/courses')).json()) as { items: { slug: string }[] };
    return items[0]?.slug as string;
  });
  await inApp(page, `/courses/${slug}`);
  await inApp(page, `/create-account?next=/courses/${slug}/start`);
  await signUp(page);
  await inApp(page, `/create-account/about-you?next=/courses/${slug}/start`);
  const course = await page.evaluate(
    async (which) => (await (await fetch(`/api/courses/${which}`)).json()) as Course,
    slug,
  );
  const enrolment = await page.evaluate(
    async (courseId) =>
      (await (
        await fetch('/api/enrolments', {
          method: 'POST',
          headers: { 'x-academy': '1', 'content-type': 'application/json' },
          body: JSON.stringify({ courseId }),
        })
      ).json()) as { id: string },
    course.id,
  );
  await inApp(page, `/learn/${enrolment.id}/lessons/${course.modules[0]?.lessons[0]?.key}`);
  await page.close();
  return bytes;
}

/** Goes to a page of the app without loading the app again, as a touch on a link does. */
async function inApp(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({ key: to, usr: null, idx: 1 }, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state: { key: to, usr: null, idx: 1 } }));
  }, path);
  await page.waitForNetworkIdle({ idleTime: SETTLED_MS });
}

const signUp = (page: Page): Promise<unknown> =>
  page.evaluate(async (password) => {
    const mobile = `0300${String(Math.floor(1_000_000 + Math.random() * 8_999_999))}`;
    const answer = await fetch('/api/accounts', {
      method: 'POST',
      headers: { 'x-academy': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ nameEn: 'Bench Visitor', mobile, password }),
    });
    if (!answer.ok) throw new Error(`visit: sign-up answered ${answer.status}`);
  }, PASSWORD);

async function secondsToTouch(origin: string, page: Page): Promise<number> {
  const wire: CDPSession = await page.createCDPSession();
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', LINE);
  const from = performance.now();
  await page.goto(origin, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('main h1', { visible: true, timeout: 60_000 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const seconds = (performance.now() - from) / 1000;
  await page.close();
  return seconds;
}
