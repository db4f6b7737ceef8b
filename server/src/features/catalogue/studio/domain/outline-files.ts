import type { WantedModule } from '@academy/shared';
import { stringify } from 'yaml';
import { editFront } from '../../folder/front-edit.js';
import { editYaml, type YamlChange } from '../../folder/yaml-edit.js';
import type { NewContent } from '../draft-files.repository.js';
import { lessonOfPath, moduleOfPath } from '../draft-paths.js';
import { lessonFacts } from '../lesson-facts.js';
import { factsIn, titleIn } from '../yaml-facts.js';
import { keyOfName, namesFor, type OrderedModule } from './outline-names.js';

/** An outline as it is wanted. */
export interface Outlined {
  readonly modules: readonly WantedModule[];
  readonly removed: readonly string[];
}

interface Present {
  readonly path: string;
  readonly text: string | null;
  readonly sha256: string | null;
}

interface Fault {
  readonly field: string;
  readonly code: 'invalid' | 'required';
}

interface Plan {
  /** What is to be written, by path; null where a file goes. */
  readonly files: ReadonlyMap<string, NewContent>;
  readonly names: readonly OrderedModule[];
}

/** Whether everything that is named is known, once, and nothing would go without being named. */
function faultIn({ modules, removed }: Outlined, present: Parts, gone: Parts): Fault | null {
  const folders = modules.map(({ folder }) => folder);
  const lessons = modules.flatMap((module) => module.lessons.map(({ path }) => path));
  const named = [...folders, ...lessons, ...removed];
  if (new Set(named).size < named.length) return { field: 'modules', code: 'invalid' };
  const isKnown = (path: string): boolean => present.folders.has(path) || gone.folders.has(path);
  const isLesson = (path: string): boolean => present.lessons.has(path) || gone.lessons.has(path);
  if (!folders.every(isKnown) || !lessons.every(isLesson)) return { field: 'modules', code: 'invalid' };
  const all = new Set(named);
  if (![...present.folders, ...present.lessons].every((path) => all.has(path)))
    return { field: 'removed', code: 'required' };
  return comesBackTwice(folders, present.folders) || comesBackTwice(lessons, present.lessons)
    ? { field: 'modules', code: 'invalid' }
    : null;
}

/** A lesson that comes back beside one of its key would be two lessons in one for whoever learns. */
const comesBackTwice = (wanted: readonly string[], present: ReadonlySet<string>): boolean =>
  wanted.some(
    (path) =>
      !present.has(path) && wanted.some((other) => other !== path && keyOfName(other) === keyOfName(path)),
  );

interface Parts {
  readonly folders: ReadonlySet<string>;
  readonly lessons: ReadonlySet<string>;
}

const partsIn = (paths: readonly string[]): Parts => ({
  folders: new Set(paths.flatMap((path) => moduleOfPath(path) ?? [])),
  lessons: new Set(paths.flatMap((path) => lessonOfPath(path) ?? [])),
});

/**
 * What files have to be written for an outline, with every text that stays under its new path.
 * @param present the files of the draft; @param gone texts that were removed from it, the latest first
 */
export function outlineFiles(
  wanted: Outlined,
  present: readonly Present[],
  gone: readonly { readonly path: string; readonly text: string }[],
): Plan | Fault {
  const fault = faultIn(
    wanted,
    partsIn(present.map(({ path }) => path)),
    partsIn(gone.map(({ path }) => path)),
  );
  if (fault) return fault;
  const names = namesFor(
    wanted.modules.map(({ folder, lessons }) => ({ folder, lessons: lessons.map(({ path }) => path) })),
  );
  const renames = new Map<string, string>();
  for (const [index, { folder, lessons }] of wanted.modules.entries()) {
    renames.set(folder, names[index]?.folder ?? folder);
    for (const [at, { path }] of lessons.entries()) renames.set(path, names[index]?.lessons[at] ?? path);
  }
  const files = new Map<string, NewContent>();
  for (const file of present) {
    const to = movedTo(file.path, renames);
    if (to === file.path) continue;
    if (!files.has(file.path)) files.set(file.path, { text: null, sha256: null });
    if (to !== null) files.set(to, { text: file.text, sha256: file.sha256, movedFrom: file.path });
  }
  bringBack(gone, present, renames, files);
  const textAt = (path: string): string | null =>
    files.has(path)
      ? (files.get(path)?.text ?? null)
      : (present.find((file) => file.path === path)?.text ?? null);
  return writeFacts(wanted.modules, names, textAt, files) ?? { files, names };
}

/** Where a file lies afterwards; null where it goes. What is in no module stays where it is. */
function movedTo(path: string, renames: ReadonlyMap<string, string>): string | null {
  const lesson = lessonOfPath(path);
  const folder = moduleOfPath(path);
  const part = lesson ?? folder;
  if (part === null) return path;
  const to = renames.get(part);
  return to === undefined ? null : to + path.slice(part.length);
}

function bringBack(
  gone: readonly { readonly path: string; readonly text: string }[],
  present: readonly Present[],
  renames: ReadonlyMap<string, string>,
  files: Map<string, NewContent>,
): void {
  const there = partsIn(present.map(({ path }) => path));
  for (const { path, text } of gone) {
    const lesson = lessonOfPath(path);
    const isBack = lesson
      ? !there.lessons.has(lesson) && renames.has(lesson)
      : path.endsWith('/module.yaml') &&
        !there.folders.has(moduleOfPath(path) ?? '') &&
        renames.has(moduleOfPath(path) ?? '');
    const to = isBack ? movedTo(path, renames) : null;
    if (to !== null) files.set(to, { text, sha256: null, ...(to === path ? {} : { movedFrom: path }) });
  }
}

/** Titles and what is required, where they differ from what the files say; the fault where a file cannot be read. */
function writeFacts(
  modules: readonly WantedModule[],
  names: readonly OrderedModule[],
  textAt: (path: string) => string | null,
  files: Map<string, NewContent>,
): Fault | null {
  const write = (path: string, before: string | null, text: string): void => {
    if (text !== before) files.set(path, { ...files.get(path), text, sha256: null });
  };
  for (const [index, module] of modules.entries()) {
    const path = `${names[index]?.folder}/module.yaml`;
    const text = textAt(path);
    const edited = text === null ? moduleText(module) : withModuleFacts(text, module);
    if (edited === null) return { field: `modules.${index}.title`, code: 'invalid' };
    write(path, text, edited);
    for (const [at, { path: lesson, required }] of module.lessons.entries()) {
      const stem = `${names[index]?.lessons[at]}`;
      // A lesson that has no English yet has its facts in the Urdu.
      const file = textAt(`${stem}.en.md`) === null ? `${stem}.ur.md` : `${stem}.en.md`;
      const own = textAt(file);
      if (own === null || lessonFacts(lesson, own).required === required) continue;
      const front = editFront(own, [[['required'], required]]);
      if (front === null) return { field: `modules.${index}.lessons.${at}.required`, code: 'invalid' };
      write(file, own, front);
    }
  }
  return null;
}

const moduleText = ({ title, required }: WantedModule): string =>
  stringify({ title, ...(required ? {} : { required }) }, { lineWidth: 0 });

/** Null where something is to change in a file that cannot be read. */
function withModuleFacts(text: string, { folder, title, required }: WantedModule): string | null {
  const stands = titleIn(text) ?? { en: folder };
  const changes: YamlChange[] = [];
  if (stands.en !== title.en) changes.push([['title', 'en'], title.en]);
  if (stands.ur !== title.ur) changes.push([['title', 'ur'], title.ur]);
  if ((factsIn(text)?.required !== false) !== required) changes.push([['required'], required]);
  return changes.length === 0 ? text : editYaml(text, changes);
}
