import { type Attempt, certificateView, enrol, postEvents } from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSound, Seals } from '../features/register/index.js';
import { newId } from '../platform/ids.js';
import { type TestApp, testApp } from '../testing/app.js';
import { publishSmallCourse, type SmallCourse } from '../testing/small-course.js';
import { AcknowledgedLearner } from './testing/acknowledged-learner.js';
import { halfDone, tally } from './testing/half-done.js';

const LEARNERS = 16;

let one: TestApp;
let two: TestApp;
let course: SmallCourse;
beforeAll(async () => {
  one = await testApp();
  two = await testApp({ DATABASE_URL: one.config.databaseUrl });
  course = await publishSmallCourse(one.unitOfWork);
}, 60_000);
afterAll(async () => {
  await two?.close();
  await one?.close();
});

const ready = async (at: TestApp): Promise<AcknowledgedLearner> => {
  const learner = await AcknowledgedLearner.arrive(at.url, course);
  await learner.answerAll();
  return learner;
};

describe('when two servers stand on one database', () => {
  it('should take the same submission at both at once as one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const learner = await ready(one);
      const places = [one, two, one, two, one, two];
      const seen = await Promise.all(places.map(({ url }) => learner.submit(url)));
      const told = new Set(seen.map(({ submittedAt, result }) => JSON.stringify([submittedAt, result])));
      expect([told.size, seen[0]?.result?.passed]).toEqual([1, true]);
      expect(await tally(one.unitOfWork, [learner.enrolmentId])).toEqual({
        completed: 1,
        records: 1,
        certificates: 1,
      });
    }
    expect(await halfDone(one.unitOfWork)).toEqual([]);
  });

  it('should complete many at once, each with one record and a certificate number of their own', async () => {
    const learners: AcknowledgedLearner[] = [];
    for (let count = 0; count < LEARNERS; count += 1) learners.push(await ready(count % 2 ? one : two));
    // While both seal what is being recorded.
    const sealing = [one, two, one, two].map(({ nest }) => nest.get(Seals).closeNow());
    await Promise.all(learners.map((learner, index) => learner.submit((index % 3 ? one : two).url)));
    await Promise.all(sealing);
    const ids = learners.map(({ enrolmentId }) => enrolmentId);
    const each = LEARNERS;
    expect(await tally(one.unitOfWork, ids)).toEqual({ completed: each, records: each, certificates: each });
    expect(await halfDone(one.unitOfWork)).toEqual([]);
  });

  it('should keep one chain of seals that verifies, with each record in it once', async () => {
    const learner = await ready(one);
    await learner.submit(two.url);
    await Promise.all([one, two, one, two].map((app) => app.get(Seals).closeNow()));
    expect(isSound(await two.get(Seals).verify())).toBe(true);
    const [sealed] = await one.unitOfWork.query<{ open: number; twice: number }>(
      `SELECT (SELECT count(*)::int FROM register_unsealed) AS open,
         (SELECT count(*)::int FROM (SELECT entry_id FROM register_seal_entry GROUP BY entry_id HAVING count(*) > 1) t) AS twice`,
    );
    expect(sealed).toEqual({ open: 0, twice: 0 });
  });

  it('should verify at one what the other issued', async () => {
    const learner = await ready(one);
    await learner.submit(two.url);
    const mine = await learner.client.get('/api/me/certificates');
    const number = (mine.body as { items: { facts: { number: string } }[] }).items[0]?.facts.number ?? '';
    const answers = [one, two].map((app) => app.client().get(`/api/certificates/${number}`));
    for (const answer of await Promise.all(answers))
      expect(certificateView.parse(answer.body)).toMatchObject({ status: 'in-force', facts: { number } });
  });

  it('should give two clicks at both one enrolment and one open attempt', async () => {
    const other = await publishSmallCourse(one.unitOfWork);
    const { client } = await ready(one);
    const at = (path: string, body: unknown) =>
      Promise.all([one, two, one, two].map(({ url }) => client.post(`${url}${path}`, body)));
    const enrolled = await at(enrol.path, { courseId: other.courseId });
    const [id, ...more] = new Set(enrolled.map(({ body }) => (body as { id: string }).id));
    expect(more).toEqual([]);
    const events = ['l-1', 'l-2'].map((lessonKey) => ({
      ...{ id: newId(), type: 'lesson-completed', lessonKey, at: new Date().toISOString() },
    }));
    const posted = await at(postEvents.path.replace(':id', id ?? ''), { events });
    expect(posted.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const opened = await at(`/api/enrolments/${id}/attempts`, { kind: 'final' });
    expect(new Set(opened.map(({ body }) => (body as Attempt).id)).size).toBe(1);
  });
});
