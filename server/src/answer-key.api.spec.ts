import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Attempt,
  answerPractice,
  type Course,
  enrol,
  getAttempt,
  getCourse,
  getLesson,
  languages,
  postEvents,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BankQuestion, CourseFolders, Publications } from './features/catalogue/index.js';
import { newId } from './platform/ids.js';
import { anAccount } from './testing/accounts.js';
import { type TestApp, testApp } from './testing/app.js';
import type { Answer, TestClient } from './testing/client.js';
import { must, signedIn } from './testing/permission-learner.js';

const MANUAL = fileURLToPath(new URL('../manuals/justice-for-children', import.meta.url));
/** Members of an answer that would tell the key, whatever they say. */
const TELLING = /"(right|correct|feedback|explain|secret|isRight)":/;

let app: TestApp;
let course: Course;
let bank: readonly BankQuestion[];
let secrets: readonly string[];
beforeAll(async () => {
  app = await testApp();
  const { publicationId } = await app.get(CourseFolders).load(MANUAL);
  course = await app.get(Publications).outlineOf(publicationId);
  bank = await app.get(Publications).bankOf(publicationId);
  const asked = bank.flatMap(({ open }) =>
    [...open.options, ...(open.choices ?? [])].map(({ text }) => text),
  );
  const prose = `${await proseOf(MANUAL)}\n${asked.map(({ en, ur }) => `${en}\n${ur}`).join('\n')}`;
  secrets = bank
    .flatMap(({ secret }) => [secret.explain, ...Object.values(secret.feedback)])
    .flatMap(({ en, ur }) => (ur ? [en, ur] : [en]))
    .filter((text) => !prose.includes(text));
});
afterAll(() => app?.close());

/** What the author wrote in lessons and scenarios; a reason that repeats a sentence of them, or an option, tells nothing. */
async function proseOf(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.md$|^scenarios\/./.test(name),
  );
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

/** As the text stands in JSON, with its escapes. */
const told = ({ text }: Answer): string[] =>
  secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)));

const expectNothingTold = (answer: Answer, from: string): void => {
  expect([from, answer.status]).toEqual([from, 200]);
  expect([from, told(answer)]).toEqual([from, []]);
  expect([from, answer.text.match(TELLING)?.[0] ?? null]).toEqual([from, null]);
};

const lessonKeys = (): string[] => course.modules.flatMap(({ lessons }) => lessons.map(({ key }) => key));

const sitting = async (): Promise<{ learner: TestClient; enrolmentId: string; attempt: Attempt }> => {
  const learner = await signedIn(app, await anAccount(app));
  const { id } = must(await learner.call(enrol, { body: { courseId: course.id } }), enrol);
  const at = new Date().toISOString();
  const events = lessonKeys().map((lessonKey) => ({
    id: newId(),
    type: 'lesson-completed' as const,
    lessonKey,
    at,
  }));
  must(await learner.call(postEvents, { params: { id }, body: { events } }), postEvents);
  const opened = await learner.call(startAttempt, { params: { id }, body: { kind: 'final' } });
  expectNothingTold(opened, 'the attempt as it was opened');
  return { learner, enrolmentId: id, attempt: must(opened, startAttempt) };
};

describe('the answer key', () => {
  it('should be one, with reasons in both languages', () => {
    expect(bank.length).toBeGreaterThan(course.test.draw);
    expect(secrets.length).toBeGreaterThan(bank.length * 4);
    expect(Math.min(...secrets.map((secret) => secret.length))).toBeGreaterThan(0);
  });

  describe('when a visitor walks the catalogue', () => {
    it('should be in no list, outline or lesson of either language', async () => {
      const visitor = app.client();
      const { slug, publicationId: id } = course;
      const laws = course.laws.map((law) => `/api/laws/${law.id}/citations`);
      for (const path of ['/api/courses', `/api/courses/${slug}`, `/api/publications/${id}`, ...laws])
        expectNothingTold(await visitor.get(path), path);
      for (const key of lessonKeys()) {
        for (const lang of languages) {
          const lesson = await visitor.call(getLesson, { params: { id, key }, query: { lang } });
          expectNothingTold(lesson, `${key} in ${lang}`);
        }
      }
      expect(must(await visitor.call(getCourse, { params: { slug } }), getCourse).publicationId).toBe(id);
    });
  });

  describe('when an attempt is open', () => {
    it('should be in nothing that the learner can read, and in the attempt once it is submitted', async () => {
      const { learner, enrolmentId, attempt } = await sitting();
      const first = attempt.questions.find(({ kind }) => kind === 'single' || kind === 'true-false');
      const params = { id: attempt.id, questionKey: first?.key ?? '' };
      const answer = [first?.options[0]?.key ?? ''];
      expectNothingTold(await learner.call(saveAnswer, { params, body: { answer } }), 'a saved answer');
      const own = [
        `/api/enrolments`,
        `/api/enrolments/${enrolmentId}`,
        `/api/enrolments/${enrolmentId}/notes`,
      ];
      const me = ['/api/me', '/api/me/records', '/api/me/certificates', '/api/me/sign-in-sessions'];
      for (const path of [`/api/attempts/${attempt.id}`, ...own, ...me])
        expectNothingTold(await learner.get(path), path);
      const submitted = await learner.call(submitAttempt, { params: { id: attempt.id } });
      expect(submitted.text).toMatch(TELLING);
      expect(told(submitted).length).toBeGreaterThanOrEqual(attempt.questions.length);
    });

    it('should be in no refusal either', async () => {
      const { learner, attempt } = await sitting();
      const id = attempt.id;
      const key = attempt.questions[0]?.key ?? '';
      const refused = [
        await learner.put(`/api/attempts/${id}/answers/${key}`, { answer: ['nonsense'] }),
        await learner.put(`/api/attempts/${id}/answers/nonsense`, { answer: ['a'] }),
        await learner.get(`/api/reports/attempts/${id}`),
      ];
      expect(refused.map(({ status }) => status)).toEqual([422, 404, 403]);
      expect(refused.map((answer) => [told(answer), TELLING.test(answer.text)])).toEqual(
        refused.map(() => [[], false]),
      );
    });

    it('should not be told by practising a question that only the test draws', async () => {
      const { learner, attempt } = await sitting();
      const statuses = [];
      for (const { key, options } of attempt.questions) {
        const params = { id: course.publicationId, questionKey: key };
        const body = { answer: [options[0]?.key ?? ''] };
        statuses.push((await learner.call(answerPractice, { params, body })).status);
      }
      expect(statuses).toEqual(attempt.questions.map(() => 404));
    });

    it('should not be told by the attempt of somebody else, nor to staff', async () => {
      const { attempt } = await sitting();
      const reporter = await signedIn(app, await anAccount(app, { role: 'administrator' }));
      const seen = [
        await reporter.call(getAttempt, { params: { id: attempt.id } }),
        await reporter.get(`/api/reports/attempts/${attempt.id}`),
      ];
      expect(seen.map(({ status }) => status)).toEqual([404, 404]);
    });
  });
});
