import type { WordDryRun, WordNoticeKind } from '@academy/shared';

/** Of one kind; a document with more is told how many there are. */
const SHOWN = 50;
const LENGTH = 120;

type Item = WordDryRun['notices'][number]['items'][number];

const short = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, LENGTH);

/** Gathers what is said of a document, item by item: beside which words it stands, and what it says itself. */
export class Notices {
  private readonly found = new Map<WordNoticeKind, { count: number; items: Item[] }>();

  add(kind: WordNoticeKind, near = '', text = ''): void {
    const known = this.found.get(kind) ?? { count: 0, items: [] };
    const item = { near: short(near), text: short(text) };
    known.count += 1;
    if ((item.near || item.text) && known.items.length < SHOWN) known.items.push(item);
    this.found.set(kind, known);
  }

  get all(): WordDryRun['notices'] {
    return [...this.found].map(([kind, { count, items }]) => ({ kind, count, items }));
  }
}
