import { likenessOf } from './likeness.js';

/** A block as an author wrote it. */
export interface WrittenBlock {
  /** `b1`, `b2`, … by position, or what `{#id}` says. */
  readonly key: string;
  readonly hasOwnKey: boolean;
  readonly line: number;
  /** Its source, without space around it. */
  readonly text: string;
  /** What it is, without what differs between languages: two blocks that stand for each other have the same. */
  readonly shape: string;
}

/** Where something was said of a block. */
export interface Anchor {
  readonly key: string;
  readonly hasOwnKey: boolean;
  /** 0 is the first block. */
  readonly position: number;
  readonly text: string;
}

/** Of texts that have so much in common most people say that one was made of the other. */
const ALIKE = 0.5;

/**
 * The block that an anchor means now: the one with its `{#id}`, the one that reads the same (the nearest of several),
 * or the one that is most like it; null where none is, so that nothing is said of a text that it was not meant for.
 */
export function findAnchor<Block extends WrittenBlock>(
  anchor: Anchor,
  blocks: readonly Block[],
): Block | null {
  const named = anchor.hasOwnKey
    ? blocks.find(({ hasOwnKey, key }) => hasOwnKey && key === anchor.key)
    : null;
  if (named) return named;
  const distance = (block: Block): number => Math.abs(blocks.indexOf(block) - anchor.position);
  const nearest = (among: readonly Block[]): Block | null =>
    among.reduce<Block | null>(
      (best, block) => (best && distance(best) <= distance(block) ? best : block),
      null,
    );
  const same = nearest(blocks.filter(({ text }) => sameWords(text, anchor.text)));
  if (same) return same;
  const scores = new Map(blocks.map((block) => [block, likenessOf(anchor.text, block.text)]));
  const best = Math.max(ALIKE, ...scores.values());
  return nearest(blocks.filter((block) => (scores.get(block) ?? 0) >= best));
}

/** Whether only space differs: a line that was broken elsewhere says the same. */
export const sameWords = (one: string, other: string): boolean => spaced(one) === spaced(other);

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
