import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { gate, someoneWaits } from '../../testing/gate.js';
import { AttemptSubmitted } from '../assessment/index.js';
import { CourseCompleted } from './index.js';
import { LearningRig } from './testing/rig.js';

let rig: LearningRig;
beforeAll(async () => {
  rig = await LearningRig.open();
});
afterAll(() => rig?.close());
beforeEach(() => rig.newLearner());

describe('completion', () => {
  it('should come with the passed test, once, in the same transaction', async () => {
    const { id } = await rig.ready();
    const attempt = await rig.start(id);
    await rig.answer(attempt, 1);
    await Promise.all([1, 2, 3].map(() => rig.submit(attempt.id)));
    expect(rig.heard).toHaveLength(1);
    expect(rig.heard[0]).toEqual({
      enrolmentId: id,
      personId: rig.actor.personId,
      courseId: rig.course.courseId,
      publicationId: rig.course.publicationId,
      topic: rig.course.outline.topic,
      attemptId: attempt.id,
      score: 83,
      completedAt: rig.rooms.clock.now(),
    });
    expect(await rig.get(id)).toMatchObject({
      state: 'completed',
      completedAt: rig.inMinutes(0),
      finalTest: { passed: true, bestScore: 83 },
    });
  });

  it('should not come with a failed test', async () => {
    const { id } = await rig.ready();
    await rig.sit(id, 2);
    expect(rig.heard).toEqual([]);
    expect((await rig.get(id)).state).toBe('active');
  });

  describe('when what hears of it fails', () => {
    it('should leave the attempt and the enrolment open', async () => {
      const { id } = await rig.ready();
      const attempt = await rig.start(id);
      await rig.answer(attempt);
      let isBroken = true;
      rig.rooms.get(DomainEvents).on(CourseCompleted, async ({ enrolmentId }) => {
        if (isBroken && enrolmentId === id) throw new Error('broken');
      });
      await expect(rig.submit(attempt.id)).rejects.toThrow('broken');
      expect(await rig.get(id)).toMatchObject({
        state: 'active',
        finalTest: { openAttemptId: attempt.id },
      });
      isBroken = false;
      await rig.submit(attempt.id);
      expect((await rig.get(id)).state).toBe('completed');
    });
  });

  describe('when the test was passed before the last lesson', () => {
    /** A state that older rules could leave: the test passed, a required lesson taken back. */
    const passedFirst = async (): Promise<{ id: string; attemptId: string }> => {
      const { id } = await rig.ready();
      const attempt = await rig.start(id);
      await rig.answer(attempt);
      await rig.rooms.unitOfWork.query(
        `DELETE FROM lesson_progress WHERE enrolment_id = $1 AND lesson_key = 'l-2'`,
        [id],
      );
      return { id, attemptId: attempt.id };
    };

    it('should come with that lesson, and only with it', async () => {
      const { id, attemptId } = await passedFirst();
      await rig.submit(attemptId);
      expect((await rig.take(id, rig.event('lesson-opened', 'l-2'))).state).toBe('active');
      rig.rooms.clock.moveMinutes(3);
      const after = await rig.take(id, rig.event('lesson-completed', 'l-2'));
      expect(after).toMatchObject({ state: 'completed', completedAt: rig.inMinutes(0) });
      expect(rig.heard.map((one) => [one.attemptId, one.score])).toEqual([[attemptId, 100]]);
      await rig.take(id, rig.event('lesson-completed', 'l-3'));
      expect(rig.heard).toHaveLength(1);
    });

    it('should come once when the lesson and the test come at the same moment', async () => {
      const { id, attemptId } = await passedFirst();
      const [closing, go] = [gate(), gate()];
      rig.rooms.get(DomainEvents).on(AttemptSubmitted, async (submitted) => {
        if (submitted.attemptId !== attemptId) return;
        closing.open();
        await go.opened;
      });
      const submitting = rig.submit(attemptId);
      await closing.opened;
      const taking = rig.take(id, rig.event('lesson-completed', 'l-2'));
      await someoneWaits(rig.rooms.unitOfWork);
      go.open();
      await Promise.all([submitting, taking]);
      expect(rig.heard.map((one) => one.attemptId)).toEqual([attemptId]);
      expect((await rig.get(id)).state).toBe('completed');
    });
  });
});
