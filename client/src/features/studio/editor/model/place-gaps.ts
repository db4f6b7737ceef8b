import type { TranslatedBlock } from '@academy/shared';
import { readBody } from './body.js';

const MARK = '::untranslated';

type State = Pick<TranslatedBlock, 'english' | 'urdu' | 'state'>;

/** How many blocks have neither a translation nor a mark in its place. */
export function unplaced(body: string, blocks: readonly State[]): number {
  const marks = readBody(body).blocks.filter(({ type }) => type === 'gap').length;
  return Math.max(0, blocks.filter(({ urdu, state }) => urdu === null && state === 'missing').length - marks);
}

/**
 * Gives every block that a translation lacks its place: a mark, or the block itself where there is nothing in it to
 * translate. What stands in the translation stays, letter for letter.
 */
export function placeGaps(body: string, blocks: readonly State[]): string {
  const { ranges } = readBody(body);
  const sources = ranges.map(({ start, end }) => body.slice(start, end));
  const inserts: { readonly at: number; readonly text: string }[] = [];
  let next = 0;
  for (const { english, urdu, state } of blocks) {
    if (urdu !== null) {
      const found = sources.findIndex((source, index) => index >= next && source.trim() === urdu.trim());
      if (found >= 0) next = found + 1;
    } else if (sources[next]?.trim() === MARK) next += 1;
    else inserts.push({ at: next, text: state === 'wordless' ? english : MARK });
  }
  let placed = body;
  for (const { at, text } of inserts.toReversed()) {
    const start = ranges[at]?.start;
    placed =
      start === undefined
        ? `${placed.trimEnd()}\n\n${text}\n${placed.slice(placed.trimEnd().length + 1)}`
        : `${placed.slice(0, start)}${text}\n\n${placed.slice(start)}`;
  }
  return placed;
}
