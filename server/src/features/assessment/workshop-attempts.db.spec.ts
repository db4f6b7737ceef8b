import type { Attempt, AttemptKind } from '@academy/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { AssessmentJobs } from './assessment.jobs.js';
import { AssessmentRig } from './testing/rig.js';
import { WorkshopAttempts } from './workshop-attempts.service.js';

let rig: AssessmentRig;
let attempts: WorkshopAttempts;
let workshopId: string;
beforeAll(async () => {
  rig = await AssessmentRig.open();
  attempts = rig.rooms.get(WorkshopAttempts);
});
afterAll(() => rig?.close());
beforeEach(async () => {
  await rig.newPerson();
  workshopId = await aWorkshop();
});

async function aWorkshop(): Promise<string> {
  const [id, placeId] = [newId(), newId()];
  await rig.rooms.unitOfWork.query(
    `INSERT INTO place (id, code, kind, name_en, position) VALUES ($1, $2, 'province', 'Punjab', 1)`,
    [placeId, placeId],
  );
  await rig.rooms.unitOfWork.query(
    `INSERT INTO workshop (id, title_en, topic, district_id, venue, trainers, threshold_percent, created_by, created_at, updated_at)
     VALUES ($1, 'First contact', $2, $3, 'A hall', '{Sana}', 80, $1, now(), now())`,
    [id, rig.course.outline.topic, placeId],
  );
  return id;
}

const seat = (kind: AttemptKind = 'final') => ({ workshopId, personId: rig.actor.personId, kind });

const start = (kind: AttemptKind = 'final'): Promise<Attempt> =>
  attempts.start({
    ...seat(kind),
    publicationId: rig.course.publicationId,
    rule: { ...rig.course.outline.test, draw: 3, minutes: 10, attempts: 1, waitHours: 0 },
  });

const countIn = async (table: string, where = 'true'): Promise<number> => {
  const [row] = await rig.rooms.unitOfWork.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
  );
  return row?.count ?? -1;
};

describe('an attempt at the test of a workshop', () => {
  it('should be one for each person and test, however often and at once it is begun', async () => {
    const begun = await Promise.all([start(), start(), start()]);
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    const [attempt] = begun;
    await rig.submit(attempt as Attempt);
    expect((await start()).id).toBe(attempt?.id);
  });

  it('should ask something else after than before, as long as there is something else', async () => {
    const [before, after] = [await start('pretest'), await start('final')];
    const keys = new Set(before.questions.map(({ key }) => key));
    expect(after.questions.filter(({ key }) => keys.has(key))).toEqual([]);
  });

  it('should leave its course as it was: no event, no attempt of the enrolment, nobody passes', async () => {
    const own = await start();
    await rig.answerAll(own);
    const submitted = await rig.submit(own);
    expect(submitted).toMatchObject({ enrolmentId: null, workshopId, result: { score: 100, passed: null } });
    expect(rig.heard).toEqual([]);
    expect(await rig.attempts.summaries([rig.enrolmentId])).toEqual([]);
    expect(await countIn('attempt', `enrolment_id = '${rig.enrolmentId}'`)).toBe(0);
    expect(await countIn('attempt', `purpose = 'course' AND person_id = '${rig.actor.personId}'`)).toBe(0);
    expect(await countIn('enrolment', `id = '${rig.enrolmentId}' AND state = 'active'`)).toBe(1);
    // The course's own test is still all there.
    expect((await rig.start(1)).number).toBe(1);
    await rig.submit(await rig.start(1));
    expect(rig.heard).toHaveLength(1);
  });

  it('should refuse a row that is of both purposes or of none, or that somebody passes', async () => {
    await start();
    const { query } = rig.rooms.unitOfWork;
    for (const change of [
      `enrolment_id = '${rig.enrolmentId}'`,
      'workshop_id = NULL',
      `purpose = 'course'`,
      'passed = true',
    ])
      await expect(
        query.call(rig.rooms.unitOfWork, `UPDATE attempt SET ${change} WHERE workshop_id = $1`, [workshopId]),
      ).rejects.toThrow(/ck_attempt_/);
  });

  it('should not say what is right before its room decides so', async () => {
    const own = await start();
    await rig.answerAll(own, 1);
    const submitted = await rig.submit(own);
    expect(submitted.result).toMatchObject({ of: 3, questions: [] });
    expect((await rig.get(own)).result?.questions).toEqual([]);
    expect((await attempts.find(seat()))?.result?.questions).toEqual([]);
    expect((await attempts.find(seat(), true))?.result?.questions).toHaveLength(3);
  });

  it('should be closed with what was saved when its test is closed, and take no answer afterwards', async () => {
    const own = await start();
    const [first, second] = own.questions;
    await rig.save(own, first?.key ?? '');
    expect(await attempts.closeAll(workshopId, 'pretest')).toBe(0);
    expect(await attempts.closeAll(workshopId, 'final')).toBe(1);
    expect(await attempts.closeAll(workshopId, 'final')).toBe(0);
    await expect(rig.save(own, second?.key ?? '')).rejects.toMatchObject({ code: 'attempt-not-open' });
    expect((await attempts.find(seat()))?.result).toMatchObject({ correct: 1, of: 3, score: 33 });
    expect(await attempts.summaries(workshopId)).toEqual([
      {
        ...{ personId: rig.actor.personId, kind: 'final', state: 'submitted', score: 33 },
        deadlineAt: expect.any(Date),
      },
    ]);
  });

  it('should be closed by its deadline, whoever looks first', async () => {
    const own = await start();
    rig.rooms.clock.moveMinutes(11);
    await rig.rooms.get(AssessmentJobs).closeOverdue();
    expect(await attempts.summaries(workshopId)).toMatchObject([{ state: 'submitted', score: 0 }]);
    expect((await start()).id).toBe(own.id);
  });
});
