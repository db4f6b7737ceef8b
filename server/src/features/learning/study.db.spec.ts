import { CLOCK_TOLERANCE_MS, type LearningEvent } from '@academy/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aTrainee } from '../../testing/small-course.js';
import { LearningRig } from './testing/rig.js';

let rig: LearningRig;
beforeAll(async () => {
  rig = await LearningRig.open();
});
afterAll(() => rig?.close());
beforeEach(() => rig.newLearner());

describe('take', () => {
  it('should carry events into the progress by the earliest time, in whatever order they come', async () => {
    const { id } = await rig.enrolled();
    await rig.take(id, rig.event('lesson-completed', 'l-1', -5), rig.event('lesson-opened', 'l-3', -4));
    const after = await rig.study.take(rig.actor, id, [
      rig.event('lesson-completed', 'l-1', -9),
      rig.event('lesson-opened', 'l-1', -3),
    ]);
    expect(after).toMatchObject({
      lessons: [
        { key: 'l-1', state: 'completed' },
        { key: 'l-3', state: 'opened' },
      ],
      completedLessons: 1,
      minutesLeft: 20,
    });
    const [row] = await rig.rooms.unitOfWork.query<{ opened_at: Date; completed_at: Date }>(
      `SELECT opened_at, completed_at FROM lesson_progress WHERE enrolment_id = $1 AND lesson_key = 'l-1'`,
      [id],
    );
    expect([row?.opened_at.toISOString(), row?.completed_at.toISOString()]).toEqual([
      rig.inMinutes(-9),
      rig.inMinutes(-9),
    ]);
  });

  it('should change nothing when events come again, whatever they say then', async () => {
    const { id } = await rig.enrolled();
    const sent = [rig.event('lesson-opened', 'l-1', -9), rig.event('position', 'l-1', -8, 'b-2')];
    const first = await rig.take(id, ...sent);
    const forged = sent.map(
      (one): LearningEvent => ({ ...one, type: 'lesson-completed', lessonKey: 'l-2', at: rig.inMinutes(-1) }),
    );
    const upper = sent.map((one) => ({ ...one, id: one.id.toUpperCase() }));
    expect(await rig.take(id, ...forged, ...upper)).toEqual(first);
    const [row] = await rig.rooms.unitOfWork.query<{ kept: number }>(
      'SELECT count(*)::int AS kept FROM learning_event WHERE enrolment_id = $1',
      [id],
    );
    expect(row?.kept).toBe(2);
  });

  it('should take the first of two events with one id in a batch', async () => {
    const { id } = await rig.enrolled();
    const one = rig.event('lesson-opened', 'l-1');
    const after = await rig.take(id, one, { ...one, type: 'lesson-completed' });
    expect(after.lessons).toEqual([{ key: 'l-1', state: 'opened' }]);
  });

  it('should take the same batch sent at the same moment once', async () => {
    const { id } = await rig.enrolled();
    const batch = [
      rig.event('lesson-opened', 'l-2'),
      rig.event('lesson-completed', 'l-2'),
      rig.event('lesson-opened', 'l-1'),
    ];
    const answers = await Promise.all(
      [batch, [...batch].reverse(), batch].map((events) => rig.take(id, ...events)),
    );
    for (const one of answers)
      expect(one).toMatchObject({ completedLessons: 1, lessons: [{ key: 'l-1' }, { key: 'l-2' }] });
  });

  it('should move the place to resume only forward in time', async () => {
    const { id } = await rig.enrolled();
    const resume = async (events: LearningEvent[]) => (await rig.take(id, ...events)).resume;
    expect(await resume([rig.event('position', 'l-2', -5, 'b-7')])).toEqual({
      lessonKey: 'l-2',
      blockKey: 'b-7',
    });
    expect(await resume([rig.event('position', 'l-1', -6, 'b-1')])).toEqual({
      lessonKey: 'l-2',
      blockKey: 'b-7',
    });
    expect(await resume([rig.event('lesson-opened', 'l-3', -4)])).toEqual({
      lessonKey: 'l-3',
      blockKey: null,
    });
  });

  describe('when one event is dated in the future', () => {
    it('should refuse the whole batch and say which', async () => {
      const { id } = await rig.enrolled();
      const late = {
        ...rig.event('lesson-opened', 'l-2'),
        at: new Date(rig.rooms.clock.now().getTime() + CLOCK_TOLERANCE_MS + 1).toISOString(),
      };
      await expect(rig.take(id, rig.event('lesson-completed', 'l-1'), late)).rejects.toMatchObject({
        code: 'event-from-future',
        status: 422,
        fields: [{ field: 'events.1.at', code: 'event-from-future' }],
      });
      expect((await rig.get(id)).lessons).toEqual([]);
    });
  });

  describe('when a lesson is not in the publication', () => {
    it('should refuse the whole batch and say which', async () => {
      const { id } = await rig.enrolled();
      await expect(
        rig.take(id, rig.event('lesson-opened', 'l-1'), rig.event('position', 'l-9')),
      ).rejects.toMatchObject({
        code: 'bad-input',
        fields: [{ field: 'events.1.lessonKey', code: 'invalid' }],
      });
      expect((await rig.get(id)).lessons).toEqual([]);
    });
  });

  describe('when the enrolment is another person’s', () => {
    it('should not be found, for anything', async () => {
      const { id } = await rig.enrolled();
      const other = await aTrainee(rig.rooms.unitOfWork);
      const { notes, tests } = rig;
      const note = { lessonKey: 'l-1', blockKey: 'b-1', bookmarked: true, text: '' };
      const tries: (() => Promise<unknown>)[] = [
        () => rig.enrolments.get(other, id),
        () => rig.study.take(other, id, [rig.event('lesson-opened', 'l-1')]),
        () => tests.start(other, id, 'final'),
        () => notes.list(other, id),
        () => notes.save(other, id, note),
      ];
      for (const attempted of tries) await expect(attempted()).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
