import { readBody } from './body.js';
import type { DocNode } from './doc-node.js';
import { blockAt, type Standpoint } from './placing.js';

/** The block of another language's text that stands in a place, and how it is written; null where there is none. */
export function counterpartIn(
  body: string,
  place: Standpoint,
): { readonly block: DocNode; readonly source: string } | null {
  const { blocks, ranges } = readBody(body);
  const index = blockAt(blocks, place);
  const [block, range] = [blocks[index], ranges[index]];
  return block && range && block.type !== 'gap'
    ? { block, source: body.slice(range.start, range.end) }
    : null;
}
