import { freeSlug, type Language, slugOf } from '@academy/shared';
import { parseDocument } from 'yaml';
import { lessonText } from './lesson-text.js';
import type { Notices } from './notices.js';
import type { WordLesson, WordModule } from './sections.js';

/** A module that is there, with its lessons in their order. */
export interface Standing {
  readonly folder: string;
  /** `01-a-child/02-bail` and the English title. */
  readonly lessons: readonly { readonly path: string; readonly title: string }[];
}

interface PlacedLesson {
  readonly lesson: WordLesson;
  /** The files' name without language and ending. */
  readonly path: string;
  /** The English lesson that this is the translation of. */
  readonly of: string | null;
}

export interface Placed {
  readonly modules: readonly { readonly title: string; readonly lessons: readonly PlacedLesson[] }[];
  /** Texts by path. */
  readonly files: ReadonlyMap<string, string>;
}

const numbered = (number: number, key: string): string => `${String(number).padStart(2, '0')}-${key}`;
const numberOf = (name: string): number => Number.parseInt(name, 10) || 0;
const keyOf = (name: string): string => name.replace(/^\d+-/, '');

/** A key made of a title; of one without Latin letters, of what it is. */
const keyFor = (title: string, what: 'module' | 'lesson'): string =>
  /[a-z]/i.test(title) ? slugOf(title) : what;

/**
 * New modules behind those that are there. A course cannot do without English: of an Urdu document the Urdu text stands in
 * both files until somebody translates it.
 */
export function placeBehind(
  modules: readonly WordModule[],
  standing: readonly Standing[],
  language: Language,
): Placed {
  const files = new Map<string, string>();
  const moduleKeys = new Set(standing.map(({ folder }) => keyOf(folder)));
  const lessonKeys = new Set(
    standing.flatMap(({ lessons }) => lessons.map(({ path }) => keyOf(path.split('/')[1] ?? ''))),
  );
  const before = Math.max(0, ...standing.map(({ folder }) => numberOf(folder)));
  const placed = modules.map(({ title, lessons }, index) => {
    const key = freeSlug(keyFor(title, 'module'), moduleKeys);
    moduleKeys.add(key);
    const folder = numbered(before + index + 1, key);
    const said = JSON.stringify(title);
    files.set(
      `${folder}/module.yaml`,
      language === 'ur' ? `title: { en: ${said}, ur: ${said} }\n` : `title: { en: ${said} }\n`,
    );
    return {
      title,
      lessons: lessons.map((lesson, at): PlacedLesson => {
        const own = freeSlug(keyFor(lesson.title, 'lesson'), lessonKeys);
        lessonKeys.add(own);
        const path = `${folder}/${numbered(at + 1, own)}`;
        files.set(`${path}.en.md`, lessonText(lesson));
        if (language === 'ur') files.set(`${path}.ur.md`, lessonText(lesson));
        return { lesson, path, of: null };
      }),
    };
  });
  return { modules: placed, files };
}

/** An Urdu document as the translation of lessons that are there, by their place in the outline; the others are left out. */
export function placeAsUrdu(
  modules: readonly WordModule[],
  standing: readonly Standing[],
  texts: ReadonlyMap<string, string>,
  notices: Notices,
): Placed {
  const files = new Map<string, string>();
  const placed = modules.map(({ title, lessons }, index) => {
    const other = standing[index];
    const facts = other && texts.get(`${other.folder}/module.yaml`);
    if (other && facts) files.set(`${other.folder}/module.yaml`, withUrduTitle(facts, title));
    return {
      title,
      lessons: lessons.flatMap((lesson, at): PlacedLesson[] => {
        const original = other?.lessons[at];
        if (!original) {
          notices.add('lessons-unmatched', lesson.title);
          return [];
        }
        const path = `${original.path}.ur.md`;
        if (texts.has(path)) notices.add('urdu-replaced', original.title);
        files.set(path, lessonText(lesson));
        return [{ lesson, path: original.path, of: original.title }];
      }),
    };
  });
  return { modules: placed.filter(({ lessons }) => lessons.length > 0), files };
}

/** What else is written in module.yaml stays as it is. */
function withUrduTitle(yaml: string, title: string): string {
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !document.hasIn(['title', 'en'])) return yaml;
  document.setIn(['title', 'ur'], title);
  return document.toString({ lineWidth: 0 });
}
