// Takes the pictures of README.md from a running demonstration: npm run screenshots -- http://localhost:3000
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findChromium, launchChromium } from '../dist/platform/pdf/chromium.js';

const origin = process.argv[2] ?? 'http://localhost:3000';
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const desk = { width: 1280, height: 800, deviceScaleFactor: 1 };
const phone = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const { demonstration } = await (await fetch(`${origin}/api/configuration`)).json();
const { items } = await (await fetch(`${origin}/api/courses`)).json();
const course = await (await fetch(`${origin}/api/courses/${items[0].slug}`)).json();
const firstLesson = course.modules[0].lessons[0].key;

const found = await findChromium(process.env.CHROMIUM_PATH ?? null);
if (!found) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
const browser = await launchChromium(found);

/** A fresh visitor: signed out, or with one of the demonstration's roles. */
async function visitor(viewport, language, role) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument((chosen) => localStorage.setItem('academy.language', chosen), language);
  await page.goto(origin, { waitUntil: 'networkidle0' });
  const account = demonstration.accounts.find((each) => each.role === role);
  if (account) await call(page, 'POST', '/api/sign-in', { login: account.login, password: account.password });
  if (account) await call(page, 'PUT', '/api/me/language', { language });
  return page;
}

const call = (page, method, path, body) =>
  page.evaluate(
    async (how, where, what) => {
      const answer = await fetch(where, {
        method: how,
        headers: { 'x-academy': '1', 'content-type': 'application/json' },
        body: what ? JSON.stringify(what) : undefined,
      });
      return answer.status === 204 ? null : answer.json();
    },
    method,
    path,
    body ?? null,
  );

async function take(page, path, name) {
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle0' });
  await page.evaluate(() => document.fonts.ready);
  await new Promise((resolve) => setTimeout(resolve, 600));
  await page.screenshot({ path: `${folder}${name}.png` });
  console.log(`${name}.png`);
}

await mkdir(folder, { recursive: true });
try {
  await take(await visitor(desk, 'en'), '/', 'home-en');
  await take(await visitor(phone, 'ur'), '/', 'home-ur-phone');
  for (const language of ['en', 'ur']) {
    const reader = await visitor(phone, language, 'trainee');
    const enrolment = await call(reader, 'POST', '/api/enrolments', { courseId: course.id });
    await take(reader, `/learn/${enrolment.id}/lessons/${firstLesson}`, `lesson-${language}-phone`);
  }
  const reporter = await visitor(desk, 'en', 'reporter');
  await take(reporter, '/reports/trained', 'trained-en');
  await take(await visitor(desk, 'ur', 'reporter'), '/reports/trained', 'trained-ur');
  await take(await visitor(phone, 'en'), '/progress', 'progress-en-phone');
} finally {
  await browser.close();
}
