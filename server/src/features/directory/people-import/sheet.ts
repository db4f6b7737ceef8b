import { IMPORT_MAX_COLUMNS, IMPORT_MAX_ROWS } from '@academy/shared';
import { AppError } from '../../../platform/errors.js';
import { decodeText, parseCsv } from '../../../platform/sheets/csv-text.js';
import { readXlsx } from '../../../platform/sheets/xlsx-sheet.js';
import { cellText } from './domain/cells.js';
import { findHeadings, findKnownHeadings } from './domain/headings.js';

/** A spreadsheet as it was sent. */
export interface Sheet {
  readonly format: 'csv' | 'xlsx';
  readonly headings: readonly string[];
  /** Rows below the headings that are not empty, with their numbers in the spreadsheet. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** Titles above the headings and empty rows between do not count against the limit. */
const SPARE_ROWS = 2_000;

const startsWith = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Reads a spreadsheet by what is in it, whatever it is called.
 * @throws AppError `import-unreadable`, `import-old-excel`, `import-empty`, `import-no-headings`, `import-too-long`
 */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new AppError('import-old-excel');
  const format = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ? 'xlsx' : 'csv';
  const all = format === 'xlsx' ? await workbook(bytes) : text(bytes);
  if (all.length >= IMPORT_MAX_ROWS + SPARE_ROWS) throw new AppError('import-too-long');
  const at = findHeadings(all.map((row) => row.map(cellText)));
  if (at === null)
    throw new AppError(all.some((row) => row.some(cellText)) ? 'import-no-headings' : 'import-empty');
  const headings = withoutEmptyEnd((all[at] as string[]).map(cellText));
  const rows = all
    .map((cells, index) => ({ number: index + 1, cells: cells.slice(0, headings.length) }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some(cellText));
  if (rows.length === 0) throw new AppError('import-empty');
  if (rows.length > IMPORT_MAX_ROWS || headings.length > IMPORT_MAX_COLUMNS)
    throw new AppError('import-too-long');
  return { format, headings, rows };
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex(Boolean);
  return cells.slice(0, last + 1);
}

/** The first sheet whose headings are known, or else the first that has any rows: a cover may lie before it. */
async function workbook(bytes: Buffer): Promise<string[][]> {
  const sheets = await readXlsx(bytes).catch(() => {
    throw new AppError('import-unreadable');
  });
  const isList = (rows: string[][]) => findKnownHeadings(rows.map((row) => row.map(cellText))) !== null;
  return sheets.find(isList) ?? sheets.find((rows) => rows.length > 0) ?? [];
}

/** Signs that no text has: the file is a picture, a document, or something else. */
const hasControls = (content: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000e-\u001f]/.test(content.slice(0, 100_000)) || content.startsWith('%PDF');

function text(bytes: Buffer): string[][] {
  const content = decodeText(bytes);
  if (hasControls(content)) throw new AppError('import-unreadable');
  try {
    return parseCsv(content, IMPORT_MAX_ROWS + SPARE_ROWS);
  } catch {
    throw new AppError('import-unreadable');
  }
}
