import {
  allowRecordingAgain,
  changePosting,
  confirmWorkshop,
  personEvidence,
  previewOutcome,
  removeParticipant,
  reopenWorkshop,
  reverseRecord,
  saveScores,
  trainedReport,
  updateWorkshop,
} from '@academy/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { anAccount } from '../../testing/accounts.js';
import { type TestApp, testApp } from '../../testing/app.js';
import type { TestClient } from '../../testing/client.js';
import { dayFromNow, recordsOf, signedInAs, TrainerRig, told } from './testing/rig.js';

let one: TestApp;
let two: TestApp;
let rig: TrainerRig;
let reporter: TestClient;
let administrator: TestClient;
beforeAll(async () => {
  one = await testApp();
  two = await testApp({ DATABASE_URL: one.config.databaseUrl });
  rig = await TrainerRig.arrive(one);
  reporter = await signedInAs(one, 'reporter');
  administrator = await signedInAs(one, 'administrator');
}, 60_000);
afterAll(async () => {
  await two?.close();
  await one?.close();
});

const trained = async (): Promise<number> =>
  told(
    await reporter.call(trainedReport, {
      query: { from: dayFromNow(-30), to: dayFromNow(0), way: 'workshop' },
    }),
    200,
  ).total.individuals;

describe('confirming a workshop', () => {
  it('should record those who reached the threshold, on the last day, and move the figure by them', async () => {
    const before = await trained();
    const workshop = await rig.workshop();
    const [whole, short] = [await rig.person('Whole Attendance'), await rig.person('Short Attendance')];
    const demonstration = (await anAccount(one, { demonstration: true })).personId;
    await rig.attends(workshop, whole, 3);
    await rig.attends(workshop, short, 2);
    await rig.attends(workshop, demonstration, 3);
    const preview = told(await rig.client.call(previewOutcome, { params: { id: workshop.id } }), 200);
    expect(preview.obstacles).toEqual([]);
    expect(
      Object.fromEntries(
        preview.lines.map((line) => [line.nameEn, [line.percent, line.outcome, line.counted]]),
      ),
    ).toEqual({
      'Whole Attendance': [100, 'recorded', true],
      'Short Attendance': [66, 'attendance-short', true],
      'Amina Rafiq': [100, 'recorded', false],
    });
    const confirmed = told(await rig.confirm(workshop.id), 200);
    expect(confirmed).toMatchObject({
      state: 'confirmed',
      confirmations: [{ revision: 1, recorded: 2, confirmedBy: 'Amina Rafiq', reopening: null }],
    });
    const records = await recordsOf(one, workshop.id);
    const last = workshop.sessions.at(-1)?.day;
    expect(records.map(({ person_id, counted, completed_on }) => [person_id, counted, completed_on])).toEqual(
      expect.arrayContaining([
        [whole, true, last],
        [demonstration, false, last],
      ]),
    );
    expect(records).toHaveLength(2);
    expect(await trained()).toBe(before + 1);
  });

  it('should open from the person down to the workshop and what was attended', async () => {
    const workshop = await rig.workshop({ postTest: { passPercent: 70, outOf: 20 } });
    const person = await rig.person('Evidence Bearer');
    const participantId = await rig.attends(workshop, person, 3);
    const params = { id: workshop.id, participantId };
    await rig.client.call(saveScores, { params, body: { preScore: 8, postScore: 15 } });
    told(await rig.confirm(workshop.id), 200);
    const evidence = told(await reporter.call(personEvidence, { params: { id: person } }), 200);
    expect(evidence.records).toHaveLength(1);
    expect(evidence.records[0]).toMatchObject({
      way: 'workshop',
      topic: 'juvenile-justice',
      workshop: {
        ...{ id: workshop.id, title: { en: 'First contact with a child' }, sessions: 3, attended: 3 },
        ...{ thresholdPercent: 80, confirmedBy: 'Amina Rafiq' },
        postTest: { outOf: 20, passPercent: 70, preScore: 8, postScore: 15 },
      },
    });
  });

  it('should not take what nobody has seen', async () => {
    const workshop = await rig.workshop();
    const participantId = await rig.attends(workshop, await rig.person('Seen Twice'), 3);
    const params = { id: workshop.id };
    const { revision, digest } = told(await rig.client.call(previewOutcome, { params }), 200);
    await rig.mark(workshop.id, workshop.sessions[0]?.id ?? '', participantId, 'absent');
    const late = await rig.client.call(confirmWorkshop, { params, body: { revision, digest } });
    expect([late.status, late.code]).toEqual([409, 'workshop-changed']);
    expect(await recordsOf(one, workshop.id)).toEqual([]);
  });

  it('should wait for the last session and for somebody who was there', async () => {
    const empty = await rig.workshop();
    expect((await rig.confirm(empty.id)).code).toBe('workshop-not-ready');
    const sessions = [{ ...empty.sessions[0]!, day: dayFromNow(1) }];
    const early = await rig.workshop({ sessions });
    expect(early.sessions).toEqual([]);
    const coming = await rig.workshop({
      sessions: [{ ...sessions[0]!, id: early.id }],
    });
    expect(await rig.mark(coming.id, early.id, early.id, 'present')).toBe(409);
    expect((await rig.confirm(coming.id)).code).toBe('workshop-not-ready');
  });

  it('should be done once at two servers at once, and told to both', async () => {
    const workshop = await rig.workshop();
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, index) => rig.person(`Pair ${String.fromCharCode(65 + index)}`)),
    );
    for (const person of people) await rig.attends(workshop, person, 3);
    const params = { id: workshop.id };
    const { revision, digest } = told(await rig.client.call(previewOutcome, { params }), 200);
    const body = { revision, digest };
    const others = await signedInAs(two, 'administrator');
    const places = [rig.client, others, rig.client, others, others, rig.client];
    const answers = await Promise.all(places.map((client) => client.call(confirmWorkshop, { params, body })));
    expect(answers.map(({ status }) => status)).toEqual(places.map(() => 200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const records = await recordsOf(one, workshop.id);
    expect(records.map(({ person_id }) => person_id).sort()).toEqual([...people].sort());
    expect(new Set(records.map(({ recorded_by }) => recorded_by)).size).toBe(1);
  });

  it('should let a roll that is being marked and a confirmation not pass each other', async () => {
    for (let round = 0; round < 4; round += 1) {
      const workshop = await rig.workshop();
      const person = await rig.person('Race Runner');
      const participantId = await rig.attends(workshop, person, 3);
      const params = { id: workshop.id };
      const { revision, digest } = told(await rig.client.call(previewOutcome, { params }), 200);
      const sessionId = workshop.sessions[0]?.id ?? '';
      const [marked, confirmed] = await Promise.all([
        rig.mark(workshop.id, sessionId, participantId, 'absent'),
        rig.client.call(confirmWorkshop, { params, body: { revision, digest } }),
      ]);
      // Either the mark came first and the confirmation saw it, or the workshop was closed to the mark.
      expect([
        [204, 409],
        [409, 200],
      ]).toContainEqual([marked, confirmed.status]);
      expect(await recordsOf(one, workshop.id)).toHaveLength(confirmed.status === 200 ? 1 : 0);
    }
  });

  it('should close the workshop to every change', async () => {
    const workshop = await rig.workshop();
    const participantId = await rig.attends(workshop, await rig.person('Closed Door'), 3);
    told(await rig.confirm(workshop.id), 200);
    const { id: _id, ...fields } = rig.fields();
    const params = { id: workshop.id, participantId };
    const tries = [
      await rig.client.call(updateWorkshop, { params, body: fields }),
      await rig.client.call(removeParticipant, { params }),
      await rig.client.call(saveScores, { params, body: { preScore: null, postScore: null } }),
    ];
    expect(tries.map(({ code }) => code)).toEqual(tries.map(() => 'workshop-confirmed'));
    expect(await rig.mark(workshop.id, workshop.sessions[0]?.id ?? '', participantId, null)).toBe(409);
  });
});

describe('reopening a workshop', () => {
  it('should reverse its records with the reason, and confirm the correction as the next revision', async () => {
    const before = await trained();
    const workshop = await rig.workshop();
    const [stays, goes, comes] = [
      await rig.person('Ayesha Stays'),
      await rig.person('Bilal Goes'),
      await rig.person('Careem Comes'),
    ];
    await rig.attends(workshop, stays, 3);
    const gone = await rig.attends(workshop, goes, 3);
    const come = await rig.attends(workshop, comes, 2);
    told(await rig.confirm(workshop.id), 200);
    expect(await trained()).toBe(before + 2);
    // The one who stays is transferred meanwhile: that does not move the training day's figures.
    const served = { agencyId: rig.sindh, rank: 'constable', districtId: null, serviceNumber: null };
    const posting = { id: newId(), fromDay: dayFromNow(0), ...served, reason: 'Posted to Karachi' };
    told(await administrator.call(changePosting, { params: { id: stays }, body: posting }), 201);

    const params = { id: workshop.id };
    const body = { revision: 1, reason: 'The sheet of the third day was read wrongly' };
    const reopened = told(await rig.client.call(reopenWorkshop, { params, body }), 200);
    expect(told(await rig.client.call(reopenWorkshop, { params, body }), 200)).toEqual(reopened);
    expect(reopened).toMatchObject({
      state: 'draft',
      confirmations: [{ revision: 1, reopening: { reason: body.reason, reopenedBy: 'Amina Rafiq' } }],
    });
    expect(await trained()).toBe(before);

    const last = workshop.sessions.at(-1)?.id ?? '';
    expect(await rig.mark(workshop.id, last, gone, 'absent')).toBe(204);
    expect(await rig.mark(workshop.id, last, come, 'present')).toBe(204);
    told(await rig.confirm(workshop.id), 200);
    expect(await trained()).toBe(before + 2);
    const records = await recordsOf(one, workshop.id);
    const standing = records.filter(({ reversed }) => reversed === null);
    expect(
      new Set(
        standing.map(({ person_id, source_revision, agency_id }) =>
          [person_id, source_revision, agency_id].join(),
        ),
      ),
    ).toEqual(new Set([[stays, 2, rig.lahore].join(), [comes, 2, rig.lahore].join()]));
    expect(records.filter(({ reversed }) => reversed !== null).map(({ reversed }) => reversed)).toEqual([
      body.reason,
      body.reason,
    ]);
    const evidence = told(await reporter.call(personEvidence, { params: { id: goes } }), 200);
    expect(evidence.records[0]).toMatchObject({
      reversal: { reason: body.reason },
      workshop: { attended: 3, sessions: 3 },
    });
  });

  it('should not write again what was reversed by hand, until somebody who may reverse says so', async () => {
    const workshop = await rig.workshop();
    const [wrong, right] = [await rig.person('Never There'), await rig.person('Always There')];
    const participantId = await rig.attends(workshop, wrong, 3);
    await rig.attends(workshop, right, 3);
    told(await rig.confirm(workshop.id), 200);
    const evidence = told(await reporter.call(personEvidence, { params: { id: wrong } }), 200);
    const reason = 'They were on duty that day';
    const recordId = evidence.records[0]?.id ?? '';
    told(await administrator.call(reverseRecord, { params: { id: recordId }, body: { reason } }), 201);
    const params = { id: workshop.id };
    const reopen = async (revision: number) =>
      told(
        await rig.client.call(reopenWorkshop, { params, body: { revision, reason: 'A sheet came late' } }),
        200,
      );
    const standing = async () =>
      (await recordsOf(one, workshop.id))
        .filter(({ reversed }) => reversed === null)
        .map((row) => row.person_id);
    await reopen(1);
    const seen = told(await rig.client.call(previewOutcome, { params }), 200);
    const line = seen.lines.find((each) => each.participantId === participantId);
    expect(line).toMatchObject({
      outcome: 'reversed-by-hand',
      heldBack: { by: 'Amina Rafiq', reason },
    });
    expect(told(await rig.confirm(workshop.id), 200).confirmations[0]).toMatchObject({ recorded: 1 });
    expect(await standing()).toEqual([right]);

    const allow = {
      params: { ...params, participantId },
      body: { id: newId(), reason: 'The duty list was wrong' },
    };
    expect((await rig.client.call(allowRecordingAgain, allow)).code).toBe('not-allowed');
    expect((await administrator.call(allowRecordingAgain, allow)).code).toBe('workshop-confirmed');
    await reopen(2);
    const stale = told(await rig.client.call(previewOutcome, { params }), 200);
    const lifted = told(await administrator.call(allowRecordingAgain, allow), 200);
    expect(told(await administrator.call(allowRecordingAgain, allow), 200)).toEqual(lifted);
    const twice = { ...allow, body: { ...allow.body, id: newId() } };
    expect((await administrator.call(allowRecordingAgain, twice)).code).toBe('workshop-changed');
    const { revision, digest } = stale;
    const late = await rig.client.call(confirmWorkshop, { params, body: { revision, digest } });
    expect(late.code).toBe('workshop-changed');
    told(await rig.confirm(workshop.id), 200);
    expect(new Set(await standing())).toEqual(new Set([right, wrong]));
    const trail = await one.unitOfWork.query<{ after: object }>(
      `SELECT after FROM audit_entry WHERE action = 'workshops.allow-recording-again' AND subject_id = $1`,
      [workshop.id],
    );
    expect(trail).toEqual([{ after: { participantId, personId: wrong, reason: allow.body.reason } }]);
    // Reopened and confirmed once more, what was allowed stays allowed.
    await reopen(3);
    told(await rig.confirm(workshop.id), 200);
    expect(new Set(await standing())).toEqual(new Set([right, wrong]));
  });

  it('should need a reason, and the confirmation that was seen', async () => {
    const workshop = await rig.workshop();
    await rig.attends(workshop, await rig.person('Rashid Reason'), 3);
    told(await rig.confirm(workshop.id), 200);
    const params = { id: workshop.id };
    const short = await rig.client.call(reopenWorkshop, { params, body: { revision: 1, reason: 'no' } });
    expect([short.status, short.code]).toEqual([422, 'bad-input']);
    const other = await rig.client.call(reopenWorkshop, {
      params,
      body: { revision: 2, reason: 'a good one' },
    });
    expect(other.code).toBe('workshop-changed');
    expect((await recordsOf(one, workshop.id)).map(({ reversed }) => reversed)).toEqual([null]);
  });

  it('should keep what was confirmed, whatever is changed afterwards', async () => {
    for (const table of [
      'workshop_confirmation',
      'workshop_result',
      'workshop_reopening',
      'workshop_correction',
    ])
      for (const sql of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET workshop_id = gen_random_uuid()`,
        `TRUNCATE ${table} CASCADE`,
      ])
        await expect(one.unitOfWork.query(sql)).rejects.toThrow('never changed or deleted');
  });
});
