import { type FolderFiles, textOf } from './files.js';
import { compareLanguages } from './languages.js';
import { type LessonFiles, type ModuleFolder, readLayout } from './layout.js';
import { type OriginalText, readOriginal, readTranslation, type TranslatedText } from './lesson-file.js';
import type { ProblemReport } from './problems.js';
import { readQuestions, type SourceQuestion } from './question-file.js';
import { readScenario, type SourceScenario } from './scenario-file.js';
import { type CourseFile, courseFile, type ModuleFile, moduleFile } from './schemas.js';
import { readShape, readYaml, type YamlFile } from './yaml.js';

export interface SourceLesson {
  readonly key: string;
  readonly original: OriginalText;
  readonly translation: TranslatedText | null;
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

/** Reads every file of the folder and reports what is wrong inside each. */
export function readSource(files: FolderFiles, report: ProblemReport): SourceCourse {
  const layout = readLayout(files, report);
  const yamlOf = (path: string): YamlFile | null => {
    const text = files.has(path) ? textOf(files, path, report) : null;
    return text === null ? null : readYaml(path, text, report);
  };
  const yaml = yamlOf('course.yaml');
  const banks = layout.questionFiles.map(yamlOf);
  const scenarios = layout.scenarioFiles.map(yamlOf);
  return {
    yaml,
    facts: yaml && readShape(yaml, [], courseFile, report),
    modules: layout.modules.map((folder) => readModule(folder, files, yamlOf, report)),
    questions: banks.flatMap((bank) => (bank ? readQuestions(bank, report) : [])),
    scenarios: scenarios.flatMap((scenario) => (scenario ? readScenario(scenario, report) : [])),
    areScenariosWhole: scenarios.every((scenario) => scenario !== null),
    isBankWhole: banks.every((bank) => bank !== null),
  };
}

function readModule(
  { key, folder, lessons }: ModuleFolder,
  files: FolderFiles,
  yamlOf: (path: string) => YamlFile | null,
  report: ProblemReport,
): SourceModule {
  const path = `${folder}/module.yaml`;
  if (!files.has(path))
    report.error(
      { file: path, line: 1 },
      'There is no module.yaml.',
      'Add it, with the title of the module.',
    );
  const yaml = yamlOf(path);
  const facts = yaml && readShape(yaml, [], moduleFile, report);
  return { key, folder, facts, lessons: lessons.flatMap((lesson) => readLesson(lesson, files, report)) };
}

function readLesson(
  { key, files: paths }: LessonFiles,
  files: FolderFiles,
  report: ProblemReport,
): SourceLesson[] {
  const translation = readText(paths.ur, files, report, readTranslation);
  if (!paths.en) {
    const remedy = `Add the English beside it, or correct the name; both begin with the same number and words.`;
    report.error({ file: paths.ur ?? '.', line: 1 }, `The lesson "${key}" has no English text.`, remedy);
    return [];
  }
  const original = readText(paths.en, files, report, readOriginal);
  if (!original) return [];
  if (translation) compareLanguages(original, translation, report);
  if (!paths.ur) {
    const remedy = 'Add the Urdu file beside it; English is shown, marked, until then.';
    report.warning({ file: paths.en, line: 1 }, `The lesson "${key}" has no Urdu yet.`, remedy);
  }
  return [{ key, original, translation }];
}

function readText<T>(
  path: string | undefined,
  files: FolderFiles,
  report: ProblemReport,
  read: (file: string, text: string, report: ProblemReport) => T,
): T | null {
  const text = path === undefined ? null : textOf(files, path, report);
  return text === null || path === undefined ? null : read(path, text, report);
}
