import { setTimeout as pause } from 'node:timers/promises';
import { type Attempt, getAttempt, myCertificates, submitAttempt } from '@academy/shared';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSound, Seals } from '../features/register/index.js';
import { dataSourceOptions } from '../platform/database/database.module.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { must } from '../testing/permission-learner.js';
import { startTestServer, type TestServer } from '../testing/server.js';
import { anEssay, publishSmallCourse, type SmallCourse } from '../testing/small-course.js';
import { AcknowledgedLearner } from './testing/acknowledged-learner.js';
import {
  AcknowledgedGrade,
  AcknowledgedPublication,
  AcknowledgedText,
  staffAt,
} from './testing/acknowledged-staff.js';
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

type Write = (acknowledged: () => void) => Promise<unknown>;

/** Lets all write at once and kills the server when a part of the writes, at random, was acknowledged. */
async function killDuring(writers: readonly Write[], all: number): Promise<void> {
  const moment = Math.floor(all * (0.2 + Math.random() * 0.75));
  let acknowledged = 0;
  let killed: Promise<void> | null = null;
  const count = (): void => {
    acknowledged += 1;
    if (acknowledged !== moment) return;
    killed = pause(Math.random() * 15).then(() => server.kill());
  };
  const ends = await Promise.allSettled(writers.map((write) => write(count)));
  await killed;
  expect(killed).not.toBeNull();
  expect(ends.some(({ status }) => status === 'rejected')).toBe(true);
}

/** Not all begin at once, so that at any moment some save and some submit. */
const sitting = (learners: readonly AcknowledgedLearner[]): Write[] =>
  learners.map((learner, index) => async (acknowledged) => {
    await pause(index * 20);
    await learner.sitTest(acknowledged);
  });

const killMidway = (learners: readonly AcknowledgedLearner[]): Promise<void> =>
  killDuring(sitting(learners), learners.length * WRITES_EACH);

/** Every answer that was acknowledged, or one sent after it. */
async function expectStands(learner: AcknowledgedLearner): Promise<Attempt> {
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
  const acknowledged = learner.submitted?.submittedAt;
  if (acknowledged) expect(attempt.submittedAt).toBe(acknowledged);
  return attempt;
}

async function expectNothingLost(learner: AcknowledgedLearner): Promise<void> {
  const attempt = await expectStands(learner);
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

/** Of each: drafts in review, texts that are written, essays that are handed in, essays that are graded. */
const EACH = 4;
const SAVES = 8;

const writtenTest = {
  ...{ passMark: 70, draw: 3, from: ['written'], minutes: 30, attempts: 3, waitHours: 24 },
  ...{ fixed: true, essays: true },
};
const writtenQuestions = [
  anEssay('w-essay'),
  ...['age', 'bail'].map((theme) => ({
    ...{ key: `w-${theme}`, kind: 'single' as const, tags: ['written'], right: ['b'] },
  })),
];
const several = async <Made>(make: () => Promise<Made>): Promise<Made[]> => {
  const made: Made[] = [];
  for (let count = 0; count < EACH; count += 1) made.push(await make());
  return made;
};

describe('when the server is killed while courses are written and published, and essays handed in and graded', () => {
  it(
    'should have each publication whole or not at all, keep what it acknowledged, and take everything again once',
    async () => {
      const [trainer, reviewer, grader] = await Promise.all([
        staffAt(server.url, unitOfWork, 'trainer'),
        staffAt(server.url, unitOfWork, 'reviewer'),
        staffAt(server.url, unitOfWork, 'trainer'),
      ]);
      const essays = await publishSmallCourse(unitOfWork, { test: writtenTest }, writtenQuestions);
      const arrive = () => AcknowledgedLearner.arrive(server.url, essays);
      const [waiting, writing] = [await several(arrive), await several(arrive)];
      for (const learner of waiting) await learner.sitTest();
      const grades = waiting.map(({ attempt }) => new AcknowledgedGrade(grader, attempt.id, 'w-essay'));
      const texts = await several(() => AcknowledgedText.begin(trainer));
      const drafts = await several(() => AcknowledgedPublication.begin(trainer, reviewer));

      // In turn, since a moment in which all are sent at once would find them all before or all behind it.
      const inTurn =
        (act: (at: number) => Promise<unknown>): Write =>
        async (acknowledged) => {
          for (let at = 0; at < EACH; at += 1) {
            await act(at);
            acknowledged();
          }
        };
      const writers: Write[] = [
        ...sitting(writing),
        ...texts.map(
          (text): Write =>
            (acknowledged) =>
              text.write(SAVES, acknowledged),
        ),
        inTurn((at) => grades[at]?.give() ?? Promise.resolve()),
        inTurn(async (at) => {
          await drafts[at]?.approve();
          await drafts[at]?.wantBook();
        }),
      ];
      await killDuring(writers, EACH * (7 + SAVES + 1 + 1));
      expect(await halfDone(unitOfWork)).toEqual([]);
      await server.restart();

      for (const text of texts) expect(text.possible()).toContainEqual(await text.stands());
      for (const learner of writing) await expectStands(learner);
      for (const grade of grades) {
        const before = grade.given;
        const given = await grade.give();
        expect(given.grade).toMatchObject({ number: 1, points: { steps: 3, law: 2 } });
        if (before) expect(given.grade).toEqual(before.grade);
      }
      for (const text of texts) {
        const stood = await text.stands();
        expect([stood.version, stood.version + 1]).toContain(await text.save());
        expect(await text.stands()).toEqual(text.possible()[0]);
      }
      for (const draft of drafts) {
        const before = draft.published;
        const again = await draft.approve();
        expect(again).toEqual(before ?? { ...again, number: 1 });
        expect(await draft.approve()).toEqual(again);
        await draft.wantBook();
      }
      const publications = await unitOfWork.query(
        `SELECT 1 FROM publication p JOIN course c ON c.id = p.course_id WHERE c.slug = ANY($1::text[])`,
        [drafts.map(({ draft }) => draft.slug)],
      );
      expect(publications).toHaveLength(EACH);
      for (const learner of writing) await learner.submit();
      const ids = waiting.map(({ enrolmentId }) => enrolmentId);
      expect(await tally(unitOfWork, ids)).toEqual({ completed: EACH, records: EACH, certificates: EACH });
      expect(await halfDone(unitOfWork)).toEqual([]);
      const seals = new Seals(unitOfWork);
      await seals.closeNow();
      expect(isSound(await seals.verify())).toBe(true);
    },
    TIMEOUT_MS,
  );
});
