import { freeSlug, slugOf } from '@academy/shared';

/** The files of a draft by module. */
interface Modules {
  readonly modules: readonly {
    readonly folder: string;
    readonly lessons: readonly { readonly path: string }[];
  }[];
}

interface NewText {
  readonly path: string;
  readonly text: string;
}

const numbered = (number: number, key: string): string => `${String(number).padStart(2, '0')}-${key}`;

/** The number and the key in `01-a-child` or `01-a-child/02-bail`. */
function partsOf(path: string): { number: number; key: string } {
  const name = path.split('/').at(-1) ?? '';
  return { number: Number.parseInt(name, 10) || 0, key: name.replace(/^\d+-/, '') };
}

const next = (paths: readonly string[]): number =>
  Math.max(0, ...paths.map((path) => partsOf(path).number)) + 1;

// What JSON writes in quotes, YAML reads.
const lessonText = (title: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\nminutes: 5\n---\n\nWrite here what an officer has to know.\n`;

/** The English file of a new lesson at the end of a module; its key is no other lesson's. */
export function newLesson({ modules }: Modules, folder: string, title: string): NewText {
  const all = modules.flatMap((module) => module.lessons.map(({ path }) => path));
  const key = freeSlug(slugOf(title), new Set(all.map((path) => partsOf(path).key)));
  const number = next(all.filter((path) => path.startsWith(`${folder}/`)));
  return { path: `${folder}/${numbered(number, key)}.en.md`, text: lessonText(title) };
}

/** The files of a new module at the end of the course, with its first lesson. */
export function newModule(draft: Modules, title: string): [module: NewText, lesson: NewText] {
  const folders = draft.modules.map(({ folder }) => folder);
  const key = freeSlug(slugOf(title), new Set(folders.map((folder) => partsOf(folder).key)));
  const folder = numbered(next(folders), key);
  const text = `title: { en: ${JSON.stringify(title)} }\n`;
  return [{ path: `${folder}/module.yaml`, text }, newLesson(draft, folder, title)];
}
