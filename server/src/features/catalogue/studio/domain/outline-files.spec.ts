import type { WantedModule } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonOfPath } from '../draft-paths.js';
import { changesView } from './changes.js';
import type { Move } from './origins.js';
import { outlineFiles } from './outline-files.js';
import { byNumber, keyOfName, numberedName, renumbered } from './outline-names.js';

type Texts = ReadonlyMap<string, string>;

/** A course of modules with lessons in both languages, and a note that lies beside the first. */
function courseOf(sizes: readonly number[]): Map<string, string> {
  const files = new Map([['course.yaml', 'slug: course\n']]);
  let made = 0;
  for (const [index, size] of sizes.entries()) {
    const folder = `${String(index + 1).padStart(2, '0')}-module-${index}`;
    files.set(
      `${folder}/module.yaml`,
      `# Kept\ntitle: { en: "Module ${index}", ur: "حصہ" }\nrequired: true\n`,
    );
    if (index === 0) files.set(`${folder}/notes.txt`, 'For colleagues.');
    for (let at = 0; at < size; at += 1) {
      const lesson = `${folder}/${String(at + 1).padStart(2, '0')}-lesson-${made}`;
      files.set(`${lesson}.en.md`, `---\ntitle: Lesson ${made}\nminutes: 5\n---\n\nText ${made}.\n`);
      files.set(`${lesson}.ur.md`, `---\ntitle: سبق ${made}\n---\n\nمتن ${made}۔\n`);
      made += 1;
    }
  }
  return files;
}

const lessonsIn = (files: Texts): string[] => [
  ...new Set([...files.keys()].flatMap((path) => lessonOfPath(path) ?? [])),
];
const foldersIn = (files: Texts): string[] => [
  ...new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? '')),
];

const moduleFor = (folder: string, lessons: readonly string[]): WantedModule => ({
  folder,
  title: { en: `Module ${keyOfName(folder).split('-')[1]}`, ur: 'حصہ' },
  required: true,
  lessons: lessons.map((path) => ({ path, required: true })),
});

const presentIn = (files: Texts) => [...files].map(([path, text]) => ({ path, text, sha256: null }));

/** The files after an outline was saved, and the moves that were noted. */
function saved(files: Texts, modules: readonly WantedModule[], removed: readonly string[] = []) {
  const plan = outlineFiles({ modules, removed }, presentIn(files), []);
  if ('field' in plan) throw new Error(`${plan.field} ${plan.code}`);
  const after = new Map(files);
  for (const [path, { text }] of plan.files)
    if (text === null) after.delete(path);
    else after.set(path, text);
  return { after, plan };
}

/** A course, and any order of its modules with its lessons in any of them. */
const orders = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 })
  .chain((sizes) => {
    const files = courseOf(sizes);
    const [folders, lessons] = [foldersIn(files), lessonsIn(files)];
    return fc.record({
      files: fc.constant(files),
      folders: fc.shuffledSubarray(folders, { minLength: folders.length, maxLength: folders.length }),
      lessons: fc.shuffledSubarray(lessons, { minLength: lessons.length, maxLength: lessons.length }),
      homes: fc.array(fc.nat(), { minLength: lessons.length, maxLength: lessons.length }),
    });
  })
  .map(({ files, folders, lessons, homes }) => ({
    files,
    modules: folders.map((folder, index) =>
      moduleFor(
        folder,
        lessons.filter((_, at) => (homes[at] ?? 0) % folders.length === index),
      ),
    ),
  }));

describe('outlineFiles', () => {
  it('should reach any order, lose no text, and number what it orders in that order', () => {
    fc.assert(
      fc.property(orders, ({ files, modules }) => {
        const { after, plan } = saved(files, modules);
        expect([...after.values()].sort()).toEqual([...files.values()].sort());
        const folders = foldersIn(after).sort(byNumber);
        expect(folders.map(keyOfName)).toEqual(modules.map(({ folder }) => keyOfName(folder)));
        for (const [index, folder] of folders.entries()) {
          const lessons = lessonsIn(after)
            .filter((path) => path.startsWith(`${folder}/`))
            .sort(byNumber);
          expect(lessons).toEqual(plan.names[index]?.lessons);
          expect(lessons.map(keyOfName)).toEqual(modules[index]?.lessons.map(({ path }) => keyOfName(path)));
          const numbers = lessons.map((path) => numberedName(path)?.number ?? 0);
          expect(numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))).toBe(true);
        }
      }),
    );
  });

  it('should keep each text together with its key and language, and tell it as moved', () => {
    fc.assert(
      fc.property(orders, ({ files, modules }) => {
        const { after, plan } = saved(files, modules);
        const named = (all: Texts) =>
          new Map(
            [...all].map(([path, text]) => [path.split('/').at(-1)?.replace(/^\d+-/, '') + text, text]),
          );
        expect(named(after)).toEqual(named(files));
        const moves: Move[] = [...plan.files].flatMap(([path, { movedFrom }]) =>
          movedFrom === undefined ? [] : [{ path, from: movedFrom, revision: 2 }],
        );
        const changes = changesView(
          [...plan.files].map(([path, content]) => ({
            ...{ path, after: content, by: 'a', at: new Date(0) },
            before: files.has(path) ? { text: files.get(path) ?? null, sha256: null } : null,
          })),
          moves,
        );
        expect(changes.filter(({ change }) => change === 'added' || change === 'removed')).toEqual([]);
      }),
    );
  });

  it('should write nothing where the order is the one that stands', () => {
    const files = courseOf([2, 3]);
    const modules = foldersIn(files).map((folder) =>
      moduleFor(
        folder,
        lessonsIn(files).filter((path) => path.startsWith(`${folder}/`)),
      ),
    );
    expect(saved(files, modules).plan.files.size).toBe(0);
  });

  it('should let nothing go that is not named, name nothing twice, and know what is named', () => {
    const files = courseOf([2]);
    const [folder = ''] = foldersIn(files);
    const [first = '', second = ''] = lessonsIn(files);
    const fault = (lessons: string[], removed: string[] = []) =>
      outlineFiles({ modules: [moduleFor(folder, lessons)], removed }, presentIn(files), []);
    expect(fault([first])).toEqual({ field: 'removed', code: 'required' });
    expect(fault([first, second, first])).toEqual({ field: 'modules', code: 'invalid' });
    expect(fault([first, second, `${folder}/09-nowhere`])).toEqual({ field: 'modules', code: 'invalid' });
    expect('files' in fault([first], [second])).toBe(true);
  });

  it('should change a title and what is required, and keep comments and everything else', () => {
    const files = courseOf([1]);
    const [folder = ''] = foldersIn(files);
    const [lesson = ''] = lessonsIn(files);
    const { after } = saved(files, [
      {
        folder,
        title: { en: 'Bail: when', ur: 'ضمانت' },
        required: false,
        lessons: [{ path: lesson, required: false }],
      },
    ]);
    expect(after.get(`${folder}/module.yaml`)).toBe(
      '# Kept\ntitle: { en: "Bail: when", ur: "ضمانت" }\nrequired: false\n',
    );
    expect(after.get(`${lesson}.en.md`)).toBe(
      '---\ntitle: Lesson 0\nminutes: 5\nrequired: false\n---\n\nText 0.\n',
    );
  });
});

describe('renumbered', () => {
  it('should keep numbers that rise, and count anew those that do not', () => {
    expect(renumbered(['01-a', '03-b', '07-c'])).toEqual(['01-a', '03-b', '07-c']);
    expect(renumbered(['03-b', '01-a'])).toEqual(['01-b', '02-a']);
  });
});
