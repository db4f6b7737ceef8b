import type { Localised } from '@academy/shared';

/** The letters by which options are named. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

export const sheetColumns = [
  'kind',
  'stem',
  ...LETTERS,
  'right',
  'explain',
  'tolerance',
  'unit',
  'words',
  'tags',
  'difficulty',
  'laws',
  'id',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

const letterNames = Object.fromEntries(
  LETTERS.map((letter) => [letter, { en: letter, ur: letter }]),
) as Record<(typeof LETTERS)[number], Localised>;

export const sheetColumnNames: Readonly<Record<SheetColumn, Localised>> = {
  ...letterNames,
  kind: { en: 'Kind', ur: 'قسم' },
  stem: { en: 'Question', ur: 'سوال' },
  right: { en: 'Right', ur: 'درست جواب' },
  explain: { en: 'Explanation', ur: 'وضاحت' },
  tolerance: { en: 'Tolerance', ur: 'گنجائش' },
  unit: { en: 'Unit', ur: 'اکائی' },
  words: { en: 'Words', ur: 'الفاظ' },
  tags: { en: 'Tags', ur: 'ٹیگ' },
  difficulty: { en: 'Difficulty', ur: 'مشکل' },
  laws: { en: 'Laws', ur: 'قوانین' },
  id: { en: 'Id', ur: 'شناخت' },
};

const plain = (heading: string): string => heading.normalize('NFKC').trim().toLowerCase();

const columnByHeading = new Map(
  sheetColumns.flatMap((column) =>
    [column, sheetColumnNames[column].en, sheetColumnNames[column].ur ?? ''].map(
      (name) => [plain(name), column] as const,
    ),
  ),
);

/** Headings are looked for in the first rows: a title may stand above them. */
const HEADINGS_WITHIN = 10;

export interface Headings {
  readonly row: number;
  readonly columns: readonly (SheetColumn | null)[];
}

/** Where the headings stand and what they mean; null where no row asks for a kind and a question. */
export function findHeadings(rows: readonly (readonly string[])[]): Headings | null {
  for (const [row, cells] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = cells.map((cell) => columnByHeading.get(plain(cell)) ?? null);
    if (columns.includes('kind') && columns.includes('stem')) return { row, columns };
  }
  return null;
}
