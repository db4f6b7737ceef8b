import type { Course } from '@academy/shared';

export type OutlinedLesson = Course['modules'][number]['lessons'][number];

/** The lessons of a course in reading order. */
export const lessonsOf = (course: Course): OutlinedLesson[] =>
  course.modules.flatMap((module) => module.lessons);

export interface LessonPlace {
  readonly lesson: OutlinedLesson;
  readonly module: Course['modules'][number];
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly previous: OutlinedLesson | undefined;
  readonly next: OutlinedLesson | undefined;
}

/** Where a lesson stands in its course. */
export function placeOf(course: Course, key: string): LessonPlace | undefined {
  const lessons = lessonsOf(course);
  const index = lessons.findIndex((lesson) => lesson.key === key);
  const lesson = lessons[index];
  const module = course.modules.find((one) => one.lessons.some((each) => each.key === key));
  if (!lesson || !module) return undefined;
  return {
    lesson,
    module,
    number: index + 1,
    of: lessons.length,
    previous: lessons[index - 1],
    next: lessons[index + 1],
  };
}
