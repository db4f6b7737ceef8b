import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../platform/auth/actor.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { newId } from '../../platform/ids.js';
import { referenceId } from '../../testing/accounts.js';
import { type TestRooms, testRooms } from '../../testing/rooms.js';
import { publishSmallCourse, type SmallCourse } from '../../testing/small-course.js';
import { People, Postings, ReferenceData } from '../directory/index.js';
import { CourseCompleted } from '../learning/index.js';
import { Links, RegisterModule, Seals } from '../register/index.js';
import { ReportingModule } from './index.js';
import { Trained } from './trained.service.js';

const REASON = 'Written by the agency';

let rooms: TestRooms;
let course: SmallCourse;
let lahore: string;
let karachi: string;

beforeAll(async () => {
  rooms = await testRooms([ReportingModule, RegisterModule]);
  await rooms.get(ReferenceData).load();
  rooms.clock.set(new Date('2026-02-10T08:00:00Z'));
  lahore = await referenceId(rooms, 'agency', 'police-punjab-lahore');
  karachi = await referenceId(rooms, 'agency', 'police-sindh-karachi');
});
afterAll(() => rooms?.close());

const person = (agencyId: string): Promise<string> =>
  rooms.get(People).create({
    nameEn: 'Amina Rafiq',
    profile: { agencyId, rank: null, districtId: null, serviceNumber: null, sex: 'female', disability: 'no' },
  });

const complete = (personId: string, day: string): Promise<void> =>
  rooms.unitOfWork.run(() =>
    rooms.get(DomainEvents).publish(
      new CourseCompleted({
        ...{ personId, courseId: course.courseId, publicationId: course.publicationId },
        enrolmentId: newId(),
        topic: course.outline.topic,
        attemptId: null,
        score: 90,
        completedAt: new Date(`${day}T08:00:00Z`),
      }),
    ),
  );

/** The figure by agency, with the moment of the seal that it stands on. */
async function figure(asOf?: string) {
  const view = await rooms.get(Trained).report(SYSTEM, {
    ...{
      from: '2026-01-01',
      to: '2026-12-31',
      lang: 'en',
      groupBy: ['agency'],
      agency: 'police',
      topic: course.outline.topic,
    },
    ...(asOf ? { asOf } : {}),
  });
  return {
    total: view.total.individuals,
    byAgency: Object.fromEntries(view.cells.map(({ key, individuals }) => [key[0], individuals])),
    sealedAt: view.asOf.sealedAt as string,
  };
}

const transfer = (personId: string, agencyId: string, fromDay: string) =>
  rooms.get(Postings).change(SYSTEM, personId, {
    ...{ id: newId(), fromDay, agencyId, rank: null, districtId: null, serviceNumber: null },
    reason: REASON,
  });

describe('individuals trained', () => {
  beforeAll(async () => {
    course = await publishSmallCourse(rooms.unitOfWork);
  });

  describe('when two people are linked and unlinked', () => {
    it('should count them once while the link stands, as of each moment', async () => {
      const [one, other] = [await person(lahore), await person(lahore)];
      await complete(one, '2026-02-01');
      await complete(other, '2026-02-02');
      const apart = await figure();
      const { id } = await rooms.get(Links).link(SYSTEM, one, other, REASON);
      const together = await figure();
      await rooms.get(Links).unlink(SYSTEM, id, REASON);
      const again = await figure();
      expect([apart.total, together.total, again.total]).toEqual([2, 1, 2]);
      rooms.clock.set(new Date(Date.now() + 1000));
      for (const moment of [apart, together, again])
        expect((await figure(moment.sealedAt)).total).toBe(moment.total);
      rooms.clock.set(new Date('2026-02-10T08:00:00Z'));
    });
  });

  describe('when somebody is transferred', () => {
    it('should move no figure of the past, and count what follows where they serve then', async () => {
      course = await publishSmallCourse(rooms.unitOfWork);
      const personId = await person(lahore);
      await complete(personId, '2026-02-03');
      const before = await figure();
      const digests = () =>
        rooms.unitOfWork.query(`SELECT id, encode(digest, 'hex') AS digest FROM register_entry ORDER BY id`);
      const entries = await digests();
      await transfer(personId, karachi, '2026-02-05');
      expect((await figure()).byAgency).toEqual(before.byAgency);
      expect(await digests()).toEqual(entries);
      await complete(personId, '2026-02-09');
      const after = await figure();
      expect(after.total).toBe(1);
      expect(Object.values(before.byAgency)).toEqual([1]);
      expect(Object.keys(after.byAgency)).toHaveLength(2);
    });

    it('should take the posting of the training day for a record that is written late', async () => {
      course = await publishSmallCourse(rooms.unitOfWork);
      const personId = await person(lahore);
      await transfer(personId, karachi, '2026-02-05');
      await complete(personId, '2026-02-03');
      const [record] = await rooms.unitOfWork.query<{ agency_id: string }>(
        `SELECT agency_id FROM register_entry WHERE kind = 'record' AND person_id = $1`,
        [personId],
      );
      expect(record?.agency_id).toBe(lahore);
      await rooms.get(Seals).closeNow();
    });
  });
});
