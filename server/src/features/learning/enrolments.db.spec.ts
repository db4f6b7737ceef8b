import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.js';
import { publishSmallCourse } from '../../testing/small-course.js';
import { LearningRig } from './testing/rig.js';

let rig: LearningRig;
beforeAll(async () => {
  rig = await LearningRig.open();
});
afterAll(() => rig?.close());
beforeEach(() => rig.newLearner());

describe('enrol', () => {
  it('should pin the current publication and show where everything stands', async () => {
    expect(await rig.enrolled()).toMatchObject({
      courseId: rig.course.courseId,
      courseSlug: rig.course.outline.slug,
      publicationId: rig.course.publicationId,
      state: 'active',
      completedAt: null,
      requiredLessons: 2,
      completedLessons: 0,
      minutesLeft: 30,
      lessons: [],
      resume: null,
      finalTest: {
        attemptsUsed: 0,
        attemptsLeft: 3,
        passed: false,
        bestScore: null,
        openAttemptId: null,
        lessonsFirst: true,
      },
      pretest: { available: true, openAttemptId: null, score: null },
    });
  });

  it('should return the enrolment that stands, also when asked twice at once', async () => {
    const all = await Promise.all([rig.enrolled(), rig.enrolled(), rig.enrolled()]);
    expect(new Set(all.map((enrolment) => enrolment.id)).size).toBe(1);
    expect(await rig.enrolments.list(rig.actor)).toHaveLength(1);
  });

  it('should keep the publication when a newer one appears', async () => {
    const own = await publishSmallCourse(rig.rooms.unitOfWork);
    const before = await rig.enrolments.enrol(rig.actor, own.courseId);
    const newer = newId();
    await rig.rooms.unitOfWork.query(
      `INSERT INTO publication (id, course_id, number, content_hash, outline)
       SELECT $1, course_id, 2, 'newer', outline FROM publication WHERE id = $2`,
      [newer, own.publicationId],
    );
    await rig.rooms.unitOfWork.query('UPDATE course SET current_publication_id = $1 WHERE id = $2', [
      newer,
      own.courseId,
    ]);
    expect(await rig.enrolments.enrol(rig.actor, own.courseId)).toMatchObject({
      id: before.id,
      publicationId: own.publicationId,
    });
  });

  describe('when there is no such course', () => {
    it('should say that it is not open', async () => {
      await expect(rig.enrolments.enrol(rig.actor, newId())).rejects.toMatchObject({
        code: 'course-not-open',
      });
    });
  });

  describe('when the last enrolment was withdrawn', () => {
    it('should begin a new one and show the old one no more', async () => {
      const old = await rig.enrolled();
      await rig.rooms.unitOfWork.query(`UPDATE enrolment SET state = 'withdrawn' WHERE id = $1`, [old.id]);
      await expect(rig.get(old.id)).rejects.toMatchObject({ code: 'not-found' });
      expect((await rig.enrolled()).id).not.toBe(old.id);
    });
  });
});

describe('list', () => {
  it('should put the enrolment last worked on first', async () => {
    const first = await rig.enrolled();
    rig.rooms.clock.moveMinutes(1);
    const other = await publishSmallCourse(rig.rooms.unitOfWork);
    const second = await rig.enrolments.enrol(rig.actor, other.courseId);
    const order = async () => (await rig.enrolments.list(rig.actor)).map((enrolment) => enrolment.id);
    expect(await order()).toEqual([second.id, first.id]);
    rig.rooms.clock.moveMinutes(5);
    await rig.take(first.id, rig.event('lesson-opened', 'l-1'));
    expect(await order()).toEqual([first.id, second.id]);
  });
});
