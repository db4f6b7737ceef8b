import type { SourceBlock } from './block.js';
import { checkCourse } from './checks.js';
import { type FolderFiles, readFolder } from './files.js';
import { withKeysOf } from './languages.js';
import { readPicture } from './pictures.js';
import { CourseFolderError, type CourseProblem, ProblemReport } from './problems.js';
import type { CourseFile, LessonFront, ModuleFile, QuestionItem, TranslationFront } from './schemas.js';
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
  const source = readSource(files, report);
  checkCourse(source, files, report);
  const course = report.hasErrors ? null : checked(source, files);
  if (!course) throw new CourseFolderError(folder, report.all);
  return { ...course, warnings: report.all };
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
  if (!source.facts || !areAll(modules) || !areAll(questions)) return null;
  return { facts: source.facts, modules, questions };
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
  const en = { front, blocks: withPictures(original.blocks, files) };
  if (!translation?.front) return { key, en, ur: null };
  const blocks = withPictures(withKeysOf(original, translation), files);
  return { key, en, ur: { front: translation.front, blocks } };
}

const withPictures = (blocks: readonly SourceBlock[], files: FolderFiles): SourceBlock[] =>
  blocks.map((block) => {
    const picture = block.content.kind === 'figure' ? readPicture(files, block.content.src) : null;
    if (block.content.kind !== 'figure' || !picture || 'fault' in picture) return block;
    return { ...block, content: { ...block.content, src: picture.src } };
  });

const areAll = <T>(items: readonly (T | null)[]): items is readonly T[] =>
  items.every((item) => item !== null);
