import type { RootContent } from 'mdast';
import type { DocNode } from './doc-node.js';
import { parseMarkdown, writeMarkdown } from './markdown.js';
import { readBlock } from './read-block.js';
import { isSameShape } from './shape.js';
import { writeBlock } from './write-block.js';

/**
 * How blocks were written before they came into the editor. One that says the same as before is written as it was,
 * letter for letter, wherever it stands now; so nothing changes in a text but what somebody changed, and undoing
 * leads back to the very text.
 */
export interface WrittenBlocks {
  /** By what the editor would write: what stood there, in the order of the text. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** What stood between two blocks that followed each other, in the order of the text. */
  readonly gaps: ReadonlyMap<string, readonly string[]>;
  readonly lead: string;
  readonly tail: string;
  /** The text while it has no block. */
  readonly blank: string;
}

export interface Body {
  /** At least one block, if an empty one. */
  readonly blocks: readonly DocNode[];
  readonly written: WrittenBlocks;
  /** For each block where it begins and ends in the text. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

const GAP = '\n\n';
const pair = (before: string, after: string): string => JSON.stringify([before, after]);

/** What the editor writes for one block that nobody wrote before; empty for one that says nothing. */
export function writeOne(block: DocNode, isOther = false): string {
  if (block.type === 'asWritten') return String(block.attrs?.source ?? '');
  const node = writeBlock(block);
  return node ? writeMarkdown(node, isOther) : '';
}

/**
 * The blocks of a lesson's text. What the editor does not know, or could not write again so that it is shown alike, is
 * kept as it is written, in a block of its own.
 */
export function readBody(body: string, earlier: WrittenBlocks | null = null): Body {
  const nodes = parseMarkdown(body).children;
  const ranges = nodes.map((node) => rangeOf(node, body));
  const sourcesOf = ranges.map(({ start, end }) => body.slice(start, end));
  const blocks = faithful(nodes, sourcesOf);
  const keys = blocks.map((block) => writeOne(block));
  const sources = listed(keys.map((key, index) => [key, sourcesOf[index] ?? '']));
  const gaps = listed(
    keys
      .slice(1)
      .map((key, index) => [
        pair(keys[index] ?? '', key),
        body.slice(ranges[index]?.end, ranges[index + 1]?.start),
      ]),
  );
  const isEmpty = blocks.length === 0;
  return {
    blocks: isEmpty ? [{ type: 'paragraph' }] : blocks,
    ranges,
    written: {
      sources: new Map([...(earlier?.sources ?? []), ...sources]),
      gaps: new Map([...(earlier?.gaps ?? []), ...gaps]),
      lead: isEmpty ? '\n' : body.slice(0, ranges[0]?.start),
      tail: isEmpty ? '\n' : body.slice(ranges.at(-1)?.end),
      blank: isEmpty ? body : body.slice(0, ranges[0]?.start),
    },
  };
}

/** Values by key, those of one key in their order. */
function listed(entries: readonly (readonly [string, string])[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [key, value] of entries) map.set(key, [...(map.get(key) ?? []), value]);
  return map;
}

/** A block with the spaces before it on its line: they are a part of code that is written by indenting it. */
function rangeOf({ position }: RootContent, body: string): { start: number; end: number } {
  const at = position?.start.offset ?? 0;
  const lineStart = body.lastIndexOf('\n', at - 1) + 1;
  const isIndented = /^[ \t]*$/.test(body.slice(lineStart, at));
  return { start: isIndented ? lineStart : at, end: position?.end.offset ?? at };
}

interface Candidate {
  readonly node: RootContent;
  readonly source: string;
  /** Null where the editor does not know the block. */
  readonly block: DocNode | null;
  /** As the editor would write it. */
  readonly text: string;
}

/** Each block as the editor has it, where it can write it again so that it is shown alike; as written, where not. */
function faithful(nodes: readonly RootContent[], sources: readonly string[]): DocNode[] {
  const candidates = nodes.map((node, index): Candidate => {
    const source = sources[index] ?? '';
    const block = readBlock(node, source);
    const text = block ? writeOne(block) : '';
    return { node, source, text, block: text === '' ? null : block };
  });
  // Nearly always all are, and one parse shows it.
  const known = candidates.filter(({ block }) => block !== null);
  const together = parseMarkdown(known.map(({ text }) => text).join('\n\n<!-- -->\n\n')).children;
  const areAll =
    together.length === Math.max(0, known.length * 2 - 1) &&
    known.every(({ node }, index) => isSame(together[index * 2], node));
  return candidates.map((candidate) => {
    const isKept = candidate.block && (areAll || isFaithful(candidate));
    return isKept && candidate.block
      ? candidate.block
      : { type: 'asWritten', attrs: { source: candidate.source } };
  });
}

const isSame = (one: RootContent | undefined, other: RootContent): boolean =>
  one !== undefined && isSameShape(one, other);

function isFaithful({ node, text }: Candidate): boolean {
  const [only, another] = parseMarkdown(text).children;
  return another === undefined && isSame(only, node);
}

/** A block of the text, and where it stands in it. */
export interface WrittenBlock {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  /** Its place among the blocks of the document. */
  readonly index: number;
}

/** Blocks in their order as the text of a lesson. `keyOf` may remember what `writeOne` says. */
export function writeBody(
  blocks: readonly DocNode[],
  written: WrittenBlocks,
  keyOf: (block: DocNode) => string = writeOne,
): { text: string; places: readonly WrittenBlock[] } {
  const nextOf = nextOfEach();
  const places: WrittenBlock[] = [];
  let text = written.lead;
  for (const [index, block] of blocks.entries()) {
    const key = keyOf(block);
    if (key === '') continue;
    const before = places.at(-1);
    const between = before && pair(before.key, key);
    const gap = between && nextOf(written.gaps.get(between), between);
    const source = nextOf(written.sources.get(key), key) ?? key;
    const collides = before && gap === undefined && runsInto(before.text, source);
    const own = collides ? writeOne(block, !isOtherList(before.text)) : source;
    if (before) text += gap ?? GAP;
    places.push({ key, text: own, start: text.length, index });
    text += own;
  }
  return places.length > 0 ? { text: text + written.tail, places } : { text: written.blank, places };
}

/** The first time the first of some values, then the second, and from then on the last. */
function nextOfEach(): (values: readonly string[] | undefined, key: string) => string | undefined {
  const used = new Map<string, number>();
  return (values, key) => {
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    return values?.[nth] ?? values?.at(-1);
  };
}

const LIST = /^ {0,3}(?:([-+*])|\d{1,9}([.)]))(?: |\n|$)/;
const markerOf = (text: string): string | null => {
  const found = LIST.exec(text);
  return found ? (found[1] ?? found[2] ?? null) : null;
};

/** Two lists with the same marker below each other are one. */
const runsInto = (before: string, after: string): boolean => {
  const marker = markerOf(after);
  return marker !== null && markerOf(before) === marker;
};

const isOtherList = (text: string): boolean => ['*', ')', '+'].includes(markerOf(text) ?? '');
