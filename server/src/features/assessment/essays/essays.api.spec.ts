import {
  type Attempt,
  answerPractice,
  countEssays,
  enrol,
  exportEssays,
  getAttempt,
  getEnrolment,
  getEssay,
  gradeEssay,
  itemsInsights,
  linkPeople,
  listEssays,
  myCertificates,
  myRecords,
  type Problem,
  postEvents,
  saveAnswer,
  startAttempt,
  submitAttempt,
  trainedReport,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../../testing/accounts.js';
import { type TestApp, testApp } from '../../../testing/app.js';
import type { TestClient } from '../../../testing/client.js';
import {
  type Asked,
  anEssay,
  publishSmallCourse,
  SECRET,
  type SmallCourse,
} from '../../../testing/small-course.js';
import { AssessmentJobs } from '../assessment.jobs.js';

const closed: Asked[] = ['age', 'bail'].map((theme) => ({
  ...{ key: `w-${theme}`, kind: 'single', tags: ['written', theme], right: ['b'] },
}));
const essays = ['f-essay-1', 'f-essay-2'];
const [FIRST = '', SECOND = ''] = essays;
const test = {
  ...{ passMark: 70, draw: 4, from: ['written'], minutes: 30, attempts: 3, waitHours: 24 },
  ...{ fixed: true, essays: true },
};

let app: TestApp;
let course: SmallCourse;
let trainer: TestClient;
let reviewer: TestClient;
let reporter: TestClient;
beforeAll(async () => {
  app = await testApp();
  course = await aCourse();
  [trainer, reviewer, reporter] = (await Promise.all(
    (['trainer', 'reviewer', 'reporter'] as const).map(async (role) => (await somebody({ role })).client),
  )) as [TestClient, TestClient, TestClient];
});
afterAll(() => app?.close());

const aCourse = () =>
  publishSmallCourse(app.unitOfWork, { test, pretest: { draw: 3, minutes: 10 } }, [
    ...closed,
    ...essays.map((key) => anEssay(key, ['written'])),
    anEssay('q-essay', ['practice']),
  ]);

async function somebody(wanted: Parameters<typeof anAccount>[1] = {}) {
  const account = await anAccount(app, wanted);
  const client = app.client();
  await client.signIn(account.login, TEST_PASSWORD);
  return { ...account, client };
}

/** Enrolled, with all lessons read, at the open final test. */
async function sitting(client: TestClient, at = course): Promise<Attempt> {
  const { id } = (await client.call(enrol, { body: { courseId: at.courseId } })).body;
  const events = ['l-1', 'l-2'].map((lessonKey) => ({
    ...{ id: newId(), type: 'lesson-completed' as const, lessonKey, at: new Date().toISOString() },
  }));
  await client.call(postEvents, { params: { id }, body: { events } });
  return (await client.call(startAttempt, { params: { id }, body: { kind: 'final' } })).body;
}

const save = (client: TestClient, { id }: Attempt, questionKey: string, answer: string[]) =>
  client.call(saveAnswer, { params: { id, questionKey }, body: { answer } });

/** Every question answered: the closed ones rightly, the essays with a text. */
async function handedIn(client: TestClient, at = course, texts = essays): Promise<Attempt> {
  const attempt = await sitting(client, at);
  for (const { key } of closed) await save(client, attempt, key, ['b']);
  for (const key of texts) await save(client, attempt, key, [`A text for ${key}. بچے کو الگ رکھیں۔`]);
  return (await client.call(submitAttempt, { params: { id: attempt.id } })).body;
}

const grade = (
  client: TestClient,
  attemptId: string,
  questionKey: string,
  points: Record<string, number>,
  { over = 0, id = newId(), comment = '' } = {},
) => client.call(gradeEssay, { params: { id: attemptId, questionKey }, body: { id, points, comment, over } });

const codeOf = ({ body }: { body: unknown }): string => (body as Problem).code;
const trained = async (): Promise<number> =>
  (await reporter.call(trainedReport, { query: {} })).body.total.individuals;
const gradesOf = (attemptId: string) =>
  app.unitOfWork.query<{ question_key: string; number: number; earned: number }>(
    'SELECT question_key, number, earned FROM essay_grade WHERE attempt_id = $1 ORDER BY graded_at, number',
    [attemptId],
  );

describe('an attempt with essays', () => {
  it('should wait for its grades, and only then have a score, a certificate and a place in the count', async () => {
    const { client, personId } = await somebody();
    const before = await trained();
    const attempt = await handedIn(client);
    expect(attempt).toMatchObject({ state: 'awaiting-grading', result: null });
    const enrolmentId = attempt.enrolmentId ?? '';
    const read = await client.call(getAttempt, { params: { id: attempt.id } });
    expect(read.text).not.toContain(SECRET);
    const enrolment = await client.call(getEnrolment, { params: { id: enrolmentId } });
    expect(enrolment.body).toMatchObject({
      state: 'active',
      finalTest: {
        ...{ passed: false, bestScore: null, nextAttemptAt: null, lastAttemptId: attempt.id },
        awaiting: { attemptId: attempt.id, since: attempt.submittedAt },
      },
    });
    const again = await client.call(startAttempt, { params: { id: enrolmentId }, body: { kind: 'final' } });
    expect([again.status, codeOf(again)]).toEqual([409, 'attempt-awaiting-grading']);
    expect(codeOf(await save(client, attempt, FIRST, ['Too late.']))).toBe('attempt-not-open');
    // Sent again, the submission answers the same.
    const resent = await client.call(submitAttempt, { params: { id: attempt.id } });
    expect(resent.body).toMatchObject({ state: 'awaiting-grading', submittedAt: attempt.submittedAt });
    expect(await trained()).toBe(before);

    const one = await grade(trainer, attempt.id, FIRST, { steps: 2, law: 1 });
    expect([one.status, one.body]).toMatchObject([
      200,
      { state: 'graded', isFinished: false, others: 1, grade: { number: 1, mine: true } },
    ]);
    const better = { steps: 3, law: 1 };
    const changed = await grade(reviewer, attempt.id, FIRST, better, { over: 1, comment: 'Well seen.' });
    expect(changed.body.grade).toMatchObject({ number: 2, comment: 'Well seen.' });
    expect(await trained()).toBe(before);
    const last = await grade(trainer, attempt.id, SECOND, { steps: 3, law: 2 });
    expect(last.body).toMatchObject({ isFinished: true, others: 0 });

    const done = await client.call(getAttempt, { params: { id: attempt.id } });
    // 1 + 1 + 4/5 + 5/5 of 4.
    expect(done.body).toMatchObject({ state: 'submitted', submittedAt: attempt.submittedAt });
    expect(done.body.result).toMatchObject({ score: 95, correct: 3, of: 4, passed: true });
    expect(done.body.result?.questions.find(({ key }) => key === FIRST)).toMatchObject({
      correct: false,
      essay: { rubric: [{ id: 'steps', earned: 3 }, { earned: 1 }], comment: 'Well seen.' },
    });
    expect(await trained()).toBe(before + 1);
    expect((await client.call(myRecords)).body.items).toHaveLength(1);
    expect((await client.call(myCertificates)).body.items).toHaveLength(1);
    const completed = await client.call(getEnrolment, { params: { id: enrolmentId } });
    expect(completed.body).toMatchObject({ state: 'completed', completedAt: attempt.submittedAt });
    expect(await gradesOf(attempt.id)).toMatchObject([
      { question_key: FIRST, number: 1, earned: 3 },
      { question_key: FIRST, number: 2, earned: 4 },
      { question_key: SECOND, number: 1, earned: 5 },
    ]);
    const audited = await app.unitOfWork.query(
      `SELECT after FROM audit_entry WHERE action = 'assessment.grade-essay' AND subject_id = $1`,
      [attempt.id],
    );
    expect(audited).toHaveLength(3);
    expect(personId).toBeTruthy();
  });

  it('should stand once its result is made: no grade is raised or lowered any more', async () => {
    const { client } = await somebody();
    const { id } = await handedIn(client);
    await grade(trainer, id, FIRST, { steps: 3, law: 2 });
    await grade(trainer, id, SECOND, { steps: 3, law: 2 });
    const lowered = await grade(reviewer, id, SECOND, { steps: 0, law: 0 }, { over: 1 });
    expect([lowered.status, codeOf(lowered)]).toEqual([409, 'essay-finished']);
    expect((await client.call(getAttempt, { params: { id } })).body.result?.score).toBe(100);
    await expect(
      app.unitOfWork.query('UPDATE essay_grade SET earned = 0 WHERE attempt_id = $1', [id]),
    ).rejects.toThrow();
    await expect(
      app.unitOfWork.query(
        `INSERT INTO essay_grade (id, attempt_id, question_key, number, points, earned, out_of, graded_by, grader_person_id,
           graded_at) SELECT gen_random_uuid(), attempt_id, question_key, 9, points, 0, out_of, graded_by, grader_person_id, now()
         FROM essay_grade WHERE attempt_id = $1 LIMIT 1`,
        [id],
      ),
    ).rejects.toThrow('takes no grade');
  });

  it('should fail by the same mark as ever, and open the next attempt after the wait from its handing in', async () => {
    const { client } = await somebody();
    const attempt = await handedIn(client);
    await grade(trainer, attempt.id, FIRST, { steps: 0, law: 0 });
    await grade(trainer, attempt.id, SECOND, { steps: 3, law: 0 });
    const done = (await client.call(getAttempt, { params: { id: attempt.id } })).body;
    expect(done.result).toMatchObject({ score: 65, passed: false });
    const { finalTest, state } = (
      await client.call(getEnrolment, { params: { id: attempt.enrolmentId ?? '' } })
    ).body;
    expect([state, finalTest.awaiting]).toEqual(['active', null]);
    const opens = Date.parse(attempt.submittedAt ?? '') + 24 * 3_600_000;
    expect(Date.parse(finalTest.nextAttemptAt ?? '')).toBe(opens);
  });

  describe('when no text was written', () => {
    it('should have its result at once: nothing waits for a person', async () => {
      const { client } = await somebody();
      const attempt = await handedIn(client, course, []);
      expect(attempt).toMatchObject({ state: 'submitted', result: { score: 50, passed: false } });
    });
  });

  describe('when its time runs out', () => {
    it('should wait like any other, handed in at the deadline', async () => {
      const { client } = await somebody();
      const attempt = await sitting(client);
      await save(client, attempt, FIRST, ['Only this was written.']);
      await app.unitOfWork.query(
        `UPDATE attempt SET deadline_at = now() - interval '1 minute', opened_at = now() - interval '31 minutes' WHERE id = $1`,
        [attempt.id],
      );
      await app.get(AssessmentJobs).closeOverdue();
      const waiting = (await client.call(getAttempt, { params: { id: attempt.id } })).body;
      expect(waiting).toMatchObject({ state: 'awaiting-grading', submittedAt: waiting.deadlineAt });
      await grade(trainer, attempt.id, FIRST, { steps: 3, law: 2 });
      const done = (await client.call(getAttempt, { params: { id: attempt.id } })).body;
      expect(done).toMatchObject({ state: 'submitted', result: { score: 25 } });
    });
  });
});

describe('gradeEssay', () => {
  describe('when two people grade one text at once', () => {
    it('should take one, tell the other whose grade stands, and let them grade over it', async () => {
      const { client } = await somebody();
      const { id } = await handedIn(client);
      const both = await Promise.all([
        grade(trainer, id, FIRST, { steps: 1, law: 1 }),
        grade(reviewer, id, FIRST, { steps: 2, law: 2 }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [second, points] = both[0].status === 409 ? [trainer, 1] : [reviewer, 2];
      expect(both.map(codeOf)).toContain('essay-graded');
      expect(await gradesOf(id)).toHaveLength(1);
      const params = { id, questionKey: FIRST };
      const { grade: stands } = (await second.call(getEssay, { params })).body;
      expect(stands).toMatchObject({ number: 1, mine: false });
      const over = await grade(second, id, FIRST, { steps: points, law: points }, { over: 1 });
      expect(over.body.grade).toMatchObject({ number: 2, mine: true });
    });

    it('should make one result where both finish the attempt', async () => {
      const { client } = await somebody();
      const { id } = await handedIn(client, course, [FIRST]);
      const before = await trained();
      await Promise.all(
        [trainer, reviewer, trainer].map((grader) => grade(grader, id, FIRST, { steps: 3, law: 2 })),
      );
      expect(await gradesOf(id)).toHaveLength(1);
      expect((await client.call(myCertificates)).body.items).toHaveLength(1);
      expect(await trained()).toBe(before + 1);
    });
  });

  describe('when it is sent again', () => {
    it('should answer the same and write nothing, also after the result', async () => {
      const { client } = await somebody();
      const { id } = await handedIn(client, course, [FIRST]);
      const once = { id: newId() };
      const answers = [];
      for (let times = 0; times < 3; times += 1)
        answers.push((await grade(trainer, id, FIRST, { steps: 3, law: 2 }, once)).body);
      expect(answers.map(({ isFinished }) => isFinished)).toEqual([true, true, true]);
      expect(await gradesOf(id)).toHaveLength(1);
      const stolen = await grade(reviewer, id, FIRST, { steps: 0, law: 0 }, once);
      expect(stolen.status).toBe(422);
    });
  });

  it('should say which criterion has no points, or too many', async () => {
    const { client } = await somebody();
    const { id } = await handedIn(client);
    const wrong = await grade(trainer, id, FIRST, { steps: 4 });
    expect((wrong.body as unknown as Problem).fields).toMatchObject([
      { field: 'points.steps', code: 'points-range' },
      { field: 'points.law', code: 'required' },
    ]);
    const unknown = await grade(trainer, id, FIRST, { steps: 1, law: 1, style: 3 });
    expect((unknown.body as unknown as Problem).fields).toMatchObject([{ field: 'points' }]);
    expect(await gradesOf(id)).toEqual([]);
  });

  it('should be nobody’s own text, nor one that was not handed in', async () => {
    const own = await somebody({ role: 'trainer' });
    const { id } = await handedIn(own.client);
    expect(codeOf(await own.client.call(getEssay, { params: { id, questionKey: FIRST } }))).toBe('essay-own');
    expect(codeOf(await grade(own.client, id, FIRST, { steps: 3, law: 2 }))).toBe('essay-own');
    const mine = (await own.client.call(listEssays, { query: {} })).body;
    expect(mine.items.some(({ attemptId }) => attemptId === id)).toBe(false);
    // Nor does a second account make it another person's.
    const [again, administrator] = [
      await somebody({ role: 'trainer' }),
      await somebody({ role: 'administrator' }),
    ];
    const pair = { personId: own.personId, samePersonAs: again.personId, reason: 'One person, twice.' };
    expect((await administrator.client.call(linkPeople, { body: pair })).status).toBe(201);
    expect(codeOf(await grade(again.client, id, FIRST, { steps: 3, law: 2 }))).toBe('essay-own');
    const theirs = (await again.client.call(listEssays, { query: {} })).body;
    expect(theirs.items.some(({ attemptId }) => attemptId === id)).toBe(false);
    const { client } = await somebody();
    const open = await sitting(client);
    await save(client, open, FIRST, ['Still writing.']);
    expect((await grade(trainer, open.id, FIRST, { steps: 3, law: 2 })).status).toBe(404);
    expect((await grade(trainer, open.id, 'w-age', {})).status).toBe(404);
  });
});

describe('listEssays', () => {
  it('should show the longest waiting first, page by page and by course, and nobody’s name', async () => {
    const other = await aCourse();
    const { client } = await somebody({ nameEn: 'Gulalai Wazir' });
    const attempt = await handedIn(client, other);
    const query = { course: other.courseId };
    const listed = await trainer.call(listEssays, { query });
    expect(listed.body.items).toMatchObject(
      essays.map((questionKey) => ({ attemptId: attempt.id, questionKey, state: 'waiting', daysWaiting: 0 })),
    );
    expect(listed.body.courses).toContainEqual({
      ...{ id: other.courseId, waiting: 2 },
      title: other.outline.title,
    });
    expect(listed.body.waiting).toBe((await trainer.call(countEssays)).body.waiting);
    const after = `${attempt.submittedAt} ${attempt.id} ${FIRST}`;
    const rest = (await trainer.call(listEssays, { query: { ...query, after } })).body;
    expect(rest.items).toMatchObject([{ questionKey: SECOND }]);
    expect((await trainer.call(listEssays, { query: { after: 'nonsense' } })).status).toBe(422);
    await grade(trainer, attempt.id, FIRST, { steps: 3, law: 2 });
    const graded = (await trainer.call(listEssays, { query: { ...query, state: 'graded' } })).body;
    expect(graded.items).toMatchObject([{ questionKey: FIRST, state: 'graded' }]);
    const csv = await trainer.call(exportEssays, { query: { ...query, lang: 'ur' } });
    expect(csv.text).toContain('جانچ باقی ہے');
    expect(csv.text).toContain('انتظار کے دن');
    const one = await trainer.call(getEssay, { params: { id: attempt.id, questionKey: FIRST } });
    for (const { text } of [listed, csv, one]) expect(text).not.toMatch(/Gulalai|Wazir/);
  });
});

describe('answers', () => {
  it('should take a long text and refuse a longer one by name, and long keys of options as ever', async () => {
    const { client } = await somebody();
    const attempt = await sitting(client);
    const saved = await save(client, attempt, FIRST, ['الف '.repeat(2_900)]);
    expect(saved.status).toBe(200);
    const long = await save(client, attempt, FIRST, ['a'.repeat(12_001)]);
    expect((long.body as unknown as Problem).fields).toMatchObject([{ code: 'too-long' }]);
    expect((await save(client, attempt, FIRST, [' … '])).status).toBe(422);
    const key = await save(client, attempt, 'w-age', ['a'.repeat(5_000)]);
    expect((key.body as unknown as Problem).fields).toMatchObject([{ code: 'option-unknown' }]);
    const { questions } = (await client.call(getAttempt, { params: { id: attempt.id } })).body;
    expect(questions.find((one) => one.key === FIRST)?.answer?.[0]).toHaveLength(11_600);
  });
});

describe('a pre-test', () => {
  it('should ask no essays', async () => {
    const { client } = await somebody();
    const { id } = (await client.call(enrol, { body: { courseId: course.courseId } })).body;
    const started = await client.call(startAttempt, { params: { id }, body: { kind: 'pretest' } });
    expect(started.body.questions.map(({ kind }) => kind)).toEqual(['single', 'single']);
  });
});

describe('practice', () => {
  it('should show the rubric and a good answer, and judge nothing', async () => {
    const { client } = await somebody();
    const params = { id: course.publicationId, questionKey: 'q-essay' };
    const told = await client.call(answerPractice, { params, body: { answer: ['My own words.'] } });
    expect(told.body).toMatchObject({
      expected: { en: `Model, ${SECRET}` },
      essay: { rubric: [{ id: 'steps', earned: null }, { earned: null }], comment: null },
    });
    const hidden = { ...params, questionKey: FIRST };
    const refused = await client.call(answerPractice, { params: hidden, body: { answer: ['My words.'] } });
    expect(refused.status).toBe(404);
  });
});

describe('insights', () => {
  it('should give an essay its mean share, and no choices', async () => {
    const own = await aCourse();
    const points = [0, 1, 2, 3, 3, 3];
    for (const steps of points) {
      const { client } = await somebody();
      const { id } = await handedIn(client, own, [FIRST]);
      await grade(trainer, id, FIRST, { steps, law: 0 });
    }
    const { client } = await somebody();
    await handedIn(client, own, [FIRST]);
    const view = (await trainer.call(itemsInsights, { params: { courseId: own.courseId }, query: {} })).body;
    expect(view.people).toBe(points.length);
    const item = view.items.find(({ key }) => key === FIRST);
    expect(item).toMatchObject({ people: 6, facility: 40, unanswered: 0, choices: [], winner: null });
    expect(view.items.find(({ key }) => key === SECOND)).toMatchObject({ facility: 0, unanswered: 100 });
  });
});
