import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAfter, resumeAt } from './resume.js';

const minute = (count: number): Date => new Date(Date.UTC(2026, 2, 1, 8, count));
const moved = (
  type: 'lesson-opened' | 'lesson-completed' | 'position',
  lessonKey: string,
  at: number,
  blockKey?: string,
) => ({
  type,
  lessonKey,
  at: minute(at).toISOString(),
  ...(blockKey ? { blockKey } : {}),
});

describe('placeAfter', () => {
  it('should follow the latest event, in whatever order they come', () => {
    const events = [moved('position', 'l-2', 9, 'b-4'), moved('position', 'l-1', 5, 'b-2')];
    expect(placeAfter(null, events)).toEqual({ lessonKey: 'l-2', blockKey: 'b-4', at: minute(9) });
  });

  it('should only move forward in time', () => {
    const event = fc
      .record({ lesson: fc.constantFrom('l-1', 'l-2'), at: fc.nat({ max: 59 }) })
      .map(({ lesson, at }) => moved('position', lesson, at, `b-${at}`));
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (first, second) => {
        const place = placeAfter(null, first);
        const after = placeAfter(place, second);
        const times = [...first, ...second].map((one) => Date.parse(one.at));
        expect(after?.at.getTime()).toBe(times.length > 0 ? Math.max(...times) : undefined);
        if (place && after && after.at.getTime() === place.at.getTime())
          expect(after.blockKey).toBe(place.blockKey);
      }),
    );
  });

  describe('when the lesson one is in is opened again', () => {
    it('should keep the block', () => {
      const place = { lessonKey: 'l-1', blockKey: 'b-3', at: minute(1) };
      expect(placeAfter(place, [moved('lesson-opened', 'l-1', 7)])).toMatchObject({
        blockKey: 'b-3',
        at: minute(7),
      });
      expect(placeAfter(place, [moved('lesson-opened', 'l-2', 7)])).toMatchObject({
        lessonKey: 'l-2',
        blockKey: null,
      });
    });
  });

  describe('when a lesson is completed', () => {
    it('should stay', () => {
      expect(placeAfter(null, [moved('lesson-completed', 'l-1', 3)])).toBeNull();
    });
  });
});

describe('resumeAt', () => {
  const order = ['l-1', 'l-2', 'l-3'];
  const place = { lessonKey: 'l-1', blockKey: 'b-3', at: minute(5) };
  const here = { lessonKey: 'l-1', blockKey: 'b-3' };

  it('should be where the learner was', () => {
    expect(resumeAt(place, order, [{ key: 'l-1', completedAt: null }])).toEqual(here);
    expect(resumeAt(null, order, [])).toBeNull();
  });

  describe('when that lesson was completed since', () => {
    it('should be the next one that is not completed', () => {
      const progress = [
        { key: 'l-1', completedAt: minute(6) },
        { key: 'l-2', completedAt: minute(2) },
      ];
      expect(resumeAt(place, order, progress)).toEqual({ lessonKey: 'l-3', blockKey: null });
    });

    it('should stay where nothing follows', () => {
      const progress = order.map((key) => ({ key, completedAt: minute(6) }));
      expect(resumeAt(place, order, progress)).toEqual(here);
    });
  });

  describe('when a completed lesson is read again', () => {
    it('should be in that lesson', () => {
      expect(resumeAt(place, order, [{ key: 'l-1', completedAt: minute(4) }])).toEqual(here);
    });
  });
});
