import { type Course, type Enrolment, type TestRule, withExtraTime } from '@academy/shared';
import type { AttemptSummary } from '../assessment/index.js';
import { admitToPretest, attemptsLeft, awaitingOf, isPassed, nextAttemptAt } from './domain/admission.js';
import {
  areLessonsDone,
  type LessonProgress,
  type OutlinedLesson,
  progressNumbers,
} from './domain/progress.js';
import { type Place, resumeAt } from './domain/resume.js';
import type { EnrolmentRow, LockedEnrolment } from './enrolments.rows.js';

/** The lessons of a publication in reading order. */
export const lessonsOf = (course: Course): OutlinedLesson[] =>
  course.modules.flatMap((module) => module.lessons);

export const progressOf = (row: EnrolmentRow): LessonProgress[] =>
  row.lessons.map(({ key, completedAt }) => ({
    key,
    completedAt: completedAt ? new Date(completedAt) : null,
  }));

export const placeOf = (row: LockedEnrolment): Place | null =>
  row.resume_lesson_key && row.resume_at
    ? { lessonKey: row.resume_lesson_key, blockKey: row.resume_block_key, at: row.resume_at }
    : null;

const bestScore = (attempts: readonly AttemptSummary[]): number | null =>
  attempts.reduce<number | null>(
    (best, { score }) => (score !== null && score > (best ?? -1) ? score : best),
    null,
  );

const openId = (attempts: readonly AttemptSummary[]): string | null =>
  attempts.find((attempt) => attempt.state === 'open')?.id ?? null;

/** What a learner sees of their enrolment. */
export function enrolmentView(
  row: EnrolmentRow,
  course: Course,
  attempts: readonly AttemptSummary[],
  now: Date,
  cohort: Enrolment['cohort'] = null,
): Enrolment {
  const lessons = lessonsOf(course);
  const progress = progressOf(row);
  const states = new Map(
    progress.map((lesson) => [lesson.key, lesson.completedAt ? 'completed' : 'opened'] as const),
  );
  const finals = attempts.filter((attempt) => attempt.kind === 'final');
  const pretests = attempts.filter((attempt) => attempt.kind === 'pretest');
  return {
    id: row.id,
    courseId: row.course_id,
    courseSlug: course.slug,
    courseTitle: course.title,
    publicationId: row.publication_id,
    state: row.state,
    enrolledAt: row.enrolled_at.toISOString(),
    completedAt: row.completed_at?.toISOString() ?? null,
    cohort,
    ...progressNumbers(lessons, progress),
    lessons: lessons.flatMap(({ key }) => {
      const state = states.get(key);
      return state ? [{ key, state }] : [];
    }),
    resume: resumeAt(
      placeOf(row),
      lessons.map((lesson) => lesson.key),
      progress,
    ),
    finalTest: {
      ...finalTestView(
        withExtraTime(course.test, row.extra_time_percent),
        finals,
        areLessonsDone(lessons, progress),
        now,
      ),
      gradedAttemptId: row.graded_attempt_id,
    },
    pretest: course.pretest && {
      available: admitToPretest({ isOffered: true, pretests, finals }).admitted,
      openAttemptId: openId(pretests),
      score: bestScore(pretests),
    },
  };
}

function finalTestView(
  rule: TestRule,
  finals: readonly AttemptSummary[],
  lessonsDone: boolean,
  now: Date,
): Omit<Enrolment['finalTest'], 'gradedAttemptId'> {
  const awaiting = awaitingOf(finals);
  return {
    rule,
    attemptsUsed: finals.length,
    attemptsLeft: attemptsLeft(rule, finals),
    passed: isPassed(finals),
    bestScore: bestScore(finals),
    openAttemptId: openId(finals),
    lastAttemptId: finals.filter((attempt) => attempt.state !== 'open').at(-1)?.id ?? null,
    awaiting: awaiting?.submittedAt
      ? { attemptId: awaiting.id, since: awaiting.submittedAt.toISOString() }
      : null,
    nextAttemptAt: openId(finals) ? null : (nextAttemptAt(rule, finals, now)?.toISOString() ?? null),
    lessonsFirst: !lessonsDone,
  };
}
