import {
  type Course,
  type Localised,
  languages,
  type OpenQuestion,
  type OutlineLesson,
  type Scenario,
} from '@academy/shared';
import { contentHash } from '../domain/canonical.js';
import { parseReference } from '../domain/citations.js';
import type { CheckedCourse, CheckedLesson, CheckedModule, LessonInCourse } from '../folder/course-folder.js';
import type { MediaFile } from '../folder/recordings.js';
import { etagOf } from '../serving/answer.js';
import { type PublishedQuestion, publishedQuestion } from './bank.js';
import { type LessonContext, lessonOf } from './lessons.js';
import { scenarioOf } from './scenarios.js';
import { testsOf } from './tests.js';

/** Raised when the same folder comes to be rendered otherwise, so that shipped manuals are read again at the next start. */
export const RENDERING = 2;

/** The outline without what a publication is given when it is made. */
type OutlineContent = Omit<
  Course,
  'id' | 'publicationId' | 'publicationNumber' | 'publishedOn' | 'contentHash'
>;

export interface LessonBody {
  readonly key: string;
  readonly language: string;
  /** The final JSON of the lesson endpoint. */
  readonly body: string;
  /** Strong, with its quotes. */
  readonly etag: string;
}

export interface LawCitation {
  readonly law: string;
  readonly ref: string;
  readonly kind: 'lesson' | 'question';
  readonly key: string;
}

/** Everything that a publication holds, rendered. */
export interface CourseContent {
  readonly outline: OutlineContent;
  readonly lessons: readonly LessonBody[];
  readonly bank: readonly PublishedQuestion[];
  readonly citations: readonly LawCitation[];
  /** Recordings and their captions, each once. */
  readonly media: readonly MediaFile[];
  /** Of all of it, so that the same folder gives the same hash. */
  readonly hash: string;
}

export function contentOf(course: CheckedCourse): CourseContent {
  const { laws } = course.facts;
  const bank = course.questions.map((item) => publishedQuestion(item, laws));
  const questions = new Map<string, OpenQuestion>(bank.map(({ key, open }) => [key, open]));
  const scenarios = new Map<string, Scenario>(
    course.scenarios.map((item) => [item.id, scenarioOf(item, laws)]),
  );
  const lessons = lessonsOf(course).flatMap((lesson) =>
    languages.map((language) => {
      const body = JSON.stringify(lessonOf(lesson, language, { laws, questions, scenarios }));
      return { key: lesson.key, language, body, etag: etagOf(body) };
    }),
  );
  const outline = outlineOf(course);
  return {
    outline,
    lessons,
    bank,
    citations: citationsIn(course),
    media: mediaIn(course),
    hash: hashOf(outline, lessons, bank),
  };
}

/** What a lesson's blocks refer to, for one that is shown before it is published. */
export function contextOf({ laws, questions, scenarios }: LessonInCourse): LessonContext {
  const open = questions.map((item) => publishedQuestion(item, laws));
  return {
    laws,
    questions: new Map(open.map((question) => [question.key, question.open])),
    scenarios: new Map(scenarios.map((item) => [item.id, scenarioOf(item, laws)])),
  };
}

const lessonsOf = ({ modules }: CheckedCourse): CheckedLesson[] =>
  modules.flatMap((module) => module.lessons);

function outlineOf(course: CheckedCourse): OutlineContent {
  const { facts, modules } = course;
  return {
    slug: facts.slug,
    topic: facts.topic,
    title: facts.title,
    summary: facts.summary,
    hours: facts.hours,
    audience: facts.audience,
    lessons: lessonsOf(course).length,
    outcomes: facts.outcomes,
    modules: modules.map(outlineModuleOf),
    laws: facts.laws,
    ...testsOf(facts, course.questions),
    // Left out where there are none, so that a course without themes keeps the hash it had.
    ...(Object.keys(facts.themes).length > 0 ? { themes: facts.themes } : {}),
    certificateMonths: facts.certificate.valid_months,
    review: { status: facts.review.status, note: facts.review.note ?? null },
  };
}

const outlineModuleOf = ({ key, facts, lessons }: CheckedModule): Course['modules'][number] => ({
  key,
  title: facts.title,
  lessons: lessons.map((lesson) => ({
    key: lesson.key,
    title: titleOf(lesson),
    minutes: lesson.facts.minutes,
    required: lesson.facts.required,
    contentNote: languages.some((language) => lesson.texts[language]?.content_note),
    languages: languages.filter((language) => lesson.texts[language]),
    // Left out where there are none, so that a lesson without gaps keeps the hash it had.
    ...gapsOf(lesson),
  })),
});

const gapsOf = ({ gaps: { en, ur } }: CheckedLesson): Pick<OutlineLesson, 'gaps'> =>
  en + ur > 0 ? { gaps: { ...(en > 0 ? { en } : {}), ...(ur > 0 ? { ur } : {}) } } : {};

/** Where nobody has written it in English, the Urdu stands in both places. */
const titleOf = ({ key, texts }: CheckedLesson): Localised => {
  const [en, ur] = [texts.en?.title, texts.ur?.title];
  return ur ? { en: en ?? ur, ur } : { en: en ?? key };
};

/** What lessons and questions cite, each once: at the top of a lesson, in its law boxes and by its scenario's duties. */
function citationsIn(course: CheckedCourse): LawCitation[] {
  const dutiesOf = new Map(
    course.scenarios.map(({ id, duties }) => [id, duties.flatMap(({ cites }) => cites)]),
  );
  const ofLessons = lessonsOf(course).flatMap(({ key, facts, blocks }) => {
    const inBlocks = blocks.flatMap(({ en, ur }) => {
      const content = en ?? ur;
      if (!content) return [];
      if (content.kind === 'law') return [content.ref];
      return content.kind === 'scenario' ? (dutiesOf.get(content.scenario) ?? []) : [];
    });
    return citations('lesson', key, [...facts.cites, ...inBlocks]);
  });
  return [...ofLessons, ...course.questions.flatMap(({ id, cites }) => citations('question', id, cites))];
}

/** Their names are hashes of what they hold, and stand in the lessons: the publication's hash covers them. */
function mediaIn(course: CheckedCourse): MediaFile[] {
  const contents = languages.flatMap((language) =>
    lessonsOf(course).flatMap(({ blocks }) => blocks.flatMap((block) => block[language] ?? [])),
  );
  const files = contents.flatMap((content) =>
    (content.kind === 'audio' || content.kind === 'video') && content.recording
      ? [content.recording.file, content.recording.captions]
      : [],
  );
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

const citations = (kind: LawCitation['kind'], key: string, refs: readonly string[]): LawCitation[] =>
  [...new Set(refs)].flatMap((ref) => {
    const law = parseReference(ref)?.law;
    return law ? [{ law, ref, kind, key }] : [];
  });

const hashOf = (
  outline: OutlineContent,
  lessons: readonly LessonBody[],
  bank: readonly PublishedQuestion[],
): string =>
  contentHash({
    outline,
    lessons: lessons.map(({ key, language, etag }) => ({ key, language, etag })),
    bank: bank.map(({ key, tags, difficulty, hash }) => ({ key, tags, difficulty, hash })),
  });
