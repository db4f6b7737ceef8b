import type { CohortFields, JoiningFate } from '@academy/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, SYSTEM } from '../../../platform/auth/actor.js';
import { newId } from '../../../platform/ids.js';
import { anAccount } from '../../../testing/accounts.js';
import { aTrainee } from '../../../testing/small-course.js';
import { LearningRig } from '../testing/rig.js';
import { CohortPeople } from './cohort-people.service.js';
import { Cohorts } from './cohorts.service.js';

let rig: LearningRig;
let agencyId: string;
let facilitatorId: string;
let cohortId: string;

beforeAll(async () => {
  rig = await LearningRig.open();
  agencyId = newId();
  await rig.rooms.unitOfWork.query(
    `INSERT INTO agency (id, code, "group", name_en, position) VALUES ($1, 'a', 'police', 'An agency', 1)`,
    [agencyId],
  );
  facilitatorId = (await anAccount(rig.rooms, { role: 'trainer' })).accountId;
});
afterAll(() => rig?.close());
beforeEach(async () => {
  await rig.newLearner();
  cohortId = await begin();
});

const fields = (changes: Partial<CohortFields> = {}): CohortFields => ({
  courseId: rig.course.courseId,
  titleEn: 'Spring intake',
  titleUr: null,
  agencyId,
  startsOn: '2026-03-01',
  endsOn: '2026-04-30',
  facilitatorId,
  capacity: null,
  ...changes,
});
async function begin(changes: Partial<CohortFields> = {}): Promise<string> {
  const id = newId();
  await rig.rooms.get(Cohorts).create(SYSTEM, { id, ...fields(changes) });
  return id;
}
const people = async (count: number): Promise<string[]> => {
  const made: Actor[] = [];
  while (made.length < count) made.push(await aTrainee(rig.rooms.unitOfWork));
  return made.map(({ personId }) => personId);
};
const add = (personIds: string[], { into = cohortId, completedToo = false } = {}) =>
  rig.rooms.get(CohortPeople).add(SYSTEM, into, { personIds, completedToo });
const fatesOf = async (
  personIds: string[],
  options: Parameters<typeof add>[1] = {},
): Promise<JoiningFate[]> => (await add(personIds, options)).people.map(({ fate }) => fate);
const cohort = (id = cohortId) => rig.rooms.get(Cohorts).get(SYSTEM, id);
const audits = async (): Promise<number> =>
  (
    await rig.rooms.unitOfWork.query(
      `SELECT 1 FROM audit_entry WHERE subject_id = $1 AND action = 'learning.add-to-cohort'`,
      [cohortId],
    )
  ).length;
const completed = async (): Promise<string> => {
  const { id } = await rig.ready();
  await rig.sit(id);
  return id;
};

describe('adding to a cohort', () => {
  it('should enrol in the current publication, and change nothing when it is said again', async () => {
    const [one, other] = (await people(2)) as [string, string];
    expect(await fatesOf([one, other, one])).toEqual(['enrolled', 'enrolled']);
    expect(await fatesOf([one, other])).toEqual(['already-in', 'already-in']);
    expect(await audits()).toBe(1);
    expect((await cohort()).people).toMatchObject([
      { completedLessons: 0, requiredLessons: 2, standing: 'not-started', completedAt: null },
      { completedLessons: 0, standing: 'not-started' },
    ]);
  });

  it('should attach the enrolment that stands, with its progress', async () => {
    const { id } = await rig.ready();
    expect(await fatesOf([rig.actor.personId])).toEqual(['attached']);
    expect((await cohort()).people).toMatchObject([
      { enrolmentId: id, completedLessons: 2, standing: 'under-way' },
    ]);
    expect((await rig.get(id)).cohort).toEqual({
      id: cohortId,
      title: { en: 'Spring intake' },
      facilitator: { nameEn: 'Amina Rafiq', nameUr: null },
      dueOn: '2026-04-30',
    });
  });

  it('should enrol nobody twice when two add the same people at once, or they enrol themselves', async () => {
    const some = await people(8);
    const [both] = await Promise.all([
      Promise.all([add(some), add([...some].reverse()), add(some)]),
      ...Array.from({ length: 3 }, () => rig.enrolled()),
      add([rig.actor.personId]),
    ]);
    const placed = both.flatMap((answer) => answer.people.filter(({ fate }) => fate === 'enrolled'));
    expect(placed).toHaveLength(8);
    expect((await cohort()).people).toHaveLength(9);
    const rows = await rig.rooms.unitOfWork.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM enrolment WHERE person_id = ANY ($1::uuid[]) GROUP BY person_id',
      [[...some, rig.actor.personId]],
    );
    expect(rows.map(({ count }) => count)).toEqual(Array(9).fill(1));
  });

  it('should never take more than its capacity, whoever comes at once', async () => {
    const small = await begin({ capacity: 3 });
    const groups = [await people(2), await people(2), await people(2)];
    const fates = (await Promise.all(groups.map((group) => fatesOf(group, { into: small })))).flat();
    expect(fates.filter((fate) => fate === 'enrolled')).toHaveLength(3);
    expect(fates.filter((fate) => fate === 'full')).toHaveLength(3);
    expect((await cohort(small)).people).toHaveLength(3);
  });

  describe('when somebody completed the course earlier', () => {
    it('should say so, list them only where asked, and leave their completion alone', async () => {
      const id = await completed();
      const { people: told } = await add([rig.actor.personId]);
      expect(told).toMatchObject([{ fate: 'completed-earlier', isInOther: false }]);
      expect(told[0]?.completedAt).toBe((await rig.get(id)).completedAt);
      expect((await cohort()).people).toEqual([]);
      rig.rooms.clock.moveMinutes(5);
      expect(await fatesOf([rig.actor.personId], { completedToo: true })).toEqual(['attached']);
      expect((await cohort()).people).toMatchObject([
        {
          enrolmentId: id,
          standing: 'completed-earlier',
          late: false,
          test: { passed: true, bestScore: 100 },
        },
      ]);
      expect(rig.heard).toHaveLength(1);
    });
  });

  describe('when somebody learns in another cohort of the course', () => {
    it('should leave them there and name it', async () => {
      const other = await begin({ titleEn: 'Winter intake' });
      await add([rig.actor.personId], { into: other });
      expect((await add([rig.actor.personId])).people).toMatchObject([
        { fate: 'in-another', isInOther: true, otherCohort: { en: 'Winter intake' } },
      ]);
      expect((await cohort(other)).people).toHaveLength(1);
    });
  });

  describe('when the cohort is closed', () => {
    it('should take nobody new, and keep whoever is in', async () => {
      const [one, other] = (await people(2)) as [string, string];
      await add([one]);
      await rig.rooms.get(Cohorts).setState(SYSTEM, cohortId, 'closed');
      expect(await fatesOf([one, other])).toEqual(['already-in', 'closed']);
      await rig.rooms.get(Cohorts).setState(SYSTEM, cohortId, 'open');
      expect(await fatesOf([other])).toEqual(['enrolled']);
    });
  });
});

describe('taking somebody out of a cohort', () => {
  it('should keep their enrolment and progress, and let them be added again', async () => {
    const { id } = await rig.ready();
    await add([rig.actor.personId]);
    const remove = () => rig.rooms.get(CohortPeople).remove(SYSTEM, cohortId, rig.actor.personId);
    expect((await remove()).people).toEqual([]);
    expect((await remove()).people).toEqual([]);
    expect(await rig.get(id)).toMatchObject({ completedLessons: 2, cohort: null });
    expect(await fatesOf([rig.actor.personId])).toEqual(['attached']);
  });
});

describe('changing a cohort', () => {
  it('should keep its course once somebody is in it, and room for those who are', async () => {
    await add(await people(2));
    const update = (changes: Partial<CohortFields>) =>
      rig.rooms.get(Cohorts).update(SYSTEM, cohortId, fields(changes));
    await expect(update({ courseId: newId(), capacity: 1 })).rejects.toMatchObject({
      fields: [
        { field: 'courseId', code: 'cohort-has-people' },
        { field: 'capacity', code: 'capacity-below-people' },
      ],
    });
    expect(await update({ titleEn: 'Summer intake', capacity: 2 })).toMatchObject({
      titleEn: 'Summer intake',
      capacity: 2,
    });
    await expect(update({ facilitatorId: newId() })).rejects.toMatchObject({
      fields: [{ field: 'facilitatorId', code: 'invalid' }],
    });
  });

  it('should be late on the day after its due day', async () => {
    const today = new Date(rig.rooms.clock.now().getTime() + 5 * 3_600_000).toISOString().slice(0, 10);
    const due = await begin({ startsOn: '2026-01-01', endsOn: today });
    await add([rig.actor.personId], { into: due });
    expect((await cohort(due)).people[0]?.late).toBe(false);
    rig.rooms.clock.moveMinutes(24 * 60);
    expect((await cohort(due)).people[0]?.late).toBe(true);
    rig.rooms.clock.moveMinutes(-24 * 60);
  });
});
