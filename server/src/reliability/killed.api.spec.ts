import { setTimeout as pause } from 'node:timers/promises';
import { getAttempt, myCertificates, submitAttempt } from '@academy/shared';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSourceOptions } from '../platform/database/database.module.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { must } from '../testing/permission-learner.js';
import { startTestServer, type TestServer } from '../testing/server.js';
import { publishSmallCourse, type SmallCourse } from '../testing/small-course.js';
import { AcknowledgedLearner } from './testing/acknowledged-learner.js';
import { halfDone, tally } from './testing/half-done.js';

const LEARNERS = 24;
/** Six questions answered twice, and a submission. */
const WRITES_EACH = 13;
const TIMEOUT_MS = 90_000;

let server: TestServer;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let course: SmallCourse;
beforeAll(async () => {
  server = await startTestServer();
  const options = dataSourceOptions({ databaseUrl: server.databaseUrl, databasePool: 4 });
  dataSource = await new DataSource(options).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  course = await publishSmallCourse(unitOfWork);
}, TIMEOUT_MS);
afterAll(async () => {
  await dataSource?.destroy();
  await server?.stop();
});

const arrive = async (): Promise<AcknowledgedLearner[]> => {
  const learners: AcknowledgedLearner[] = [];
  for (let count = 0; count < LEARNERS; count += 1)
    learners.push(await AcknowledgedLearner.arrive(server.url, course));
  return learners;
};

/** Lets all sit their tests at once and kills the server at a moment somewhere in between. */
async function killMidway(learners: readonly AcknowledgedLearner[]): Promise<void> {
  const all = learners.length * WRITES_EACH;
  const moment = Math.floor(all * (0.2 + Math.random() * 0.75));
  let acknowledged = 0;
  let killed: Promise<void> | null = null;
  const count = (): void => {
    acknowledged += 1;
    if (acknowledged !== moment) return;
    killed = pause(Math.random() * 15).then(() => server.kill());
  };
  // Not all begin at once, so that at any moment some save and some submit.
  const sittings = learners.map(async (learner, index) => {
    await pause(index * 20);
    await learner.sitTest(count);
  });
  const ends = await Promise.allSettled(sittings);
  await killed;
  expect(killed).not.toBeNull();
  expect(ends.some(({ status }) => status === 'rejected')).toBe(true);
}

async function expectNothingLost(learner: AcknowledgedLearner): Promise<void> {
  const attempt = must(
    await learner.client.call(getAttempt, { params: { id: learner.attempt.id } }),
    getAttempt,
  );
  const answers = new Map(attempt.questions.map(({ key, answer }) => [key, answer]));
  for (const [key, { acknowledged }] of learner.sent) {
    const stands = answers.get(key) ?? null;
    const possible: readonly unknown[] = [...learner.possible(key), ...(acknowledged === 0 ? [null] : [])];
    expect(possible).toContainEqual(stands);
  }
  if (!learner.submitted) return;
  const { result, submittedAt } = learner.submitted;
  expect(attempt).toMatchObject({ state: 'submitted', submittedAt, result: { score: result?.score } });
  expect(must(await learner.client.call(myCertificates), myCertificates).items).toHaveLength(1);
}

describe('when the server is killed while learners save and submit', () => {
  it.each([1, 2, 3])(
    'should have lost nothing that it acknowledged, and have nothing half done (%d)',
    async () => {
      const learners = await arrive();
      await killMidway(learners);
      expect(await halfDone(unitOfWork)).toEqual([]);
      await server.restart();
      for (const learner of learners) await expectNothingLost(learner);
      expect(await halfDone(unitOfWork)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'should let everyone go on where they were, and complete each once',
    async () => {
      const learners = await arrive();
      await killMidway(learners);
      await server.restart();
      await Promise.all(
        learners.map(async (learner) => {
          const again = await learner.client.call(submitAttempt, { params: { id: learner.attempt.id } });
          const state = must(again, submitAttempt);
          if (learner.submitted) expect(state.result).toEqual(learner.submitted.result);
          learner.submitted = state;
        }),
      );
      const passed = learners.filter(({ submitted }) => submitted?.result?.passed);
      const ids = learners.map(({ enrolmentId }) => enrolmentId);
      const each = passed.length;
      expect(await tally(unitOfWork, ids)).toEqual({ completed: each, records: each, certificates: each });
      expect(await halfDone(unitOfWork)).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
