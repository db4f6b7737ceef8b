import {
  type Attempt,
  enrol,
  getEnrolment,
  gradeEssay,
  type Language,
  postEvents,
  saveAnswer,
  seeGradedTest,
  startAttempt,
  submitAttempt,
} from '@academy/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { TestClient } from '../../../testing/client.js';
import { type MailSink, mailSink } from '../../../testing/mail-sink.js';
import { anEssay, publishSmallCourse, RUBRIC, type SmallCourse } from '../../../testing/small-course.js';
import { GradedMail } from './graded-mail.service.js';
import { TELL_GRADED } from './graded-notices.service.js';

const KEY = 'f-essay';
const test = {
  ...{ passMark: 70, draw: 1, from: ['written'], minutes: 30, attempts: 3, waitHours: 0 },
  ...{ fixed: true, essays: true },
};

let sink: MailSink;
let one: TestApp;
let two: TestApp;
let course: SmallCourse;
let trainer: TestClient;
beforeAll(async () => {
  sink = await mailSink();
  one = await testApp({ SMTP_URL: sink.url });
  two = await testApp({ SMTP_URL: sink.url, DATABASE_URL: one.config.databaseUrl });
  course = await publishSmallCourse(one.unitOfWork, { test }, [anEssay(KEY, ['written'])]);
  trainer = (await somebody({ role: 'trainer' })).client;
}, 60_000);
afterAll(async () => {
  await two?.close();
  await one?.close();
  await sink?.close();
});
beforeEach(() => {
  sink.mails.length = 0;
  sink.refusing.clear();
});

async function somebody(wanted: Parameters<typeof anAccount>[1] = {}, language: Language = 'en') {
  const account = await anAccount(one, wanted);
  await one.unitOfWork.query('UPDATE account SET language = $2 WHERE id = $1', [account.accountId, language]);
  const client = one.client();
  await client.signIn(account.login, TEST_PASSWORD);
  return { ...account, client };
}

/** A text handed in at the final test, once or again. */
async function handedIn(client: TestClient): Promise<Attempt> {
  const { id } = (await client.call(enrol, { body: { courseId: course.courseId } })).body;
  const events = ['l-1', 'l-2'].map((lessonKey) => ({
    ...{ id: newId(), type: 'lesson-completed' as const, lessonKey, at: new Date().toISOString() },
  }));
  await client.call(postEvents, { params: { id }, body: { events } });
  const attempt = (await client.call(startAttempt, { params: { id }, body: { kind: 'final' } })).body;
  const params = { id: attempt.id, questionKey: KEY };
  await client.call(saveAnswer, { params, body: { answer: ['Keep the child apart.'] } });
  return (await client.call(submitAttempt, { params: { id: attempt.id } })).body;
}

const grade = (attemptId: string, share: 0 | 1) =>
  trainer.call(gradeEssay, {
    params: { id: attemptId, questionKey: KEY },
    body: {
      ...{ id: newId(), comment: '', over: 0 },
      points: Object.fromEntries(RUBRIC.map(({ id, points }) => [id, points * share])),
    },
  });
async function graded(client: TestClient, share: 0 | 1 = 1): Promise<Attempt> {
  const attempt = await handedIn(client);
  expect((await grade(attempt.id, share)).status).toBe(200);
  return attempt;
}
const tell = (attemptId: string, app = one) => app.get(GradedMail).tell(attemptId);
const outcomeOf = async (attemptId: string) =>
  (
    await one.unitOfWork.query<{ outcome: string }>(
      'SELECT outcome FROM graded_notice WHERE attempt_id = $1',
      [attemptId],
    )
  )[0]?.outcome;
const announced = async (client: TestClient, { enrolmentId }: Attempt) =>
  (await client.call(getEnrolment, { params: { id: enrolmentId ?? '' } })).body.finalTest.gradedAttemptId;
const see = (client: TestClient, attempt: Attempt) =>
  client.call(seeGradedTest, { params: { id: attempt.id } });
/** A mail as its reader sees it, whichever way its parts are written. */
const readable = (raw: string): string =>
  raw
    .split('\r\n--')
    .map((part) => (/base64\r\n\r\n/.test(part) ? fromBase64(part) : fromQuotedPrintable(part)))
    .join('\n');
const fromBase64 = (part: string): string =>
  Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
const fromQuotedPrintable = (part: string): string =>
  Buffer.from(
    part
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe('a test that a person has graded', () => {
  it('should be told by one mail in the trainee’s language, however many workers tell it', async () => {
    const { client, login } = await somebody({ nameEn: 'Bilal Khan', nameUr: 'بلال خان' }, 'ur');
    const attempt = await handedIn(client);
    expect(await outcomeOf(attempt.id)).toBeUndefined();
    await grade(attempt.id, 1);
    const queued = await one.unitOfWork.query(
      `SELECT 1 FROM pgboss.job WHERE name = $1 AND data->>'attemptId' = $2`,
      [TELL_GRADED, attempt.id],
    );
    expect(queued).toHaveLength(1);
    await Promise.all([one, two, one, two].map((app) => tell(attempt.id, app)));
    await one.get(GradedMail).tellOpen();
    expect(sink.mails.map(({ to }) => to)).toEqual([login]);
    const [{ raw } = { raw: '' }] = sink.mails;
    const mail = readable(raw);
    expect(mail).toContain('السلام علیکم بلال خان،');
    expect(mail).toContain(`/attempts/${attempt.id}/result`);
    expect(raw).toContain(`graded.${attempt.id}@`);
    expect(await outcomeOf(attempt.id)).toBe('delivered');
  });

  it('should say neither score nor verdict, and nobody else', async () => {
    const { client } = await somebody({ nameEn: 'Sana Iqbal' });
    const attempt = await graded(client, 0);
    await tell(attempt.id);
    const mail = readable(sink.mails[0]?.raw ?? '');
    expect(mail).toMatch(/Subject: Your test has been graded/);
    expect(mail).toContain('Dear Sana Iqbal,');
    expect(mail).not.toMatch(/pass|fail|score|%|Keep the child apart/i);
  });

  it('should be announced to whoever has no address until they have looked, and to nobody else', async () => {
    const { client, personId } = await somebody();
    await one.unitOfWork.query('UPDATE person SET email = NULL WHERE id = $1', [personId]);
    const attempt = await handedIn(client);
    expect(await announced(client, attempt)).toBeNull();
    await grade(attempt.id, 0);
    await tell(attempt.id);
    expect([sink.mails, await outcomeOf(attempt.id)]).toEqual([[], 'no-address']);
    expect(await announced(client, attempt)).toBe(attempt.id);
    expect((await see((await somebody()).client, attempt)).status).toBe(404);
    expect(await announced(client, attempt)).toBe(attempt.id);
    for (const _time of [1, 2]) expect((await see(client, attempt)).status).toBe(204);
    expect(await announced(client, attempt)).toBeNull();
  });

  it('should be announced by its last attempt, whose look covers those before', async () => {
    const { client } = await somebody();
    const first = await graded(client, 0);
    const second = await graded(client, 1);
    expect(await announced(client, second)).toBe(second.id);
    await see(client, first);
    expect(await announced(client, second)).toBe(second.id);
    await see(client, second);
    expect(await announced(client, second)).toBeNull();
  });

  it('should be told later where the mail server was away, and never where it refuses the address', async () => {
    const [away, wrong] = await Promise.all([somebody(), somebody()]);
    sink.refusing.set(away.login, 451).set(wrong.login, 550);
    const attempts = [await graded(away.client), await graded(wrong.client)];
    for (const { id } of attempts) await tell(id);
    expect(await Promise.all(attempts.map(({ id }) => outcomeOf(id)))).toEqual(['unreachable', 'refused']);
    sink.refusing.clear();
    await Promise.all([one, two].map((app) => app.get(GradedMail).tellOpen()));
    expect(sink.mails.map(({ to }) => to)).toEqual([away.login]);
    expect(await outcomeOf(attempts[0]?.id ?? '')).toBe('delivered');
  });

  it('should not be told by mail any more to whoever has seen the result', async () => {
    const { client } = await somebody();
    const attempt = await graded(client);
    await see(client, attempt);
    await tell(attempt.id);
    expect([sink.mails, await outcomeOf(attempt.id)]).toEqual([[], 'seen-before']);
  });
});
