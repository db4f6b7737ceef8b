import type { BlockContent, SourceBlock } from './block.js';
import { checkCourse } from './checks.js';
import { type FolderFiles, readFolder } from './files.js';
import { withKeysOf } from './languages.js';
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

export interface CheckedLesson {
  readonly key: string;
  readonly en: { readonly front: LessonFront; readonly blocks: readonly SourceBlock[] };
  readonly ur: { readonly front: TranslationFront; readonly blocks: readonly SourceBlock[] } | null;
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
    const lesson = original.file.replace(/\.en\.md$/, '');
    for (const { content } of [...original.blocks, ...(translation?.blocks ?? [])]) {
      const named = namedIn(content);
      if (named !== null) naming.set(named, (naming.get(named) ?? new Set()).add(lesson));
    }
  }
  return naming;
}

function emptyFolder(report: ProblemReport): CourseProblem[] {
  if (!report.hasErrors)
    report.error({ file: '.', line: 1 }, 'The folder is empty.', 'Give the path of a course folder.');
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
  { key, original, translation }: SourceLesson,
  isModuleRequired: boolean,
  files: FolderFiles,
): CheckedLesson | null {
  if (!original.front || (translation && !translation.front)) return null;
  const front = { ...original.front, required: original.front.required && isModuleRequired };
  const en = { front, blocks: withMedia(original.blocks, files) };
  if (!translation?.front) return { key, en, ur: null };
  const blocks = withMedia(withKeysOf(original, translation), files);
  return { key, en, ur: { front: translation.front, blocks } };
}

const withMedia = (blocks: readonly SourceBlock[], files: FolderFiles): SourceBlock[] =>
  blocks.map((block) => ({ ...block, content: mediaOf(block.content, files) }));

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
