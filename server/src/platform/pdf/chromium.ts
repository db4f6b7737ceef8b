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

const QUIET = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  // A container's /dev/shm has 64 MB, too little for a document of a hundred sheets.
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/**
 * What the package asks for so that it runs inside a function of a cloud provider. One process for everything ends with
 * the second visitor that a browser holds apart, and nobody here wants pages to be less apart than the web is.
 */
const FOR_CLOUD_FUNCTIONS = new Set([
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/** For a browser that only prints: no name resolves to an address, whatever a page asks for. */
export const WITHOUT_NETWORK = ['--host-resolver-rules=MAP * ~NOTFOUND'];

const LAUNCH_TIMEOUT_MS = 20_000;

let packaged: Promise<FoundChromium | null> | null = null;

/** The named browser, else an installed one, else the one shipped inside the npm package (Linux x64 only); null if none. */
export async function findChromium(named: string | null): Promise<FoundChromium | null> {
  if (named) return existsSync(named) ? { path: named, args: QUIET } : null;
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { path: installed, args: QUIET };
  return packagedChromium();
}

/** The one shipped inside the npm package; null where that is not made for this machine. Unpacked once. */
export function packagedChromium(): Promise<FoundChromium | null> {
  packaged ??= unpack();
  return packaged;
}

async function unpack(): Promise<FoundChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Makes the package bring its own NSS libraries where the system has none; read when the package is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath().catch(() => null);
  const own = chromium.args.filter((argument) => !FOR_CLOUD_FUNCTIONS.has(argument));
  return path ? { path, args: [...own, ...QUIET] } : null;
}

/** Starts the browser, spoken to through a pipe: it ends by itself when this process does, however that ends. */
export async function launchChromium(found: FoundChromium, more: readonly string[] = []): Promise<Chromium> {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: found.path,
    args: [...found.args, ...(isRoot ? ['--no-sandbox'] : []), ...more],
    headless: true,
    pipe: true,
    timeout: LAUNCH_TIMEOUT_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
