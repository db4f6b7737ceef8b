import { z } from 'zod';
import { testRule } from '../catalogue/contract.js';
import { endpoint } from '../contract/endpoint.js';
import { day, id, instant, localised } from '../contract/primitives.js';

export const lessonStates = ['opened', 'completed'] as const;

export const testProgress = z.object({
  rule: testRule,
  attemptsUsed: z.number().int(),
  attemptsLeft: z.number().int(),
  passed: z.boolean(),
  bestScore: z.number().int().nullable(),
  openAttemptId: id.nullable(),
  lastAttemptId: id.nullable(),
  /** The attempt whose essays wait for a grade: until then there is neither a result nor another attempt. */
  awaiting: z.object({ attemptId: id, since: instant }).nullable(),
  /** The attempt whose essays a person has graded since its learner last looked at a result. */
  gradedAttemptId: id.nullable(),
  /** When the next attempt opens, if one has to wait; null when it is open now or none is left. */
  nextAttemptAt: instant.nullable(),
  lessonsFirst: z.boolean(),
});

export const enrolmentView = z.object({
  id,
  courseId: id,
  courseSlug: z.string(),
  courseTitle: localised,
  publicationId: id,
  state: z.enum(['active', 'completed']),
  enrolledAt: instant,
  completedAt: instant.nullable(),
  /** The cohort that the course is taken with. */
  cohort: z
    .object({
      id,
      title: localised,
      facilitator: z.object({ nameEn: z.string(), nameUr: z.string().nullable() }),
      dueOn: day,
    })
    .nullable(),
  requiredLessons: z.number().int(),
  completedLessons: z.number().int(),
  minutesLeft: z.number().int(),
  lessons: z.array(z.object({ key: z.string(), state: z.enum(lessonStates) })),
  /** Where to go on; null before the first lesson was opened. */
  resume: z.object({ lessonKey: z.string(), blockKey: z.string().nullable() }).nullable(),
  finalTest: testProgress,
  pretest: z
    .object({ available: z.boolean(), openAttemptId: id.nullable(), score: z.number().int().nullable() })
    .nullable(),
});
export type Enrolment = z.infer<typeof enrolmentView>;

export const enrol = endpoint({
  name: 'learning.enrol',
  method: 'POST',
  path: '/api/enrolments',
  access: 'learning.study',
  summary: 'Enrol in a course’s current publication, or return the enrolment under way',
  body: z.strictObject({ courseId: id }),
  view: enrolmentView,
});

export const listEnrolments = endpoint({
  name: 'learning.list-enrolments',
  method: 'GET',
  path: '/api/enrolments',
  access: 'learning.study',
  summary: 'One’s own enrolments, the one last worked on first',
  view: z.object({ items: z.array(enrolmentView) }),
});

export const getEnrolment = endpoint({
  name: 'learning.get-enrolment',
  method: 'GET',
  path: '/api/enrolments/:id',
  access: 'learning.study',
  summary: 'One’s own enrolment with its progress',
  params: z.strictObject({ id }),
  view: enrolmentView,
});

export const listPersonEnrolments = endpoint({
  name: 'learning.list-person-enrolments',
  method: 'GET',
  path: '/api/people/:id/enrolments',
  access: 'people.read',
  summary: 'A person’s standing enrolments, within the caller’s reach',
  params: z.strictObject({ id }),
  view: z.object({
    items: z.array(
      enrolmentView
        .pick({
          id: true,
          courseSlug: true,
          courseTitle: true,
          state: true,
          enrolledAt: true,
          completedAt: true,
          cohort: true,
          requiredLessons: true,
          completedLessons: true,
        })
        .extend({ extraTimePercent: z.number().int() }),
    ),
  }),
});
export type PersonEnrolment = z.infer<typeof listPersonEnrolments.view>['items'][number];

export const learningEventTypes = ['lesson-opened', 'lesson-completed', 'position'] as const;
export const learningEvent = z.strictObject({
  /** Made by the client: the same id sent again changes nothing. */
  id,
  type: z.enum(learningEventTypes),
  lessonKey: z.string().min(1, 'required').max(120),
  blockKey: z.string().max(120).optional(),
  at: instant,
});
export type LearningEvent = z.infer<typeof learningEvent>;

/** How far ahead of the server a client's clock may be before an event counts as from the future. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

export const postEvents = endpoint({
  name: 'learning.post-events',
  method: 'POST',
  path: '/api/enrolments/:id/events',
  access: 'learning.study',
  summary: 'A batch of learning events; all are taken or none; idempotent by event id',
  params: z.strictObject({ id }),
  body: z.strictObject({ events: z.array(learningEvent).min(1, 'required').max(500, 'too-long') }),
  view: enrolmentView,
});

export const lessonNote = z.object({
  lessonKey: z.string(),
  blockKey: z.string(),
  bookmarked: z.boolean(),
  text: z.string(),
  updatedAt: instant,
});
export type LessonNote = z.infer<typeof lessonNote>;

export const listNotes = endpoint({
  name: 'learning.list-notes',
  method: 'GET',
  path: '/api/enrolments/:id/notes',
  access: 'learning.study',
  summary: 'One’s own bookmarks and private notes',
  params: z.strictObject({ id }),
  view: z.object({ items: z.array(lessonNote) }),
});

export const saveNote = endpoint({
  name: 'learning.save-note',
  method: 'PUT',
  path: '/api/enrolments/:id/notes/:lessonKey/:blockKey',
  access: 'learning.study',
  summary: 'Bookmark a block or write a private note on it; neither leaves nothing behind',
  params: z.strictObject({ id, lessonKey: z.string().max(120), blockKey: z.string().max(120) }),
  body: z.strictObject({ bookmarked: z.boolean(), text: z.string().max(2000, 'too-long') }),
  view: lessonNote,
});
