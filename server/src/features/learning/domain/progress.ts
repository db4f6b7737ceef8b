/** What progress has to know of a lesson in the outline. */
export interface OutlinedLesson {
  readonly key: string;
  readonly minutes: number;
  readonly required: boolean;
}

/** One lesson that a learner has been in; `completedAt` is null while it is only opened. */
export interface LessonProgress {
  readonly key: string;
  readonly completedAt: Date | null;
}

interface Numbers {
  readonly requiredLessons: number;
  /** Required lessons that are completed. */
  readonly completedLessons: number;
  /** Of required lessons that are not completed. */
  readonly minutesLeft: number;
}

const completedKeys = (progress: readonly LessonProgress[]): ReadonlySet<string> =>
  new Set(progress.filter((lesson) => lesson.completedAt !== null).map((lesson) => lesson.key));

/** How far a learner is, in required lessons of the publication they are pinned to. */
export function progressNumbers(
  lessons: readonly OutlinedLesson[],
  progress: readonly LessonProgress[],
): Numbers {
  const done = completedKeys(progress);
  const required = lessons.filter((lesson) => lesson.required);
  const left = required.filter((lesson) => !done.has(lesson.key));
  return {
    requiredLessons: required.length,
    completedLessons: required.length - left.length,
    minutesLeft: left.reduce((sum, lesson) => sum + lesson.minutes, 0),
  };
}

export function areLessonsDone(
  lessons: readonly OutlinedLesson[],
  progress: readonly LessonProgress[],
): boolean {
  const done = completedKeys(progress);
  return lessons.every((lesson) => !lesson.required || done.has(lesson.key));
}

/**
 * The completion rule: all required lessons of the pinned publication are completed, and its final test is passed.
 */
export const isCourseComplete = (
  lessons: readonly OutlinedLesson[],
  progress: readonly LessonProgress[],
  isFinalPassed: boolean,
): boolean => isFinalPassed && areLessonsDone(lessons, progress);
