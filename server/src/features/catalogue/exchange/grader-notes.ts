import { type Localised, MOST_WORDS, type WishedWords } from '@academy/shared';
import type { EssayItem } from '../folder/schemas.js';
import type { DraftEssay } from './draft.js';

type Say = (text: Localised) => string;

/** Further lines of a text stand behind these spaces, so that none is taken for a criterion. */
const FURTHER = '  ';
const within = (text: string): string => text.replaceAll('\n', `\n${FURTHER}`);

/**
 * A rubric as the notes that other systems show to graders: a line `[id: points] what is looked at` for each criterion,
 * below it `> what earns how many`, and `= a good answer` at the end. `readNotes` reads it back.
 */
export const writeNotes = ({ rubric, model }: EssayItem, say: Say): string =>
  [
    ...rubric.flatMap(({ id, points, text, levels }) => [
      `[${id}: ${points}] ${within(say(text))}`,
      ...(levels ? [`> ${within(say(levels))}`] : []),
    ]),
    ...(model ? [`= ${within(say(model))}`] : []),
  ].join('\n');

const CRITERION = /^\[([a-z][a-z0-9-]*): (\d{1,3})\] ([\s\S]*)$/;

/** Null where they were written by somebody else. */
export function readNotes(written: string): Omit<DraftEssay, 'words'> | null {
  const pieces = written
    .replace(/\r\n?/g, '\n')
    .split(/\n(?! {2})/)
    .map((piece) => piece.replaceAll(`\n${FURTHER}`, '\n'));
  if (!CRITERION.test(pieces[0] ?? '')) return null;
  const rubric: { id: string; text: string; points: number; levels: string }[] = [];
  let model = '';
  for (const piece of pieces) {
    const [, id = '', points, text = ''] = CRITERION.exec(piece) ?? [];
    const last = rubric.at(-1);
    if (points) rubric.push({ id, text, points: Number(points), levels: '' });
    else if (piece.startsWith('> ') && last) last.levels = piece.slice(2);
    else if (piece.startsWith('= ')) model = piece.slice(2);
    else return null;
  }
  return { rubric, model };
}

/** Limits that are none of ours are left out. */
export function wishedWords(min: string, max: string): WishedWords | undefined {
  const [least, most] = [min, max].map((written) => {
    const number = Number(written);
    return Number.isInteger(number) && number >= 1 && number <= MOST_WORDS ? number : undefined;
  });
  if (least === undefined && most === undefined) return undefined;
  if ((least ?? 1) > (most ?? MOST_WORDS)) return undefined;
  return { ...(least ? { min: least } : {}), ...(most ? { max: most } : {}) };
}
