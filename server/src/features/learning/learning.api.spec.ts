import {
  type Attempt,
  type Enrolment,
  enrol,
  getAttempt,
  getEnrolment,
  listEnrolments,
  listNotes,
  type Problem,
  postEvents,
  saveAnswer,
  saveNote,
  startAttempt,
  submitAttempt,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { publishSmallCourse, SECRET, type SmallCourse } from '../../testing/small-course.js';

let app: TestApp;
let course: SmallCourse;
beforeAll(async () => {
  app = await testApp();
  course = await publishSmallCourse(app.unitOfWork);
});
afterAll(() => app?.close());

let people = 0;
/** A visitor who has just created an account. */
const aLearner = async (): Promise<TestClient> => {
  people += 1;
  const visitor = app.client();
  const body = {
    nameEn: 'Amina Khan',
    email: `learner-${people}@example.org`,
    password: 'quiet mango river',
  };
  const answer = await visitor.post('/api/accounts', body);
  if (answer.status !== 201) throw new Error(`sign-up answered ${answer.status}: ${answer.text}`);
  return visitor;
};

const enrolled = async (learner: TestClient): Promise<Enrolment> =>
  (await learner.call(enrol, { body: { courseId: course.courseId } })).body;

const event = (type: 'lesson-opened' | 'lesson-completed' | 'position', lessonKey: string) => ({
  id: newId(),
  type,
  lessonKey,
  at: new Date(Date.now() - 1000).toISOString(),
});

const attempting = async (learner: TestClient): Promise<Attempt> => {
  const { id } = await enrolled(learner);
  const events = [event('lesson-completed', 'l-1'), event('lesson-completed', 'l-2')];
  await learner.call(postEvents, { params: { id }, body: { events } });
  return (await learner.call(startAttempt, { params: { id }, body: { kind: 'final' } })).body;
};

const fields = (body: unknown): string[] =>
  (body as Problem).fields?.map(({ field, code }) => `${field} ${code}`) ?? [];

describe('a learner', () => {
  it('should come from enrolling to a completed course, and see reasons only at the end', async () => {
    const learner = await aLearner();
    const { id } = await enrolled(learner);
    const attempt = await attempting(learner);
    const open = await learner.call(getAttempt, { params: { id: attempt.id } });
    expect(open.text).not.toContain(SECRET);
    for (const { key } of attempt.questions) {
      const body = { answer: [...(course.right.get(key) ?? [])] };
      const saved = await learner.call(saveAnswer, { params: { id: attempt.id, questionKey: key }, body });
      expect(saved.body).toMatchObject({ questionKey: key, ...body });
      expect(saved.text).not.toContain(SECRET);
    }
    const submitted = await learner.call(submitAttempt, { params: { id: attempt.id } });
    expect(submitted.body.result).toMatchObject({ score: 100, passed: true });
    expect(submitted.text).toContain(SECRET);
    const after = await learner.call(getEnrolment, { params: { id } });
    expect(after.body).toMatchObject({
      state: 'completed',
      completedLessons: 2,
      finalTest: { passed: true },
    });
    const listed = await learner.call(listEnrolments);
    expect(listed.body.items.map((one) => one.id)).toEqual([id]);
  });

  it('should keep bookmarks and notes', async () => {
    const learner = await aLearner();
    const { id } = await enrolled(learner);
    const params = { id, lessonKey: 'l-1', blockKey: 'b-1' };
    const saved = await learner.call(saveNote, { params, body: { bookmarked: true, text: 'Ask the SHO' } });
    const listed = await learner.call(listNotes, { params: { id } });
    expect(listed.body.items).toEqual([saved.body]);
  });
});

describe('someone else', () => {
  it('should find neither the enrolment nor the attempt, nor change anything in them', async () => {
    const [learner, other] = [await aLearner(), await aLearner()];
    const attempt = await attempting(learner);
    const key = attempt.questions[0]?.key ?? '';
    const enrolment = `/api/enrolments/${attempt.enrolmentId}`;
    const tries = [
      await other.get(enrolment),
      await other.post(`${enrolment}/events`, { events: [event('lesson-opened', 'l-1')] }),
      await other.post(`${enrolment}/attempts`, {}),
      await other.get(`${enrolment}/notes`),
      await other.put(`${enrolment}/notes/l-1/b-1`, { bookmarked: true, text: '' }),
      await other.get(`/api/attempts/${attempt.id}`),
      await other.put(`/api/attempts/${attempt.id}/answers/${key}`, { answer: ['a'] }),
      await other.post(`/api/attempts/${attempt.id}/submission`),
    ];
    expect(tries.map((answer) => [answer.status, answer.code])).toEqual(tries.map(() => [404, 'not-found']));
    expect((await learner.get(`/api/attempts/${attempt.id}`)).body).toMatchObject({ state: 'open' });
  });

  describe('when not signed in', () => {
    it('should be asked to', async () => {
      const visitor = app.client();
      expect(await visitor.get('/api/enrolments')).toMatchObject({ status: 401, code: 'not-signed-in' });
      const answer = await visitor.post(`/api/publications/${course.publicationId}/practice/q-age-1`, {
        answer: ['c'],
      });
      expect(answer).toMatchObject({ status: 401, code: 'not-signed-in' });
      expect(answer.text).not.toContain(SECRET);
    });
  });
});

describe('bad input', () => {
  it('should be named field by field when enrolling', async () => {
    const learner = await aLearner();
    const post = async (body: unknown) => {
      const answer = await learner.post('/api/enrolments', body);
      return [answer.status, ...fields(answer.body)];
    };
    expect(await post({})).toEqual([422, 'courseId required']);
    expect(await post({ courseId: 'x' })).toEqual([422, 'courseId invalid']);
    expect(await post({ courseId: course.courseId, personId: newId() })).toEqual([
      422,
      'personId unknown-key',
    ]);
    expect(await learner.post('/api/enrolments', { courseId: newId() })).toMatchObject({
      code: 'course-not-open',
    });
  });

  it('should be named event by event, and nothing of the batch be taken', async () => {
    const learner = await aLearner();
    const { id } = await enrolled(learner);
    const good = event('lesson-completed', 'l-1');
    const post = async (events: unknown) => {
      const answer = await learner.post(`/api/enrolments/${id}/events`, { events });
      return [answer.status, answer.code, ...fields(answer.body)];
    };
    const late = new Date(Date.now() + 3_600_000).toISOString();
    expect(await post([])).toEqual([422, 'bad-input', 'events required']);
    expect(await post([good, { ...good, type: 'read' }])).toEqual([
      422,
      'bad-input',
      'events.1.type invalid',
    ]);
    expect(await post([good, { ...good, at: 'today' }])).toEqual([422, 'bad-input', 'events.1.at invalid']);
    expect(await post([good, event('position', 'nowhere')])).toEqual([
      422,
      'bad-input',
      'events.1.lessonKey invalid',
    ]);
    expect(await post([good, { ...event('position', 'l-2'), at: late }])).toEqual([
      422,
      'event-from-future',
      'events.1.at event-from-future',
    ]);
    expect((await learner.call(getEnrolment, { params: { id } })).body.lessons).toEqual([]);
  });

  it('should be named in an answer', async () => {
    const learner = await aLearner();
    const attempt = await attempting(learner);
    const key = attempt.questions.find((question) => question.kind !== 'multiple')?.key ?? '';
    const put = async (body: unknown) => {
      const answer = await learner.put(`/api/attempts/${attempt.id}/answers/${key}`, body);
      return [answer.status, ...fields(answer.body)];
    };
    expect(await put({ answer: [] })).toEqual([422, 'answer required']);
    expect(await put({ answer: 'a' })).toEqual([422, 'answer invalid']);
    expect(await put({ answer: ['z'] })).toEqual([422, 'answer option-unknown']);
    expect(await put({ answer: ['a', 'b'] })).toEqual([422, 'answer choose-one']);
    expect(await put({ answer: ['\0'] })).toEqual([422, 'answer option-unknown']);
    expect(await learner.put(`/api/attempts/${attempt.id}/answers/q-age-1`, { answer: ['a'] })).toMatchObject(
      { status: 404 },
    );
    expect(await learner.get('/api/attempts/not-an-id')).toMatchObject({ status: 422, code: 'bad-input' });
  });

  it('should be told from a rule that is not met yet', async () => {
    const learner = await aLearner();
    const { id } = await enrolled(learner);
    const start = (body: unknown) => learner.post(`/api/enrolments/${id}/attempts`, body);
    expect(await start({ kind: 'final' })).toMatchObject({ status: 409, code: 'attempt-lessons-first' });
    expect(await start({ kind: 'exam' })).toMatchObject({ status: 422, code: 'bad-input' });
    const attempt = await attempting(learner);
    await learner.call(submitAttempt, { params: { id: attempt.id } });
    const wait = await start({ kind: 'final' });
    expect(wait).toMatchObject({ status: 409, code: 'attempt-wait' });
    const opensIn = Date.parse((wait.body as Problem).detail ?? '') - Date.now();
    expect(Math.round(opensIn / 3_600_000)).toBe(24);
    const late = await learner.put(`/api/attempts/${attempt.id}/answers/${attempt.questions[0]?.key}`, {
      answer: ['a'],
    });
    expect(late).toMatchObject({ status: 409, code: 'attempt-not-open' });
  });
});
