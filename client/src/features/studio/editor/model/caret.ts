import { readBody } from './body.js';
import type { DocNode } from './doc-node.js';

/** Stands for the caret while it is carried from the text into the document or back; nobody types it. */
export const CARET = '\ue000';

const holdsCaret = ({ text, content }: DocNode): boolean =>
  Boolean(text?.includes(CARET)) || Boolean(content?.some(holdsCaret));

/**
 * Where a caret of the text stands in the document: the number of the block, and that block with `CARET` in its text;
 * null instead of it where the caret stood among signs that are no text.
 */
export function caretInBlocks(body: string, offset: number): { index: number; marked: DocNode | null } {
  const { ranges, blocks } = readBody(body);
  const found = ranges.findIndex(({ end }) => offset <= end);
  const index = found < 0 ? Math.max(0, ranges.length - 1) : found;
  const marked = readBody(body.slice(0, offset) + CARET + body.slice(offset)).blocks;
  const block = marked.length === blocks.length ? marked[index] : undefined;
  return { index, marked: block && holdsCaret(block) ? block : null };
}

/**
 * Where in the text of a block the caret stands. `marked` is the block as the editor would write it with `CARET` in
 * it; where the block stands there as somebody else wrote it, the place is in proportion.
 */
export function caretInText(marked: string, text: string): number {
  const at = marked.indexOf(CARET);
  const plain = marked.replace(CARET, '');
  if (at < 0) return 0;
  return plain === text ? at : Math.round((at / Math.max(1, plain.length)) * text.length);
}
