import type { WordDryRun, WordNoticeKind } from '@academy/shared';

const SHOWN = 3;
const LENGTH = 80;

/** Gathers what is said of a document: how often, and beside which words. */
export class Notices {
  private readonly found = new Map<WordNoticeKind, { count: number; near: string[] }>();

  add(kind: WordNoticeKind, near = ''): void {
    const known = this.found.get(kind) ?? { count: 0, near: [] };
    const words = near.replace(/\s+/g, ' ').trim().slice(0, LENGTH);
    known.count += 1;
    if (words && known.near.length < SHOWN && !known.near.includes(words)) known.near.push(words);
    this.found.set(kind, known);
  }

  get all(): WordDryRun['notices'] {
    return [...this.found].map(([kind, { count, near }]) => ({ kind, count, near }));
  }
}
