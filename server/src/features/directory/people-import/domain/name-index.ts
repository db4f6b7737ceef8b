import { plainKey, plainWords } from './plain-words.js';

export type Found = { readonly id: string } | 'unknown' | 'ambiguous';

/** Finds one of a list by its name as people spell it: exactly after normalising, then by its shorter forms. */
export class NameIndex {
  private readonly exact = new Map<string, Set<string>>();
  private readonly loose = new Map<string, Set<string>>();
  /** A list of ten thousand people names few agencies. */
  private readonly found = new Map<string, Found>();

  /** @param dropped words that may be missing, such as "district" */
  constructor(private readonly dropped: ReadonlySet<string> = new Set()) {}

  add(id: string, names: readonly (string | null | undefined)[]): void {
    this.found.clear();
    for (const name of names) {
      if (!name) continue;
      put(this.exact, plainKey(name), id);
      for (const form of shorterForms(name)) {
        put(this.loose, plainKey(form), id);
        put(this.loose, this.bare(form), id);
      }
    }
  }

  find(text: string): Found {
    const known = this.found.get(text) ?? this.look(text);
    this.found.set(text, known);
    return known;
  }

  private look(text: string): Found {
    const keys = [
      [this.exact, plainKey(text)],
      [this.loose, plainKey(text)],
      [this.loose, this.bare(text)],
    ] as const;
    for (const [forms, key] of keys) {
      const ids = key ? forms.get(key) : undefined;
      if (ids) return ids.size === 1 ? { id: [...ids][0] as string } : 'ambiguous';
    }
    return 'unknown';
  }

  private bare(text: string): string {
    return plainWords(text)
      .split(' ')
      .filter((word) => !this.dropped.has(word))
      .join('');
  }
}

const put = (forms: Map<string, Set<string>>, key: string, id: string): void => {
  if (key) forms.set(key, (forms.get(key) ?? new Set()).add(id));
};

/** "Deputy … (DSP / ASP)" is also "Deputy …", "DSP" and "ASP". */
function shorterForms(name: string): string[] {
  const within = [...name.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const without = name.replace(/\([^)]*\)/g, ' ');
  return [name, ...[without, ...within].flatMap((part) => [part, ...part.split('/')])];
}
