import {
  asciiDigits,
  QUESTIONS_MAX,
  type QuestionKind,
  questionKindNames,
  questionKinds,
} from '@academy/shared';
import { AppError } from '../../../platform/errors.js';
import { parseCsv } from '../../../platform/sheets/csv-text.js';
import { readXlsx } from '../../../platform/sheets/xlsx-sheet.js';
import { acceptedAnswers, numberIn } from './answers.js';
import { type DraftEssay, type DraftOption, type DraftQuestion, Notes } from './draft.js';
import { wishedWords } from './grader-notes.js';
import { findHeadings, type Headings, LETTERS, type SheetColumn } from './sheet-columns.js';
import { plainText } from './texts.js';
import { trueFalseOptions, truthOf } from './true-false.js';

/** Titles above the headings and empty rows between do not count against the limit. */
const SPARE_ROWS = 500;

/**
 * Reads a workbook that was made from our template: its first sheet that has our headings.
 * @throws AppError `questions-unreadable`, `questions-too-many`
 */
export async function readWorkbook(bytes: Buffer): Promise<DraftQuestion[]> {
  const sheets = await readXlsx(bytes).catch(() => {
    throw new AppError('questions-unreadable');
  });
  const rows = sheets.find((one) => findHeadings(one) !== null);
  if (!rows) throw new AppError('questions-unreadable');
  return readRows(rows);
}

/**
 * Reads the same as CSV; null where the text is no such table.
 * @throws AppError `questions-too-many`
 */
export function readCsvSheet(text: string): DraftQuestion[] | null {
  try {
    // Most texts are none: the first lines tell before all of them are read.
    if (!findHeadings(parseCsv(text.slice(0, 5_000), 10))) return null;
    return readRows(parseCsv(text, QUESTIONS_MAX + SPARE_ROWS));
  } catch (error) {
    if (error instanceof AppError) throw error;
    return null;
  }
}

function readRows(rows: readonly (readonly string[])[]): DraftQuestion[] {
  const headings = findHeadings(rows);
  if (!headings) return [];
  const found = rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(headings.row + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (found.length > QUESTIONS_MAX) throw new AppError('questions-too-many');
  return found.map(({ cells, line }) => draftOf(line, rowOf(cells, headings)));
}

type Row = (column: SheetColumn) => string;

function rowOf(cells: readonly string[], { columns }: Headings): Row {
  const byColumn = new Map(columns.map((column, index) => [column, cells[index] ?? '']));
  return (column) => (byColumn.get(column) ?? '').trim();
}

const parted = (cell: string): string[] =>
  cell
    .split(/[,;،؛]/)
    .map((one) => one.trim())
    .filter(Boolean);

function draftOf(line: number, row: Row): DraftQuestion {
  const notes = new Notes();
  const kind = kindOf(row('kind'));
  if (!kind) notes.refuse('kind-unknown', row('kind'));
  const say = (cell: string): string => plainText(cell, 'plain', 'asked', notes);
  const difficulty = row('difficulty');
  if (difficulty !== '' && !/^[1-3]$/.test(difficulty)) notes.refuse('number-shape', difficulty);
  return {
    line,
    name: '',
    id: row('id'),
    kind,
    stem: say(row('stem')),
    options: kind ? optionsOf(kind, row, say, notes) : [],
    essay: kind === 'essay' ? essayIn(row, say, notes) : undefined,
    explain: say(row('explain')),
    tags: [
      ...parted(row('tags')),
      ...(difficulty ? [`difficulty-${difficulty}`] : []),
      ...parted(row('laws')).map((ref) => `cites:${ref}`),
    ],
    notes: notes.all,
  };
}

/** By its key or its name in either language. */
const kindOf = (cell: string): QuestionKind | null =>
  questionKinds.find((kind) => {
    const { en, ur = '' } = questionKindNames[kind];
    return [kind, en.toLowerCase(), ur].includes(cell.toLowerCase().trim());
  }) ?? null;

function optionsOf(kind: QuestionKind, row: Row, say: (cell: string) => string, notes: Notes): DraftOption[] {
  const cells = LETTERS.flatMap((letter) => {
    const cell = row(letter);
    return cell === '' ? [] : [{ letter, text: say(cell) }];
  });
  switch (kind) {
    case 'single':
    case 'multiple':
      return choices(cells, row('right'), notes);
    case 'true-false': {
      const isTrue = truthOf(row('right'));
      if (isTrue === null) notes.refuse('right-unknown', row('right'));
      return trueFalseOptions(isTrue ?? true, { right: '', wrong: '' });
    }
    case 'match':
      return cells.map(({ text }) => pairIn(text));
    case 'order':
      return cells.map(({ text }) => ({ text }));
    case 'number':
      return [
        {
          value: numberIn(row('right'), notes),
          tolerance: row('tolerance') === '' ? 0 : numberIn(row('tolerance'), notes),
          unit: say(row('unit')) || undefined,
        },
      ];
    case 'short': {
      const texts = [...(row('right') === '' ? [] : [say(row('right'))]), ...cells.map(({ text }) => text)];
      const answers = texts.map((text) => ({
        text: text.replaceAll('*', '\\*'),
        feedback: '',
        percent: 100,
      }));
      return acceptedAnswers(answers, notes);
    }
    case 'essay':
      return [];
  }
}

function choices(
  cells: readonly { readonly letter: string; readonly text: string }[],
  right: string,
  notes: Notes,
): DraftOption[] {
  const named = parted(right.toUpperCase());
  for (const letter of named)
    if (!cells.some((cell) => cell.letter === letter)) notes.refuse('right-unknown', letter);
  return cells.map(({ letter, text }) => ({ text, correct: named.includes(letter) }));
}

/** `left = right`, or `= right` for one that belongs to nothing. */
function pairIn(text: string): DraftOption {
  const at = text.indexOf('=');
  const left = at < 0 ? text : text.slice(0, at).trim();
  return { left: left || undefined, right: at < 0 ? '' : text.slice(at + 1).trim() };
}

/** Criteria as `3 = Names the section`, a good answer under what is right, and words as `80-250`. */
function essayIn(row: Row, say: (cell: string) => string, notes: Notes): DraftEssay {
  const rubric = LETTERS.flatMap((letter) => {
    const cell = row(letter);
    if (cell === '') return [];
    const at = cell.indexOf('=');
    const points = asciiDigits(cell.slice(0, at).trim());
    if (at < 0 || !/^\d{1,2}$/.test(points)) notes.refuse('criterion-shape', cell);
    return [{ id: letter.toLowerCase(), text: say(cell.slice(at + 1)), points: Number(points), levels: '' }];
  });
  const [min = '', max = ''] = asciiDigits(row('words')).split(/\s*[-–]\s*/);
  const words = wishedWords(min, max);
  if (row('words') !== '' && !words) notes.refuse('number-shape', row('words'));
  return { rubric, words, model: say(row('right')) };
}
