import type { LearningEvent } from '@academy/shared';
import type { LessonProgress } from './progress.js';

/** Where a learner was last, by their own clock. */
export interface Place {
  readonly lessonKey: string;
  readonly blockKey: string | null;
  readonly at: Date;
}

type Moving = Pick<LearningEvent, 'type' | 'lessonKey' | 'blockKey' | 'at'>;

/**
 * Where a learner is after these events. Only later events move the place, so that a phone that was offline does
 * not pull back a reader who went on elsewhere. Opening the lesson one is in keeps the block.
 */
export function placeAfter(place: Place | null, events: readonly Moving[]): Place | null {
  const moves = events
    .filter((event) => event.type !== 'lesson-completed')
    .map((event) => ({
      lessonKey: event.lessonKey,
      blockKey: event.blockKey ?? null,
      at: new Date(event.at),
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  return moves.reduce<Place | null>((current, move) => {
    if (current && move.at < current.at) return current;
    const isSameLesson = current?.lessonKey === move.lessonKey;
    return { ...move, blockKey: move.blockKey ?? (isSameLesson ? current.blockKey : null) };
  }, place);
}

/**
 * Where to go on: the last place; or, if that lesson was completed since, the first lesson after it that is not
 * completed. `lessonKeys` is the outline's order.
 */
export function resumeAt(
  place: Place | null,
  lessonKeys: readonly string[],
  progress: readonly LessonProgress[],
): { lessonKey: string; blockKey: string | null } | null {
  if (!place) return null;
  const completed = new Map(progress.map((lesson) => [lesson.key, lesson.completedAt]));
  const stay = { lessonKey: place.lessonKey, blockKey: place.blockKey };
  const completedAt = completed.get(place.lessonKey);
  if (!completedAt || completedAt < place.at) return stay;
  const after = lessonKeys.slice(lessonKeys.indexOf(place.lessonKey) + 1);
  const next = after.find((key) => !completed.get(key));
  return next ? { lessonKey: next, blockKey: null } : stay;
}
