import type { Language } from '@academy/shared';
import type { BlockContent, SourceBlock } from './block.js';
import { checkCourse } from './checks.js';
import { type FolderFiles, readFolder } from './files.js';
import { type BlockRow, copyOf, isForReading } from './languages.js';
import { readPicture } from './pictures.js';
import { CourseFolderError, type CourseProblem, ProblemReport } from './problems.js';
import { ReadingMemory } from './reading-memory.js';
import { readRecording } from './recordings.js';
import type {
  CourseFile,
  LessonFront,
  ModuleFile,
  QuestionItem,
  ScenarioFile,
  TranslationFront,
} from './schemas.js';
import { readSource, type SourceCourse, type SourceLesson, type SourceModule } from './source-course.js';

/** A block of a lesson; a language that has no text for it has null. */
export interface CheckedBlock extends Readonly<Record<Language, BlockContent | null>> {
  readonly key: string;
}

/** Null where a lesson has no file in a language. */
type CheckedText = Pick<TranslationFront, 'title' | 'content_note'> | null;

export interface CheckedLesson {
  readonly key: string;
  /** Those that count, whichever file they stand in. */
  readonly facts: Pick<LessonFront, 'minutes' | 'required' | 'cites'>;
  readonly texts: Readonly<Record<Language, CheckedText>>;
  readonly blocks: readonly CheckedBlock[];
  /** How many blocks readers of a language see in the other one, where the lesson has a file in theirs. */
  readonly gaps: Readonly<Record<Language, number>>;
}

export interface CheckedModule {
  readonly key: string;
  readonly facts: ModuleFile;
  readonly lessons: readonly CheckedLesson[];
}

/** A course folder in which everything fits together. */
export interface CheckedCourse {
  readonly facts: CourseFile;
  readonly modules: readonly CheckedModule[];
  readonly questions: readonly QuestionItem[];
  readonly scenarios: readonly ScenarioFile[];
  readonly warnings: readonly CourseProblem[];
}

/**
 * Reads a course folder and checks all of it.
 * @throws CourseFolderError with everything that is wrong, errors and warnings
 */
export async function readCourseFolder(folder: string): Promise<CheckedCourse> {
  const report = new ProblemReport();
  const files = await readFolder(folder, report);
  if (files.size === 0) throw new CourseFolderError(folder, emptyFolder(report));
  const course = checkFiles(files, report);
  if (!course) throw new CourseFolderError(folder, report.all);
  return course;
}

/** Checks the files of a course, wherever they come from; null, with all of it reported, where they cannot be published. */
export function checkFiles(
  files: FolderFiles,
  report: ProblemReport,
  memory = new ReadingMemory(),
): CheckedCourse | null {
  const source = readSource(files, report, memory);
  checkCourse(source, files, report);
  const course = report.hasErrors ? null : checked(source, files);
  return course && { ...course, warnings: report.all };
}

/** A lesson with the parts of its course that lessons refer to. */
export interface LessonInCourse extends Pick<CheckedCourse, 'questions' | 'scenarios'> {
  readonly laws: CourseFile['laws'];
  readonly lesson: CheckedLesson;
}

/**
 * The first lesson of a folder in which others may be missing or wrong. Null where it cannot be shown; faults of
 * questions and scenarios leave those out.
 */
export function lessonFrom(
  files: FolderFiles,
  report: ProblemReport,
  memory: ReadingMemory,
): LessonInCourse | null {
  const source = readSource(files, report, memory);
  checkCourse(source, files, report);
  const [module] = source.modules;
  const [first] = module?.lessons ?? [];
  const lesson = first ? checkedLesson(first, module?.facts?.required ?? true, files) : null;
  if (!lesson || !source.facts) return null;
  return {
    lesson,
    laws: source.facts.laws,
    questions: source.questions.flatMap(({ item }) => item ?? []),
    scenarios: source.scenarios.flatMap(({ item }) => item ?? []),
  };
}

/** Which lessons ask which question of the bank: by its id, the lessons' files without language and ending. */
export const askingLessons = (files: FolderFiles, memory: ReadingMemory): Map<string, Set<string>> =>
  lessonsNaming(files, memory, (content) => (content.kind === 'check' ? content.question : null));

/** By the id of a scenario: the lessons that play it, by their files' name without language and ending. */
export const playingLessons = (files: FolderFiles, memory: ReadingMemory): Map<string, Set<string>> =>
  lessonsNaming(files, memory, (content) => (content.kind === 'scenario' ? content.scenario : null));

function lessonsNaming(
  files: FolderFiles,
  memory: ReadingMemory,
  namedIn: (content: BlockContent) => string | null,
): Map<string, Set<string>> {
  const naming = new Map<string, Set<string>>();
  const { modules } = readSource(files, new ProblemReport(), memory);
  for (const { original, translation } of modules.flatMap((module) => module.lessons)) {
    const lesson = original.file.replace(/\.(en|ur)\.md$/, '');
    for (const { content } of [...original.blocks, ...(translation?.blocks ?? [])]) {
      const named = namedIn(content);
      if (named !== null) naming.set(named, (naming.get(named) ?? new Set()).add(lesson));
    }
  }
  return naming;
}

function emptyFolder(report: ProblemReport): CourseProblem[] {
  if (!report.hasErrors) report.error({ file: '.', line: 1 }, 'folder-empty');
  return report.all;
}

/** Null where something could not be read; that has been reported, then. */
function checked(source: SourceCourse, files: FolderFiles): Omit<CheckedCourse, 'warnings'> | null {
  const modules = source.modules.map((module) => checkedModule(module, files));
  const questions = source.questions.map((question) => question.item);
  const scenarios = source.scenarios.map((scenario) => scenario.item);
  if (!source.facts || !areAll(modules) || !areAll(questions) || !areAll(scenarios)) return null;
  return { facts: source.facts, modules, questions, scenarios };
}

function checkedModule({ key, facts, lessons }: SourceModule, files: FolderFiles): CheckedModule | null {
  const read = lessons.map((lesson) => checkedLesson(lesson, facts?.required ?? true, files));
  return facts && areAll(read) ? { key, facts, lessons: read } : null;
}

function checkedLesson(
  { key, original, language, translation, rows }: SourceLesson,
  isModuleRequired: boolean,
  files: FolderFiles,
): CheckedLesson | null {
  const { front } = original;
  if (!front || (translation && !translation.front)) return null;
  const other = language === 'en' ? 'ur' : 'en';
  const [own, others] = ownTexts(front, translation?.front ?? null);
  const contentOf = (block: SourceBlock | null) => block && mediaOf(block.content, files);
  return {
    key,
    facts: { ...front, required: front.required && isModuleRequired },
    texts: { en: null, ur: null, [language]: own, [other]: others },
    blocks: rows.map((row) => ({
      ...{ key: row.key, en: null, ur: null },
      ...{ [language]: contentOf(row.original), [other]: contentOf(row.translation) },
    })),
    gaps: {
      ...{ en: 0, ur: 0 },
      ...(translation && {
        [language]: rows.filter((row) => isGap(row.original, row.translation)).length,
        [other]: rows.filter((row) => isGap(row.translation, row.original)).length,
      }),
    },
  };
}

/** The titles and content notes of both; words that were copied to be written over are the other language's. */
function ownTexts(original: LessonFront, translation: TranslationFront | null): [CheckedText, CheckedText] {
  if (!translation) return [original, null];
  const [title, note] = [
    copyOf(original.title, translation.title),
    copyOf(original.content_note, translation.content_note),
  ];
  const of = (
    side: 'original' | 'translation',
    { title: own, content_note }: TranslationFront,
  ): CheckedText => ({
    title: title === side ? undefined : own,
    content_note: note === side ? undefined : content_note,
  });
  return [of('original', original), of('translation', translation)];
}

const isGap = (here: BlockRow['original'], there: BlockRow['original']): boolean =>
  here === null && there !== null && isForReading(there);

function mediaOf(content: BlockContent, files: FolderFiles): BlockContent {
  if (content.kind === 'audio' || content.kind === 'video') {
    const recording = readRecording(files, content.kind, content);
    return 'fault' in recording ? content : { ...content, recording };
  }
  if (content.kind !== 'figure') return content;
  const { alt, src } = content;
  const picture = readPicture(files, src);
  if ('fault' in picture) return content;
  return 'svg' in picture
    ? { kind: 'drawing', svg: picture.svg, alt }
    : { kind: 'figure', src: picture.src, alt };
}

const areAll = <T>(items: readonly (T | null)[]): items is readonly T[] =>
  items.every((item) => item !== null);
