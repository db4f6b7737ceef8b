import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areLessonsDone,
  isCourseComplete,
  type LessonProgress,
  type OutlinedLesson,
  progressNumbers,
} from './progress.js';

const at = new Date('2026-03-01T08:00:00Z');

const lessons = fc.uniqueArray(
  fc.record<OutlinedLesson>({
    key: fc.constantFrom('l-1', 'l-2', 'l-3', 'l-4', 'l-5', 'l-6'),
    minutes: fc.integer({ min: 1, max: 60 }),
    required: fc.boolean(),
  }),
  { selector: (lesson) => lesson.key },
);

const progress = fc.uniqueArray(
  fc.record<LessonProgress>({
    key: fc.constantFrom('l-1', 'l-2', 'l-3', 'l-4', 'l-5', 'l-6', 'gone'),
    completedAt: fc.constantFrom(null, at),
  }),
  { selector: (lesson) => lesson.key },
);

const isDone = (key: string, known: readonly LessonProgress[]): boolean =>
  known.some((lesson) => lesson.key === key && lesson.completedAt !== null);

describe('isCourseComplete', () => {
  it('should need every required lesson and the passed test, and nothing else', () => {
    fc.assert(
      fc.property(lessons, progress, fc.boolean(), (outline, known, passed) => {
        const missing = outline.filter((lesson) => lesson.required && !isDone(lesson.key, known));
        expect(isCourseComplete(outline, known, passed)).toBe(missing.length === 0 && passed);
      }),
    );
  });

  it('should never be undone by more progress', () => {
    fc.assert(
      fc.property(lessons, progress, fc.boolean(), (outline, known, passed) => {
        const more = outline.map((lesson) => ({ key: lesson.key, completedAt: at }));
        if (isCourseComplete(outline, known, passed))
          expect(isCourseComplete(outline, more, passed)).toBe(true);
      }),
    );
  });

  describe('when a required lesson is only opened', () => {
    it('should not be complete', () => {
      const outline = [{ key: 'l-1', minutes: 5, required: true }];
      expect(isCourseComplete(outline, [{ key: 'l-1', completedAt: null }], true)).toBe(false);
      expect(isCourseComplete(outline, [{ key: 'l-1', completedAt: at }], true)).toBe(true);
    });
  });
});

describe('progressNumbers', () => {
  it('should agree with the completion rule', () => {
    fc.assert(
      fc.property(lessons, progress, (outline, known) => {
        const { requiredLessons, completedLessons, minutesLeft } = progressNumbers(outline, known);
        expect(requiredLessons).toBe(outline.filter((lesson) => lesson.required).length);
        expect(requiredLessons === completedLessons).toBe(areLessonsDone(outline, known));
        expect(minutesLeft === 0).toBe(areLessonsDone(outline, known));
      }),
    );
  });

  it('should count required lessons and the minutes of those that are left', () => {
    const outline = [
      { key: 'l-1', minutes: 10, required: true },
      { key: 'l-2', minutes: 20, required: true },
      { key: 'l-3', minutes: 40, required: false },
    ];
    const known = [
      { key: 'l-1', completedAt: at },
      { key: 'l-3', completedAt: at },
    ];
    expect(progressNumbers(outline, known)).toEqual({
      requiredLessons: 2,
      completedLessons: 1,
      minutesLeft: 20,
    });
  });
});
