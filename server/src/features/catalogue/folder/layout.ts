import type { Language } from '@academy/shared';
import type { FolderFiles } from './files.js';
import type { ProblemReport } from './problems.js';

export interface LessonFiles {
  readonly key: string;
  readonly files: Readonly<Partial<Record<Language, string>>>;
}

export interface ModuleFolder {
  readonly key: string;
  readonly folder: string;
  readonly lessons: readonly LessonFiles[];
}

/** Which file is what, by its name; in the order of the numbers. */
export interface Layout {
  readonly modules: readonly ModuleFolder[];
  readonly questionFiles: readonly string[];
  readonly scenarioFiles: readonly string[];
}

const STEM = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const FOLDER = new RegExp(`^(?<number>\\d{2,})-(?<key>${STEM})$`);
const LESSON = new RegExp(`^(?<number>\\d{2,})-(?<key>${STEM})\\.(?<language>en|ur)\\.md$`);
const QUESTIONS = /^questions[^/]*\.yaml$/;
const SCENARIO = /^scenarios\/[^/]+\.yaml$/;

const byNumber = (a: { number: number; key: string }, b: { number: number; key: string }): number =>
  a.number - b.number || (a.key < b.key ? -1 : 1);

export function readLayout(files: FolderFiles, report: ProblemReport): Layout {
  const paths = [...files.keys()];
  for (const path of paths.filter((one) => !one.includes('/'))) examineTopFile(path, report);
  if (!files.has('course.yaml')) report.error({ file: 'course.yaml', line: 1 }, 'course-yaml-missing');
  const folders = [
    ...new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? '')),
  ];
  const modules = folders.flatMap((folder) => readModuleFolder(folder, paths, report)).sort(byNumber);
  if (modules.length === 0) report.error({ file: 'course.yaml', line: 1 }, 'module-missing');
  return {
    modules,
    questionFiles: paths.filter((path) => QUESTIONS.test(path)),
    scenarioFiles: paths.filter((path) => SCENARIO.test(path)),
  };
}

function examineTopFile(path: string, report: ProblemReport): void {
  if (path === 'course.yaml' || /^(README|LICENSE)(\.\w+)?$/.test(path) || QUESTIONS.test(path)) return;
  warnOfUnread(path, report);
}

const warnOfUnread = (path: string, report: ProblemReport): void =>
  report.warning({ file: path, line: 1 }, 'file-unread');

function readModuleFolder(
  folder: string,
  paths: readonly string[],
  report: ProblemReport,
): (ModuleFolder & { number: number })[] {
  if (folder === 'media') return [];
  const inside = paths.filter((path) => path.startsWith(`${folder}/`));
  if (folder === 'scenarios') {
    for (const path of inside.filter((one) => !SCENARIO.test(one))) warnOfUnread(path, report);
    return [];
  }
  const groups = FOLDER.exec(folder)?.groups;
  if (!groups?.key) {
    report.error({ file: folder, line: 1 }, 'folder-name');
    return [];
  }
  return [
    { key: groups.key, folder, number: Number(groups.number), lessons: readLessons(folder, inside, report) },
  ];
}

function readLessons(folder: string, inside: readonly string[], report: ProblemReport): LessonFiles[] {
  const lessons = new Map<
    string,
    { number: number; key: string; files: Partial<Record<Language, string>> }
  >();
  for (const path of inside) {
    const name = path.slice(folder.length + 1);
    const groups = LESSON.exec(name)?.groups;
    if (groups?.key) {
      const id = `${groups.number}-${groups.key}`;
      const lesson = lessons.get(id) ?? { number: Number(groups.number), key: groups.key, files: {} };
      lesson.files[groups.language as Language] = path;
      lessons.set(id, lesson);
    } else if (name.endsWith('.md')) {
      report.error({ file: path, line: 1 }, 'lesson-name');
    } else if (name !== 'module.yaml') warnOfUnread(path, report);
  }
  if (lessons.size === 0) report.error({ file: `${folder}/module.yaml`, line: 1 }, 'module-empty');
  return [...lessons.values()].sort(byNumber);
}
