import type { CourseSettings } from '@academy/shared';

/** A value that differs, by its keys, as words. */
export interface SettingsDifference {
  readonly path: string;
  readonly theirs: string;
  readonly mine: string;
}

function leaves(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) {
    if (value !== null && value !== '') into.set(path, String(value));
    return;
  }
  for (const [key, inner] of Object.entries(value)) leaves(inner, path ? `${path}.${key}` : key, into);
}

/** Where two people's settings differ, in the order of the form. */
export function settingsDifferences(theirs: CourseSettings, mine: CourseSettings): SettingsDifference[] {
  const [left, right] = [new Map<string, string>(), new Map<string, string>()];
  leaves(theirs, '', left);
  leaves(mine, '', right);
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => left.get(path) !== right.get(path))
    .map((path) => ({ path, theirs: left.get(path) ?? '', mine: right.get(path) ?? '' }));
}
