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
const { slug } = items.find((item) => item.slug === 'justice-for-children') ?? items[0];
const course = await (await fetch(`${origin}/api/courses/${slug}`)).json();
const firstLesson = course.modules[0].lessons[0].key;
/** The first lesson that holds a block of this kind. */
async function lessonWith(kind) {
  for (const lesson of course.modules.flatMap((module) => module.lessons)) {
    const read = await fetch(`${origin}/api/publications/${course.publicationId}/lessons/${lesson.key}`);
    const { blocks } = await read.json();
    if (blocks.some((block) => block.kind === kind)) return lesson;
  }
  return null;
}
const playedIn = await lessonWith('scenario');
const drawnIn = await lessonWith('drawing');

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

/** @param place what to bring to the top of the picture; a lesson's content note is passed on the way to it */
async function take(page, path, name, place) {
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle0' });
  if (place) {
    if (!(await page.$('[data-key="b1"]'))) await page.click('main button');
    const found = await page.waitForSelector(place);
    await found.evaluate((block) => scrollTo(0, block.getBoundingClientRect().top + scrollY - 80));
  }
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
    if (playedIn && language === 'en') {
      const path = `/learn/${enrolment.id}/lessons/${playedIn.key}`;
      await take(reader, path, `scenario-${language}-phone`, '[data-kind="scenario"]');
    }
    if (drawnIn && language === 'ur') {
      const path = `/learn/${enrolment.id}/lessons/${drawnIn.key}`;
      await take(reader, path, `drawing-${language}-phone`, '[data-kind="drawing"]');
    }
  }
  const reporter = await visitor(desk, 'en', 'reporter');
  await take(reporter, '/reports/trained', 'trained-en');
  await take(await visitor(desk, 'ur', 'reporter'), '/reports/trained', 'trained-ur');
  await take(await visitor(phone, 'en'), '/progress', 'progress-en-phone');
} finally {
  await browser.close();
}
