import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishSmallCourse } from '../../testing/small-course.js';
import { LearningRig } from './testing/rig.js';

let rig: LearningRig;
beforeAll(async () => {
  rig = await LearningRig.open();
});
afterAll(() => rig?.close());
beforeEach(() => rig.newLearner());

describe('start', () => {
  it('should open the final test after the required lessons, with the rule of the publication', async () => {
    const { id } = await rig.ready();
    const attempt = await rig.start(id);
    expect(attempt).toMatchObject({ kind: 'final', number: 1, rule: rig.course.outline.test });
    expect(attempt.questions).toHaveLength(6);
    expect((await rig.start(id)).id).toBe(attempt.id);
    expect((await rig.get(id)).finalTest).toMatchObject({
      attemptsUsed: 1,
      attemptsLeft: 2,
      openAttemptId: attempt.id,
    });
  });

  describe('when a required lesson is not completed', () => {
    it('should refuse', async () => {
      const { id } = await rig.enrolled();
      await rig.take(id, rig.event('lesson-completed', 'l-1'), rig.event('lesson-opened', 'l-2'));
      await expect(rig.start(id)).rejects.toMatchObject({ code: 'attempt-lessons-first' });
    });
  });

  describe('when the last attempt failed', () => {
    it('should wait as long as the rule says, and say until when', async () => {
      const { id } = await rig.ready();
      const failed = await rig.sit(id, 3);
      const opens = rig.inMinutes(24 * 60);
      await expect(rig.start(id)).rejects.toMatchObject({
        code: 'attempt-wait',
        details: { detail: opens },
      });
      expect((await rig.get(id)).finalTest).toMatchObject({
        nextAttemptAt: opens,
        lastAttemptId: failed.id,
        bestScore: 50,
      });
      rig.rooms.clock.moveMinutes(24 * 60);
      expect(await rig.start(id)).toMatchObject({ number: 2 });
    });

    it('should end with the last attempt that the rule gives', async () => {
      const { id } = await rig.ready();
      for (let number = 1; number <= 3; number += 1) {
        expect(await rig.sit(id, 3)).toMatchObject({ number, result: { passed: false } });
        rig.rooms.clock.moveMinutes(24 * 60);
      }
      await expect(rig.start(id)).rejects.toMatchObject({ code: 'attempt-none-left' });
      expect((await rig.get(id)).finalTest).toMatchObject({
        attemptsLeft: 0,
        nextAttemptAt: null,
      });
    });
  });

  describe('when the open attempt’s time has run out', () => {
    it('should close it first, so that its failure counts from its deadline', async () => {
      const { id } = await rig.ready();
      const attempt = await rig.start(id);
      rig.rooms.clock.moveMinutes(50);
      const opens = new Date(Date.parse(attempt.deadlineAt) + 24 * 3_600_000).toISOString();
      await expect(rig.start(id)).rejects.toMatchObject({
        code: 'attempt-wait',
        details: { detail: opens },
      });
    });

    it('should complete the course with what was saved, as of the deadline', async () => {
      const { id } = await rig.ready();
      const attempt = await rig.start(id);
      await rig.answer(attempt);
      rig.rooms.clock.moveMinutes(50);
      expect(await rig.get(id)).toMatchObject({
        state: 'completed',
        completedAt: attempt.deadlineAt,
      });
      await expect(rig.start(id)).rejects.toMatchObject({ code: 'attempt-already-passed' });
    });
  });

  describe('when it is the pre-test', () => {
    it('should be taken once, without lessons, and before the final test', async () => {
      const { id } = await rig.enrolled();
      const attempt = await rig.start(id, 'pretest');
      expect(attempt.rule).toMatchObject({ draw: 3, minutes: 10, attempts: 1 });
      await rig.answer(attempt);
      await rig.submit(attempt.id);
      await expect(rig.start(id, 'pretest')).rejects.toMatchObject({ code: 'attempt-none-left' });
      expect(await rig.get(id)).toMatchObject({
        state: 'active',
        pretest: { available: false, openAttemptId: null, score: 100 },
        finalTest: { attemptsUsed: 0, passed: false },
      });
    });

    it('should not follow the final test', async () => {
      const { id } = await rig.ready();
      await rig.start(id);
      await expect(rig.start(id, 'pretest')).rejects.toMatchObject({ code: 'attempt-none-left' });
    });

    it('should not be found where the course has none', async () => {
      const bare = await publishSmallCourse(rig.rooms.unitOfWork, { pretest: null });
      const { id, pretest } = await rig.enrolments.enrol(rig.actor, bare.courseId);
      expect(pretest).toBeNull();
      await expect(rig.start(id, 'pretest')).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
