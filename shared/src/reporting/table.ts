import { inLanguage, type Language, type Localised } from '../contract/primitives.js';
import type { TrainedView } from './contract.js';
import { dimensionNames, orderedCells } from './dimension-names.js';
import { headCountRows } from './head-count-figures.js';
import { type BesideTable, headCountsLeftOut, headCountTable } from './head-count-table.js';

/** Names of the figures, as the screen, the CSV and the spreadsheet all print them. */
export const figureNames = {
  individuals: { en: 'Individuals trained', ur: 'تربیت یافتہ افراد' },
  verified: { en: 'Of them, identity verified', ur: 'ان میں شناخت تصدیق شدہ' },
  records: { en: 'Training records', ur: 'تربیتی اندراجات' },
} satisfies Record<string, Localised>;

const total: Localised = { en: 'All, each person once', ur: 'کل، ہر شخص ایک بار' };

/** What a report's table is made of. */
export type Reported = Omit<TrainedView, 'figure' | 'target' | 'reach' | 'headCounts'> &
  Partial<Pick<TrainedView, 'reach'>> & { readonly headCounts?: TrainedView['headCounts'] | undefined };

export interface ReportTable {
  readonly columns: readonly { readonly name: string; readonly kind: 'text' | 'number' }[];
  /** One row a cell, in the order of the dimensions' values. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** The last row: everyone once, which need not be the sum of the rows. */
  readonly total: readonly (string | number)[];
  /** Figures of another kind, by their own names: beside the rows and in none of them. */
  readonly beside: readonly (readonly [string, string | number])[];
  /** Those figures by the dimensions of the question, where they have them. */
  readonly besideTable?: BesideTable;
  /** What must be read with the figures: name and text. */
  readonly notes: readonly (readonly [string, string])[];
}

/**
 * The report as a table. The screen, the CSV and the spreadsheet are all made from this one function, so that they
 * are equal cell by cell.
 */
export function trainedTable(view: Reported, language: Language): ReportTable {
  const say = (text: Localised) => inLanguage(text, language);
  const names = view.values.map((values) => new Map(values.map(({ code, name }) => [code, say(name)])));
  const blanks = view.groupBy.slice(1).map(() => '');
  return {
    columns: [
      ...view.groupBy.map((dimension) => ({ name: say(dimensionNames[dimension]), kind: 'text' as const })),
      ...Object.values(figureNames).map((name) => ({ name: say(name), kind: 'number' as const })),
    ],
    rows: orderedCells(view).map((cell) => [
      ...cell.key.map((code, position) => names[position]?.get(code) ?? code),
      cell.individuals,
      cell.verified,
      cell.records,
    ]),
    total: [
      ...(view.groupBy.length > 0 ? [say(total), ...blanks] : []),
      view.total.individuals,
      view.total.verified,
      view.total.records,
    ],
    beside: besideOf(view, language),
    ...besideTableOf(view, language),
    notes: notesOf(view, language),
  };
}

function besideOf({ headCounts }: Reported, language: Language): ReportTable['beside'] {
  if (!headCounts) return [];
  const leftOut = headCountsLeftOut(headCounts, language);
  return [...headCountRows(headCounts, language), ...(leftOut ? [[leftOut, ''] as const] : [])];
}

function besideTableOf({ headCounts }: Reported, language: Language): Pick<ReportTable, 'besideTable'> {
  const besideTable = headCounts && headCountTable(headCounts, language);
  return besideTable ? { besideTable } : {};
}

const noteNames = {
  figure: { en: 'Figure', ur: 'عدد' },
  period: { en: 'Period', ur: 'مدت' },
  filters: { en: 'Filters', ur: 'فلٹر' },
  asOf: { en: 'As of', ur: 'بمطابق' },
  seal: { en: 'Register seal', ur: 'رجسٹر کی مہر' },
  rule: { en: 'Counting rule', ur: 'شمار کا قاعدہ' },
  reach: { en: 'Limited to', ur: 'محدود برائے' },
  demonstration: { en: 'Note', ur: 'نوٹ' },
} satisfies Record<string, Localised>;

const noFilters: Localised = { en: 'none', ur: 'کوئی نہیں' };
const demonstrationNote: Localised = {
  en: 'Demonstration data, not real people',
  ur: 'نمائشی ڈیٹا، حقیقی افراد نہیں',
};

function notesOf(view: Reported, language: Language): [string, string][] {
  const say = (text: Localised) => inLanguage(text, language);
  const filters = Object.entries(view.filters).map(([name, code]) => `${name}=${code}`);
  const notes: [string, string][] = [
    [say(noteNames.figure), say(figureNames.individuals)],
    [say(noteNames.period), `${view.from} – ${view.to}`],
    [say(noteNames.filters), filters.length > 0 ? filters.join(', ') : say(noFilters)],
    [say(noteNames.asOf), view.asOf.asked ?? view.asOf.sealedAt ?? '–'],
    [say(noteNames.seal), `${view.asOf.seal}${view.asOf.sealHash ? ` · ${view.asOf.sealHash}` : ''}`],
    [say(noteNames.rule), `${view.rule.version}. ${say(view.rule.text)}`],
  ];
  if (view.reach) notes.push([say(noteNames.reach), view.reach.join(', ')]);
  if (view.demonstration) notes.push([say(noteNames.demonstration), say(demonstrationNote)]);
  return notes;
}
