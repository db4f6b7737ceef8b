import {
  type Attempt,
  addParticipant,
  attachTest,
  attemptEvidence,
  detachTest,
  enrol,
  getAttempt,
  getOwnTest,
  getParticipantExtraTime,
  getWorkshop,
  getWorkshopTests,
  type Problem,
  participantsCsv,
  personEvidence,
  previewOutcome,
  saveAnswer,
  saveScores,
  sessionsIcs,
  setExtraTime,
  setParticipantExtraTime,
  startAttempt,
  startOwnTest,
  submitAttempt,
  switchTest,
  updateWorkshop,
  type Workshop,
  type WorkshopTestKind,
  workshopCalendar,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount, TEST_PASSWORD } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { Answer, TestClient } from '../../testing/client.js';
import { publishSmallCourse, SECRET, type SmallCourse } from '../../testing/small-course.js';
import { dayFromNow, recordsOf, signedInAs, TrainerRig, told } from './testing/rig.js';

let app: TestApp;
let rig: TrainerRig;
let course: SmallCourse;
beforeAll(async () => {
  app = await testApp();
  rig = await TrainerRig.arrive(app);
  course = await publishSmallCourse(app.unitOfWork);
});
afterAll(() => app?.close());

const problemOf = (answer: Answer): Problem => answer.body as Problem;

interface Taker {
  readonly client: TestClient;
  readonly personId: string;
  readonly participantId: string;
}

const attach = (id: string, courseId = course.courseId) =>
  rig.client.call(attachTest, { params: { id }, body: { courseId } });

const flip = (id: string, which: WorkshopTestKind, state: 'open' | 'closed') =>
  rig.client.call(switchTest, { params: { id, which }, body: { state } });

const seen = async (id: string): Promise<Workshop> =>
  told(await rig.client.call(getWorkshop, { params: { id } }), 200);

/** A participant with an account who was at every session. */
async function aTaker(workshop: Workshop): Promise<Taker> {
  const { login, personId } = await anAccount(app);
  const client = app.client();
  await client.signIn(login, TEST_PASSWORD);
  return { client, personId, participantId: await rig.attends(workshop, personId, workshop.sessions.length) };
}

async function tested(): Promise<Workshop> {
  const workshop = await rig.workshop();
  told(await attach(workshop.id), 200);
  return workshop;
}

const begin = ({ client }: Taker, id: string, which: WorkshopTestKind) =>
  client.call(startOwnTest, { params: { id, which } });

/** Answers all but so many questions rightly. */
async function answer({ client }: Taker, attempt: Attempt, wrong: number): Promise<void> {
  for (const { key, kind } of attempt.questions.slice(wrong)) {
    const right = [...(course.right.get(key) ?? [])];
    const params = { id: attempt.id, questionKey: key };
    expect([kind, (await client.call(saveAnswer, { params, body: { answer: right } })).status]).toEqual([
      kind,
      200,
    ]);
  }
}

async function take(taker: Taker, id: string, which: WorkshopTestKind, wrong: number): Promise<Attempt> {
  const attempt = told(await begin(taker, id, which), 200);
  await answer(taker, attempt, wrong);
  return told(await taker.client.call(submitAttempt, { params: { id: attempt.id } }), 200);
}

describe('attaching tests', () => {
  it('should make the scores per cent, and give a workshop without a post-test one', async () => {
    const workshop = await tested();
    const panel = told(await attach(workshop.id), 200);
    expect(panel).toMatchObject({
      course: { courseId: course.courseId, publicationNumber: 1 },
      canChange: true,
    });
    expect(panel.tests.map(({ which, state, questions }) => [which, state, questions])).toEqual([
      ['pre', 'waiting', 3],
      ['post', 'waiting', 6],
    ]);
    expect(panel.tests[0]?.address).toMatch(new RegExp(`/workshops/${workshop.id}/tests/pre$`));
    expect(panel.tests[0]?.qr).toContain('<svg');
    expect(await seen(workshop.id)).toMatchObject({
      postTest: { passPercent: 70, outOf: 100 },
      tests: { pre: 'waiting', post: 'waiting' },
    });
  });

  it('should stay one of per cent as long as it is attached', async () => {
    const { id: fieldsId, ...fields } = rig.fields({ postTest: { passPercent: 60, outOf: 20 } });
    const workshop = await rig.workshop({ ...fields, id: fieldsId });
    told(await attach(workshop.id), 200);
    expect((await seen(workshop.id)).postTest).toEqual({ passPercent: 60, outOf: 100 });
    const params = { id: workshop.id };
    const refused = await rig.client.call(updateWorkshop, { params, body: fields });
    expect([refused.status, problemOf(refused).fields?.[0]?.field]).toEqual([422, 'postTest.outOf']);
    const none = await rig.client.call(updateWorkshop, { params, body: { ...fields, postTest: null } });
    expect([none.status, problemOf(none).fields?.[0]?.field]).toEqual([422, 'postTest']);
    expect(told(await rig.client.call(detachTest, { params }), 200)).toMatchObject({
      course: null,
      tests: [],
    });
    told(await rig.client.call(updateWorkshop, { params, body: fields }), 200);
  });

  it('should refuse where points of another test are typed in, and where a test has begun', async () => {
    const workshop = await rig.workshop({ postTest: { passPercent: 60, outOf: 20 } });
    const { participantId } = await aTaker(workshop);
    const params = { id: workshop.id, participantId };
    await rig.client.call(saveScores, { params, body: { preScore: 8, postScore: null } });
    expect((await attach(workshop.id)).code).toBe('scores-typed');
    await rig.client.call(saveScores, { params, body: { preScore: null, postScore: null } });
    told(await attach(workshop.id), 200);
    told(await flip(workshop.id, 'pre', 'open'), 200);
    told(await flip(workshop.id, 'pre', 'closed'), 200);
    const other = await publishSmallCourse(app.unitOfWork);
    expect((await attach(workshop.id, other.courseId)).code).toBe('test-begun');
    expect((await rig.client.call(detachTest, { params: { id: workshop.id } })).code).toBe('test-begun');
  });
});

describe('opening and closing', () => {
  it('should keep the post-test until the pre-test is closed and the last day has come', async () => {
    const sessions = rig.fields().sessions.map((session, index) => ({ ...session, day: dayFromNow(index) }));
    const ahead = await rig.workshop({ sessions });
    told(await attach(ahead.id), 200);
    const refused = async (id: string, which: WorkshopTestKind) => {
      const answer = await flip(id, which, 'open');
      return [answer.code, problemOf(answer).detail];
    };
    expect(await refused(ahead.id, 'pre')).toEqual(['test-not-ready', 'no-participant']);
    const { personId } = await anAccount(app);
    await rig.client.call(addParticipant, { params: { id: ahead.id, personId } });
    expect(await refused(ahead.id, 'post')).toEqual(['test-not-ready', 'too-early']);
    told(await flip(ahead.id, 'pre', 'open'), 200);
    expect(await refused(ahead.id, 'post')).toEqual(['test-not-ready', 'pre-open']);

    const over = await tested();
    await aTaker(over);
    told(await flip(over.id, 'post', 'open'), 200);
    told(await flip(over.id, 'post', 'open'), 200);
    expect(await refused(over.id, 'pre')).toEqual(['test-not-ready', 'post-begun']);
    expect((await rig.client.call(previewOutcome, { params: { id: over.id } })).body.obstacles).toEqual([
      'test-open',
    ]);
    expect((await rig.confirm(over.id)).code).toBe('workshop-not-ready');
    told(await flip(over.id, 'post', 'closed'), 200);
    told(await rig.confirm(over.id), 200);
    expect((await flip(over.id, 'post', 'open')).code).toBe('workshop-confirmed');
  });

  it('should submit what was answered when the organiser closes, and let nobody begin', async () => {
    const workshop = await tested();
    const [taker, late] = [await aTaker(workshop), await aTaker(workshop)];
    expect((await begin(taker, workshop.id, 'pre')).code).toBe('test-not-open');
    told(await flip(workshop.id, 'pre', 'open'), 200);
    const attempt = told(await begin(taker, workshop.id, 'pre'), 200);
    await answer(taker, attempt, 1);
    const working = told(await rig.client.call(getWorkshopTests, { params: { id: workshop.id } }), 200);
    expect(working.tests[0]).toMatchObject({ taking: 1, done: 0 });
    expect((await seen(workshop.id)).participants[0]?.preScore).toBeNull();
    const closed = told(await flip(workshop.id, 'pre', 'closed'), 200);
    expect(closed.tests[0]).toMatchObject({ state: 'closed', taking: 0, done: 1 });
    expect((await begin(late, workshop.id, 'pre')).code).toBe('test-not-open');
    const params = { id: attempt.id, questionKey: attempt.questions[0]?.key ?? '' };
    expect((await taker.client.call(saveAnswer, { params, body: { answer: ['a'] } })).code).toBe(
      'attempt-not-open',
    );
    const participant = (await seen(workshop.id)).participants.find(({ id }) => id === taker.participantId);
    expect(participant).toMatchObject({
      preScore: 66,
      preWay: 'online',
      preScores: { typed: null, online: 66 },
    });
  });
});

describe('taking a test', () => {
  it('should be for those on the roll alone', async () => {
    const workshop = await tested();
    await aTaker(workshop);
    told(await flip(workshop.id, 'pre', 'open'), 200);
    const stranger = app.client();
    await stranger.signIn((await anAccount(app)).login, TEST_PASSWORD);
    const params = { id: workshop.id, which: 'pre' };
    expect((await stranger.call(getOwnTest, { params })).code).toBe('not-on-roll');
    expect((await stranger.call(startOwnTest, { params })).code).toBe('not-on-roll');
    expect((await app.client().call(getOwnTest, { params })).status).toBe(401);
  });

  it('should move scores, gain and records of the workshop, and nothing of the course', async () => {
    const workshop = await tested();
    const taker = await aTaker(workshop);
    const enrolment = told(await taker.client.call(enrol, { body: { courseId: course.courseId } }), 200);
    told(await flip(workshop.id, 'pre', 'open'), 200);
    await take(taker, workshop.id, 'pre', 2);
    told(await flip(workshop.id, 'pre', 'closed'), 200);
    told(await flip(workshop.id, 'post', 'open'), 200);
    const post = await take(taker, workshop.id, 'post', 1);
    expect(post.result).toMatchObject({ score: 83, passed: null, questions: [] });
    expect((await taker.client.call(getAttempt, { params: { id: post.id } })).text).not.toContain(SECRET);
    told(await flip(workshop.id, 'post', 'closed'), 200);
    const own = { id: workshop.id, which: 'post' };
    expect((await taker.client.call(getOwnTest, { params: own })).text).not.toContain(SECRET);

    const csv = await rig.client.call(participantsCsv, {
      params: { id: workshop.id },
      query: { lang: 'en' },
    });
    expect(csv.text).toContain(',33,online,83,online,50,');
    told(await rig.confirm(workshop.id), 200);
    const explained = told(await taker.client.call(getOwnTest, { params: own }), 200);
    expect(explained.attempt?.result?.questions).toHaveLength(6);

    const [record, ...others] = await recordsOf(app, workshop.id);
    expect([record?.person_id, others]).toEqual([taker.personId, []]);
    const reporter = await signedInAs(app, 'reporter');
    const evidence = told(await reporter.call(personEvidence, { params: { id: taker.personId } }), 200);
    expect(evidence.records[0]?.workshop?.postTest?.postAttemptId).toBe(post.id);
    const answers = told(await reporter.call(attemptEvidence, { params: { id: post.id } }), 200);
    expect([answers.score, answers.questions.length]).toEqual([83, 6]);
    const [frozen] = await app.unitOfWork.query<object>(
      'SELECT pre_score, pre_way, post_score, post_way FROM workshop_result WHERE workshop_id = $1',
      [workshop.id],
    );
    expect(frozen).toEqual({ pre_score: 33, pre_way: 'online', post_score: 83, post_way: 'online' });
    const [state] = await app.unitOfWork.query<object>(
      `SELECT e.state, (SELECT count(*)::int FROM attempt a WHERE a.enrolment_id = e.id) AS attempts,
         (SELECT count(*)::int FROM register_entry r WHERE r.way = 'online' AND r.person_id = e.person_id) AS records,
         (SELECT count(*)::int FROM certificate c JOIN register_entry r ON r.id = c.record_id
          WHERE r.person_id = e.person_id) AS certificates
       FROM enrolment e WHERE e.id = $1`,
      [enrolment.id],
    );
    expect(state).toEqual({ state: 'active', attempts: 0, records: 0, certificates: 0 });
    // The pre-test of the course is still to be taken.
    const params = { id: enrolment.id };
    const ofCourse = await taker.client.call(startAttempt, { params, body: { kind: 'pretest' } });
    expect([ofCourse.status, ofCourse.body.number]).toEqual([200, 1]);
  });
});

describe('extra time', () => {
  const REASON = 'As agreed with the agency.';
  const set = (workshop: Workshop, { participantId }: Taker, percent: number, reason = REASON) =>
    rig.client.call(setParticipantExtraTime, {
      params: { id: workshop.id, participantId },
      body: { percent, reason },
    });
  const minutesOf = (attempt: Attempt): number =>
    (Date.parse(attempt.deadlineAt) - Date.parse(attempt.openedAt)) / 60_000;
  const own = async ({ client }: Taker, id: string, which: WorkshopTestKind) =>
    told(await client.call(getOwnTest, { params: { id, which } }), 200);

  it('should lengthen the attempt of whoever has it, at once where it is under way, and never shorten it', async () => {
    const workshop = await tested();
    const [one, other] = [await aTaker(workshop), await aTaker(workshop)];
    expect((await set(workshop, one, 50)).status).toBe(204);
    expect(await own(one, workshop.id, 'pre')).toMatchObject({ minutes: 15, extraTimePercent: 50 });
    expect(await own(other, workshop.id, 'pre')).toMatchObject({ minutes: 10, extraTimePercent: 0 });
    told(await flip(workshop.id, 'pre', 'open'), 200);
    expect(minutesOf(told(await begin(one, workshop.id, 'pre'), 200))).toBe(15);
    expect(minutesOf(told(await begin(other, workshop.id, 'pre'), 200))).toBe(10);
    expect((await set(workshop, other, 100)).status).toBe(204);
    const longer = told(await begin(other, workshop.id, 'pre'), 200);
    expect(minutesOf(longer)).toBe(20);
    expect((await set(workshop, other, 0)).status).toBe(204);
    expect(minutesOf(told(await begin(other, workshop.id, 'pre'), 200))).toBe(20);
    const { tests } = told(await rig.client.call(getWorkshopTests, { params: { id: workshop.id } }), 200);
    expect(tests[0]?.until).toBe(longer.deadlineAt);
    expect(tests[1]?.until).toBeNull();
  });

  it('should be that of the enrolment in the course, unless something is said of this workshop', async () => {
    const workshop = await tested();
    const taker = await aTaker(workshop);
    const enrolment = told(await taker.client.call(enrol, { body: { courseId: course.courseId } }), 200);
    const administrator = await signedInAs(app, 'administrator');
    const params = { id: taker.personId, enrolmentId: enrolment.id };
    await administrator.call(setExtraTime, { params, body: { percent: 20, reason: REASON } });
    expect(await own(taker, workshop.id, 'post')).toMatchObject({ minutes: 36, extraTimePercent: 20 });
    const { participantId } = taker;
    const known = async () =>
      told(
        await rig.client.call(getParticipantExtraTime, { params: { id: workshop.id, participantId } }),
        200,
      );
    expect(await known()).toEqual({ percent: 20, from: 'course' });
    expect((await set(workshop, taker, 0)).status).toBe(204);
    expect(await known()).toEqual({ percent: 0, from: 'workshop' });
    expect(await own(taker, workshop.id, 'post')).toMatchObject({ minutes: 30, extraTimePercent: 0 });
  });

  it('should stand in the audit trail once, and on nothing that the room sees', async () => {
    const workshop = await tested();
    const taker = await aTaker(workshop);
    await set(workshop, taker, 35);
    await set(workshop, taker, 35);
    const entries = await app.unitOfWork.query<{ after: object }>(
      `SELECT after FROM audit_entry WHERE action = 'workshops.set-extra-time' AND subject_id = $1`,
      [workshop.id],
    );
    expect(entries).toEqual([{ after: { personId: taker.personId, percent: 35, reason: REASON } }]);
    const params = { id: workshop.id };
    for (const answer of [
      await rig.client.call(getWorkshop, { params }),
      await rig.client.call(getWorkshopTests, { params }),
      await rig.client.call(participantsCsv, { params, query: { lang: 'en' } }),
    ])
      expect(answer.text).not.toMatch(/extra.?time/i);
  });

  it('should be set by somebody else, for a participant, with a reason, and not after the confirmation', async () => {
    const workshop = await tested();
    const taker = await aTaker(workshop);
    expect(problemOf(await set(workshop, taker, 400, 'no')).fields?.map(({ field }) => field)).toEqual([
      'percent',
      'reason',
    ]);
    const elsewhere = await aTaker(await tested());
    expect((await set(workshop, elsewhere, 25)).code).toBe('not-found');
    const [me] = await app.unitOfWork.query<{ id: string }>(
      'SELECT person_id AS id FROM account a JOIN workshop w ON w.created_by = a.id WHERE w.id = $1',
      [workshop.id],
    );
    const participantId = await rig.attends(workshop, me?.id ?? '', 1);
    expect((await set(workshop, { ...taker, participantId }, 25)).code).toBe('extra-time-own');
  });
});

describe('scores of two kinds', () => {
  it('should let neither take the place of the other unasked', async () => {
    const workshop = await tested();
    const [one, other] = [await aTaker(workshop), await aTaker(workshop)];
    const type = (taker: Taker, preScore: number | null, replacesOnline = false) =>
      rig.client.call(saveScores, {
        params: { id: workshop.id, participantId: taker.participantId },
        body: { preScore, postScore: null, replacesOnline },
      });
    const now = async (taker: Taker) => {
      const all = (await seen(workshop.id)).participants;
      const found = all.find(({ id }) => id === taker.participantId);
      return [found?.preScore, found?.preWay];
    };
    expect((await type(one, 40)).status).toBe(204);
    told(await flip(workshop.id, 'pre', 'open'), 200);
    await take(one, workshop.id, 'pre', 0);
    expect(await now(one)).toEqual([40, 'typed']);
    expect((await type(one, null)).status).toBe(204);
    expect(await now(one)).toEqual([100, 'online']);

    await take(other, workshop.id, 'pre', 1);
    expect(await now(other)).toEqual([66, 'online']);
    expect((await type(other, 70)).code).toBe('score-online');
    expect(await now(other)).toEqual([66, 'online']);
    expect((await type(other, 70, true)).status).toBe(204);
    expect((await type(other, 70)).status).toBe(204);
    expect(await now(other)).toEqual([70, 'typed']);
  });
});

describe('the calendar', () => {
  const inMonth = async (month: string, search: string, state?: 'draft' | 'confirmed') =>
    told(
      await rig.client.call(workshopCalendar, { query: { month, search, ...(state ? { state } : {}) } }),
      200,
    ).items.map(({ day, from, number, of, title }) => [day, from, number, of, title.en]);

  it('should have each session on its day, by the filters of the list', async () => {
    const sitting = (day: string, from: string) => ({ id: newId(), day, from, to: '18:00' });
    const sessions = [
      sitting('2024-02-29', '14:00'),
      sitting('2024-02-29', '09:00'),
      sitting('2024-03-01', '09:00'),
    ].map((one) => (one.from === '09:00' && one.day === '2024-02-29' ? { ...one, to: '12:00' } : one));
    const { id } = await rig.workshop({ titleEn: 'Leap of Faisalabad', sessions });
    await rig.workshop({ titleEn: 'Another month', sessions: [sitting('2024-04-01', '09:00')] });
    const february = [
      ['2024-02-29', '09:00', 1, 3, 'Leap of Faisalabad'],
      ['2024-02-29', '14:00', 2, 3, 'Leap of Faisalabad'],
    ];
    expect(await inMonth('2024-02', 'leap faisalabad')).toEqual(february);
    expect(await inMonth('2024-02', '')).toEqual(february);
    expect(await inMonth('2024-02', 'leap', 'confirmed')).toEqual([]);
    expect(await inMonth('2024-03', 'another')).toEqual([]);
    expect((await inMonth('2024-03', '')).map(([day]) => day)).toEqual(['2024-03-01']);
    expect((await rig.client.call(workshopCalendar, { query: { month: '2024-13' } })).status).toBe(422);

    const file = await rig.client.call(sessionsIcs, { params: { id }, query: { lang: 'ur' } });
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.text).toContain('DTSTART:20240229T040000Z');
  });

  it('should be given to participants as a file, and to nobody else who sees no workshops', async () => {
    const workshop = await rig.workshop();
    const { client } = await aTaker(workshop);
    const ask = (who: TestClient, id: string) =>
      who.call(sessionsIcs, { params: { id }, query: { lang: 'en' } });
    const own = await ask(client, workshop.id);
    expect(own.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(own.text).not.toContain(`/workshops/${workshop.id}`);
    expect((await ask(client, (await rig.workshop()).id)).code).toBe('not-on-roll');
    expect((await ask(rig.client, newId())).code).toBe('not-found');
  });
});
