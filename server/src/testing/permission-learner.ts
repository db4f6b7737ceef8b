import {
  type AnyEndpoint,
  enrol,
  listSignInSessions,
  myCertificates,
  myRecords,
  postEvents,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '@academy/shared';
import { newId } from '../platform/ids.js';
import { TEST_PASSWORD, type TestAccount } from './accounts.js';
import type { TestApp } from './app.js';
import type { Answer, TestClient } from './client.js';
import type { SmallCourse } from './small-course.js';

/** An account that has learned: everything that endpoints ask for by id, as its own. */
export interface Learner extends TestAccount {
  readonly client: TestClient;
  readonly agencyId: string;
  /** Of the CNIC. */
  readonly lastFour: string;
  readonly sessionId: string;
  /** Under way, with a final attempt that stays open. */
  readonly open: Sitting;
  /** Under way, with a final attempt that may be submitted. */
  readonly closing: Sitting;
  /** Completed. */
  readonly done: Sitting;
  readonly recordId: string;
  readonly certificate: string;
}

interface Sitting {
  readonly enrolmentId: string;
  readonly attemptId: string;
  readonly questionKey: string;
}

export interface Courses {
  readonly open: SmallCourse;
  readonly closing: SmallCourse;
  readonly done: SmallCourse;
}

export async function aLearner(
  app: TestApp,
  { cnic, agencyId, ...account }: TestAccount & { readonly cnic: string; readonly agencyId: string },
  courses: Courses,
): Promise<Learner> {
  const client = await signedIn(app, account);
  const open = await sit(client, courses.open);
  const closing = await sit(client, courses.closing);
  const done = await sit(client, courses.done);
  await finish(client, courses.done, done);
  const [session] = must(await client.call(listSignInSessions), listSignInSessions).items;
  const [record] = must(await client.call(myRecords), myRecords).items;
  const [certificate] = must(await client.call(myCertificates), myCertificates).items;
  if (!session || !record || !certificate)
    throw new Error('A completed course left no record or certificate');
  return {
    ...account,
    ...{ client, agencyId, open, closing, done },
    lastFour: cnic.slice(-4),
    sessionId: session.id,
    recordId: record.id,
    certificate: certificate.facts.number,
  };
}

/** A new sign-in session of an account. */
export async function signedIn(app: TestApp, { login }: TestAccount): Promise<TestClient> {
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return client;
}

/** Enrols, reads all required lessons, and opens the final test. */
async function sit(client: TestClient, course: SmallCourse): Promise<Sitting> {
  const { id } = must(await client.call(enrol, { body: { courseId: course.courseId } }), enrol);
  const at = new Date().toISOString();
  const events = ['l-1', 'l-2'].map((lessonKey) => ({
    id: newId(),
    type: 'lesson-completed' as const,
    lessonKey,
    at,
  }));
  must(await client.call(postEvents, { params: { id }, body: { events } }), postEvents);
  const attempt = must(
    await client.call(startAttempt, { params: { id }, body: { kind: 'final' } }),
    startAttempt,
  );
  return { enrolmentId: id, attemptId: attempt.id, questionKey: attempt.questions[0]?.key ?? '' };
}

async function finish(client: TestClient, course: SmallCourse, { attemptId }: Sitting): Promise<void> {
  const attempt = await client.get(`/api/attempts/${attemptId}`);
  for (const { key } of (attempt.body as { questions: { key: string }[] }).questions) {
    const params = { id: attemptId, questionKey: key };
    must(
      await client.call(saveAnswer, { params, body: { answer: [...(course.right.get(key) ?? [])] } }),
      saveAnswer,
    );
  }
  must(await client.call(submitAttempt, { params: { id: attemptId } }), submitAttempt);
}

/** The body of a success. */
export function must<Body>(answer: Answer<Body>, endpoint: AnyEndpoint): Body {
  if (answer.status !== endpoint.status)
    throw new Error(`${endpoint.name} answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
