import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { findChromium, launchChromium, packagedChromium } from '../../../server/src/platform/pdf/chromium.js';

/** Phones of the trainees: small, and with a touch screen. */
export const PHONE = { width: 360, height: 740, deviceScaleFactor: 1, isMobile: true, hasTouch: true };
export const LAPTOP = { width: 1280, height: 800, deviceScaleFactor: 1 };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The Chromium of the npm package where it runs: the same everywhere, and without windows to draw it leaves the two
 * cores to the page. Elsewhere one found as the server finds its own. Close it in `afterAll`.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH ?? null;
  const found = (named ? null : await packagedChromium()) ?? (await findChromium(named));
  if (!found) throw new Error('No Chromium was found; name one by CHROMIUM_PATH.');
  return launchChromium(found);
}

/** A visitor with cookies and storage of their own; what goes wrong on the page is kept in `problems`. */
export async function newVisitor(
  browser: Browser,
  viewport: Parameters<Page['setViewport']>[0] = LAPTOP,
): Promise<{ page: Page; problems: string[]; leave: () => Promise<void> }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  // Unanswered it would hold the page until a time limit that says nothing.
  page.on('dialog', (dialog) => {
    problems.push(`A dialog of the browser (${dialog.type()}) was answered with yes`);
    void dialog.accept();
  });
  return { page, problems, leave: () => context.close() };
}

/**
 * Holds the page as it stands against WCAG 2.2 A and AA.
 * @throws Error that lists each violation with the elements at fault
 */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated over the debugger, which the page's strict policy for scripts does not reach.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { axe: injected } = window as unknown as { axe: typeof import('axe-core') };
    const result = await injected.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map((node) => node.html.slice(0, 160)),
    }));
  }, RULES);
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, at }) => [
    `${id}: ${help}`,
    ...at.map((html) => `    ${html}`),
  ]);
  throw new Error(`${page.url()} is not accessible:\n${lines.join('\n')}`);
}
