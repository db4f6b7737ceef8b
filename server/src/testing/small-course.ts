import type { Course, OpenQuestion, QuestionKind } from '@academy/shared';
import type { Actor } from '../platform/auth/actor.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/ids.js';

/** Stands in every text that a learner may not read before an attempt is closed. */
export const SECRET = 'told-only-afterwards';

export interface Asked {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly tags: readonly string[];
  readonly right: readonly string[];
}

/** Of every essay here: 5 points in all. */
export const RUBRIC = [
  { id: 'steps', text: { en: `Steps, ${SECRET}` }, points: 3 },
  { id: 'law', text: { en: `Law, ${SECRET}` }, points: 2, levels: { en: `Levels, ${SECRET}` } },
];

/** An essay that the final test draws, as one of the questions `more` of `publishSmallCourse`. */
export const anEssay = (key: string, tags: readonly string[] = ['final', 'written']): Asked => ({
  ...{ key, kind: 'essay', tags, right: [] },
});

const finals: Asked[] = ['age', 'bail', 'force'].flatMap((theme): Asked[] => [
  { key: `f-${theme}-1`, kind: 'single', tags: ['final', theme], right: ['b'] },
  { key: `f-${theme}-2`, kind: 'multiple', tags: ['final', theme], right: ['a', 'c'] },
  { key: `f-${theme}-3`, kind: 'true-false', tags: ['final', theme], right: ['a'] },
]);
const others: Asked[] = [
  { key: 'q-age-1', kind: 'single', tags: ['practice', 'age'], right: ['c'] },
  { key: 'q-words-1', kind: 'multiple', tags: ['words'], right: ['a', 'b'] },
];

export interface SmallCourse {
  readonly courseId: string;
  readonly publicationId: string;
  readonly outline: Course;
  /** Right options by question key. */
  readonly right: ReadonlyMap<string, readonly string[]>;
}

let made = 0;

/**
 * A published course with two required lessons and an optional one, a bank of nine test questions in three themes
 * and two others, a test of six (70 %, 30 minutes, 3 attempts, 24 hours between them) and a pre-test of three.
 */
export async function publishSmallCourse(
  unitOfWork: UnitOfWork,
  facts: Partial<Pick<Course, 'test' | 'pretest'>> = {},
  more: readonly Asked[] = [],
): Promise<SmallCourse> {
  made += 1;
  const [topicId, courseId, publicationId] = [newId(), newId(), newId()];
  const outline = smallOutline(courseId, publicationId, facts);
  await unitOfWork.query('INSERT INTO topic (id, code, title_en) VALUES ($1, $2, $3)', [
    topicId,
    outline.topic,
    'A topic',
  ]);
  await unitOfWork.query('INSERT INTO course (id, slug, topic_id, state) VALUES ($1, $2, $3, $4)', [
    courseId,
    outline.slug,
    topicId,
    'published',
  ]);
  await unitOfWork.query(
    'INSERT INTO publication (id, course_id, number, content_hash, outline) VALUES ($1, $2, 1, $3, $4)',
    [publicationId, courseId, outline.contentHash, JSON.stringify(outline)],
  );
  await unitOfWork.query('UPDATE course SET current_publication_id = $2 WHERE id = $1', [
    courseId,
    publicationId,
  ]);
  const bank = [...finals, ...others, ...more];
  for (const asked of bank) await insertQuestion(unitOfWork, courseId, publicationId, asked);
  return { courseId, publicationId, outline, right: new Map(bank.map(({ key, right }) => [key, right])) };
}

const lesson = (key: string, minutes: number, required: boolean) => ({
  key,
  title: { en: key },
  minutes,
  required,
  contentNote: false,
  languages: ['en' as const],
});

const smallOutline = (id: string, publicationId: string, facts: Partial<Course>): Course => ({
  id,
  slug: `small-course-${made}`,
  topic: `small-topic-${made}`,
  title: { en: 'A small course' },
  summary: { en: 'For tests.' },
  hours: 1,
  audience: [],
  lessons: 3,
  publicationId,
  publicationNumber: 1,
  outcomes: [],
  modules: [
    { key: 'm-1', title: { en: 'One' }, lessons: [lesson('l-1', 10, true), lesson('l-2', 20, true)] },
    { key: 'm-2', title: { en: 'Two' }, lessons: [lesson('l-3', 40, false)] },
  ],
  laws: [],
  test: { passMark: 70, draw: 6, from: ['final'], minutes: 30, attempts: 3, waitHours: 24 },
  pretest: { draw: 3, minutes: 10 },
  certificateMonths: 36,
  review: { status: 'approved', note: null },
  publishedOn: '2026-01-15',
  contentHash: `hash-${made}`,
  ...facts,
});

async function insertQuestion(
  unitOfWork: UnitOfWork,
  courseId: string,
  publicationId: string,
  asked: Asked,
): Promise<void> {
  const [questionId, versionId] = [newId(), newId()];
  const isEssay = asked.kind === 'essay';
  const keys = isEssay ? [] : asked.kind === 'true-false' ? ['a', 'b'] : ['a', 'b', 'c', 'd'];
  const open: OpenQuestion = {
    key: asked.key,
    kind: asked.kind,
    stem: { en: `Stem of ${asked.key}` },
    options: keys.map((key) => ({ key, text: { en: `Option ${key} of ${asked.key}` } })),
  };
  const secret = {
    right: asked.right,
    feedback: Object.fromEntries(keys.map((key) => [key, { en: `Feedback, ${SECRET}` }])),
    explain: { en: `Explanation, ${SECRET}` },
    cites: [{ ref: 'act#s1', label: { en: `Section 1, ${SECRET}` } }],
    ...(isEssay ? { rubric: RUBRIC, expected: { en: `Model, ${SECRET}` } } : {}),
  };
  await unitOfWork.query('INSERT INTO question (id, course_id, key) VALUES ($1, $2, $3)', [
    questionId,
    courseId,
    asked.key,
  ]);
  await unitOfWork.query(
    'INSERT INTO question_version (id, question_id, number, kind, open, secret, hash) VALUES ($1, $2, 1, $3, $4, $5, $6)',
    [versionId, questionId, asked.kind, JSON.stringify(open), JSON.stringify(secret), versionId],
  );
  await unitOfWork.query(
    `INSERT INTO publication_question (publication_id, question_key, question_version_id, tags, difficulty) VALUES ($1, $2, $3, $4, 1)`,
    [publicationId, asked.key, versionId, asked.tags],
  );
}

/** A person without an account, as the actor of a use case. */
export async function aTrainee(unitOfWork: UnitOfWork): Promise<Actor> {
  const personId = newId();
  await unitOfWork.query('INSERT INTO person (id, name_en) VALUES ($1, $2)', [personId, 'A Trainee']);
  return {
    accountId: newId(),
    personId,
    demonstration: false,
    grants: [{ role: 'trainee', agencyId: null }],
  };
}
