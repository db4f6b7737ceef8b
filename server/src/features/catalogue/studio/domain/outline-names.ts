/** A module or a lesson by the name of its folder or file: a number, and the key by which learners' progress knows it. */
interface Numbered {
  readonly number: number;
  readonly key: string;
}

const NAME = /^(?<number>\d{2,})-(?<key>.+)$/;

/** `01-a-child` taken apart, and the last part of `01-a-child/02-bail`; null for other names. */
export function numberedName(path: string): Numbered | null {
  const groups = NAME.exec(path.split('/').at(-1) ?? '')?.groups;
  return groups?.number && groups.key ? { number: Number(groups.number), key: groups.key } : null;
}

/** The key of a module or lesson, which no reordering changes. */
export const keyOfName = (path: string): string => numberedName(path)?.key ?? path.split('/').at(-1) ?? path;

/** By number, then by key, as the course folder is read. */
export function byNumber(one: string, other: string): number {
  const [a, b] = [numberedName(one), numberedName(other)];
  if (!a || !b) return one < other ? -1 : 1;
  return a.number - b.number || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/**
 * Names in an order, with numbers that say so: numbers that rise already stay, so that files keep their names where
 * they can; otherwise they are counted from 01. Keys never change.
 */
export function renumbered(names: readonly string[]): string[] {
  const numbers = names.map((name) => numberedName(name)?.number ?? 0);
  const isRising = numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
  return names.map((name, index) =>
    isRising ? (name.split('/').at(-1) ?? name) : `${String(index + 1).padStart(2, '0')}-${keyOfName(name)}`,
  );
}

export interface OrderedModule {
  readonly folder: string;
  /** Lessons that may come from anywhere, as `01-a-child/02-bail`. */
  readonly lessons: readonly string[];
}

/** What folders and lessons are called in this order; parallel to it. */
export function namesFor(modules: readonly OrderedModule[]): OrderedModule[] {
  const folders = renumbered(modules.map(({ folder }) => folder));
  return modules.map(({ lessons }, index) => ({
    folder: folders[index] ?? '',
    lessons: renumbered(lessons).map((name) => `${folders[index]}/${name}`),
  }));
}
