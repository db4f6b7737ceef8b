import type { Language } from '@academy/shared';
import { siblingIn } from '../../media/media-files.js';
import type { DocNode } from './doc-node.js';
import { blockAt, standpointAt } from './placing.js';

/** What a picture or recording says of itself. */
export interface MediaAttrs {
  readonly kind: string;
  readonly src: string | null;
  readonly alt: string | null;
  readonly captions: string | null;
  readonly id: string | null;
}

interface Translated {
  readonly to: Language;
  readonly alt: string;
  /** Files that the course has. */
  readonly media: readonly string[];
}

/**
 * The same block for the other language: with the file that is marked with that language where there is one, and in its
 * words. Captions in the wrong language would be worse than a block that is marked as lacking them.
 */
export function inOtherLanguage(own: MediaAttrs, { to, alt, media }: Translated): MediaAttrs {
  const { src, captions } = own;
  return {
    ...own,
    src: src && (siblingIn(to, src, media) ?? src),
    alt: alt.trim().replace(/\s+/g, ' '),
    captions: captions && siblingIn(to, captions, media),
  };
}

/** After a change of one language: the other keeps files of its own, unless the block shows another file now. */
export function changedTwin(before: DocNode, twin: DocNode, next: MediaAttrs, own: MediaAttrs): MediaAttrs {
  const was = (node: DocNode, name: 'src' | 'captions'): string | null =>
    typeof node.attrs?.[name] === 'string' ? (node.attrs[name] as string) : null;
  const keep = (name: 'src' | 'captions'): string | null =>
    was(before, name) === own[name] ? was(twin, name) : next[name];
  return { ...next, src: keep('src'), captions: keep('captions') };
}

/** The block in the other language that shows the same as the one at this index; -1 for none. */
export function twinOf(blocks: readonly DocNode[], index: number, other: readonly DocNode[]): number {
  const block = blocks[index];
  const found = blockAt(other, standpointAt(blocks, index));
  const twin = other[found];
  return twin?.type === 'media' && twin.attrs?.kind === block?.attrs?.kind ? found : -1;
}

/** The index in the other language at which a block belongs that is to stand at this one: behind the same block as here. */
export function placeInOther(blocks: readonly DocNode[], index: number, other: readonly DocNode[]): number {
  const numberAt = (at: number): number => standpointAt(blocks, at).number;
  if (numberAt(index) === 0) return 0;
  // Empty paragraphs reach no text: nothing stands behind them.
  const before = blocks.findLastIndex((_block, at) => at < index && numberAt(at + 1) > numberAt(at));
  const found = blockAt(other, standpointAt(blocks, before));
  return found < 0 ? other.length : found + 1;
}

/** Whether a lesson has any text yet. */
export const isBlank = (blocks: readonly DocNode[]): boolean =>
  standpointAt(blocks, blocks.length).number === 0;
