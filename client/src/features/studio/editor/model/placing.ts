import type { DocNode } from './doc-node.js';

/** The block that somebody stands in: its number among the blocks of the lesson, and its id where it has one. */
export interface Standpoint {
  readonly number: number;
  readonly id: string | null;
}

/** Comments, other HTML and definitions are no blocks to the importer; an empty paragraph does not reach the text. */
function isCounted(block: DocNode): boolean {
  if (block.type === 'asWritten') return !/^\s*(<|\[[^\]^][^\]]*\]:)/.test(String(block.attrs?.source ?? ''));
  if (block.type !== 'paragraph') return true;
  return (block.content ?? []).length > 0 || idOf(block) !== null;
}

const idOf = ({ type, attrs }: DocNode): string | null =>
  type !== 'exercise' && typeof attrs?.id === 'string' ? attrs.id : null;

/** Where the block at this index of the document stands among the blocks of the lesson. */
export function standpointAt(blocks: readonly DocNode[], index: number): Standpoint {
  const before = blocks.slice(0, index).filter(isCounted).length;
  const block = blocks[index];
  return { number: before, id: block ? idOf(block) : null };
}

/** The index of the block that stands there in another language, by its id or else by its number; -1 for none. */
export function blockAt(blocks: readonly DocNode[], { number, id }: Standpoint): number {
  const named = id === null ? -1 : blocks.findIndex((block) => idOf(block) === id);
  if (named >= 0) return named;
  let seen = -1;
  return blocks.findIndex((block) => {
    if (isCounted(block)) seen += 1;
    return seen === number;
  });
}
