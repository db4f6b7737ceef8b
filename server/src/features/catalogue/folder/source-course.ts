import type { Language } from '@academy/shared';
import { type FolderFiles, textOf } from './files.js';
import { type BlockRow, pairLanguages, rowsOf } from './languages.js';
import { type LessonFiles, type ModuleFolder, readLayout } from './layout.js';
import { type OriginalText, readOriginal, readTranslation, type TranslatedText } from './lesson-file.js';
import { ProblemReport } from './problems.js';
import { readQuestions, type SourceQuestion } from './question-file.js';
import { ReadingMemory } from './reading-memory.js';
import { readScenario, type SourceScenario } from './scenario-file.js';
import { type CourseFile, courseFile, type ModuleFile, moduleFile } from './schemas.js';
import { readShape, readYaml, type YamlFile } from './yaml.js';

export interface SourceLesson {
  readonly key: string;
  /** The English; the Urdu of a lesson that has no English yet. */
  readonly original: OriginalText;
  readonly language: Language;
  readonly translation: TranslatedText | null;
  /** The blocks of both; none where they do not fit together. */
  readonly rows: readonly BlockRow[];
}

export interface SourceModule {
  readonly key: string;
  readonly folder: string;
  /** Null where module.yaml has faults. */
  readonly facts: ModuleFile | null;
  readonly lessons: readonly SourceLesson[];
}

/** A course folder as it is written, before anything in it is compared with anything else. */
export interface SourceCourse {
  readonly yaml: YamlFile | null;
  /** Null where course.yaml has faults. */
  readonly facts: CourseFile | null;
  readonly modules: readonly SourceModule[];
  readonly questions: readonly SourceQuestion[];
  readonly scenarios: readonly SourceScenario[];
  /** False where a scenario could not be read, so that nobody can say which there are. */
  readonly areScenariosWhole: boolean;
  /** False where a file of questions could not be read, so that nobody can say what is not in the bank. */
  readonly isBankWhole: boolean;
}

/** Reads every file of the folder and reports what is wrong inside each; what the memory knows is not read again. */
export function readSource(
  files: FolderFiles,
  report: ProblemReport,
  memory = new ReadingMemory(),
): SourceCourse {
  const layout = readLayout(files, report);
  const yamlOf = (path: string): YamlFile | null => readOnce(path, files, report, memory, readYaml);
  const yaml = yamlOf('course.yaml');
  const banks = layout.questionFiles.map(yamlOf);
  const scenarios = layout.scenarioFiles.map(yamlOf);
  return {
    yaml,
    facts: yaml && readShape(yaml, [], courseFile, report),
    modules: layout.modules.map((folder) => readModule(folder, { files, report, memory }, yamlOf)),
    questions: banks.flatMap((bank) => (bank ? readQuestions(bank, report) : [])),
    scenarios: scenarios.flatMap((scenario) => (scenario ? readScenario(scenario, report) : [])),
    areScenariosWhole: scenarios.every((scenario) => scenario !== null),
    isBankWhole: banks.every((bank) => bank !== null),
  };
}

/**
 * Fills the memory with the files of a folder and lets others work between one file and the next: to read a whole
 * manual at once takes seconds.
 */
export async function readAhead(files: FolderFiles, memory: ReadingMemory): Promise<void> {
  for (const path of files.keys()) {
    const read = path.endsWith('.yaml') ? readYaml : LESSON_FILE.test(path) ? readerOf(path) : null;
    if (read) readOnce<unknown>(path, files, new ProblemReport(), memory, read);
    if (read) await new Promise((resolve) => setImmediate(resolve));
  }
}

const LESSON_FILE = /\.(en|ur)\.md$/;

type Reader<T> = (file: string, text: string, report: ProblemReport) => T;

const readerOf = (path: string): Reader<OriginalText | TranslatedText> =>
  path.endsWith('.ur.md') ? readTranslation : readOriginal;

interface Reading {
  readonly files: FolderFiles;
  readonly report: ProblemReport;
  readonly memory: ReadingMemory;
}

function readModule(
  { key, folder, lessons }: ModuleFolder,
  { files, report, memory }: Reading,
  yamlOf: (path: string) => YamlFile | null,
): SourceModule {
  const path = `${folder}/module.yaml`;
  if (!files.has(path)) report.error({ file: path, line: 1 }, 'module-yaml-missing');
  const yaml = yamlOf(path);
  const facts = yaml && readShape(yaml, [], moduleFile, report);
  return {
    key,
    folder,
    facts,
    lessons: lessons.flatMap((lesson) => readLesson(lesson, { files, report, memory })),
  };
}

function readLesson({ key, files: paths }: LessonFiles, { files, report, memory }: Reading): SourceLesson[] {
  if (!paths.en || !paths.ur) return readAlone(key, paths, { files, report, memory });
  const original = readOnce(paths.en, files, report, memory, readOriginal);
  const translation = readOnce(paths.ur, files, report, memory, readTranslation);
  if (!original) return [];
  const rows = translation ? pairLanguages(original, translation, report) : [];
  return [{ key, original, language: 'en', translation, rows }];
}

/** A lesson of one language, which is shown to readers of the other as well. */
function readAlone(
  key: string,
  { en, ur }: LessonFiles['files'],
  { files, report, memory }: Reading,
): SourceLesson[] {
  const path = en ?? ur ?? '';
  const language = en ? 'en' : 'ur';
  // What counts of a lesson's facts stands in the only file that it has: it is not read as a translation.
  const original = readOnce(path, files, report, memory, readOriginal, 'alone');
  if (!original) return [];
  report.warning({ file: path, line: 1 }, en ? 'lesson-no-urdu' : 'lesson-no-english', { lesson: key });
  return [{ key, original, language, translation: null, rows: rowsOf(original) }];
}

function readOnce<T>(
  path: string,
  files: FolderFiles,
  report: ProblemReport,
  memory: ReadingMemory,
  read: Reader<T>,
  /** Told apart in the memory from the same file read otherwise. */
  as = '',
): T | null {
  const text = files.has(path) ? textOf(files, path, report) : null;
  return text === null ? null : memory.once(`${path}${as}`, text, report, (own) => read(path, text, own));
}
