import type { Localised } from '../contract/primitives.js';
import type { Dimension } from './contract.js';
import type { DimensionValue } from './dimension-value.js';

/** Names of dimensions, as the screen, the CSV and the spreadsheet all print them. */
export const dimensionNames: Record<Dimension, Localised> = {
  quarter: { en: 'Quarter', ur: 'سہ ماہی' },
  'fiscal-quarter': { en: 'Fiscal quarter (July to June)', ur: 'مالی سہ ماہی (جولائی تا جون)' },
  month: { en: 'Month', ur: 'مہینہ' },
  year: { en: 'Calendar year', ur: 'کیلنڈر سال' },
  'fiscal-year': { en: 'Fiscal year (July to June)', ur: 'مالی سال (جولائی تا جون)' },
  province: { en: 'Province or territory', ur: 'صوبہ یا علاقہ' },
  district: { en: 'District', ur: 'ضلع' },
  sex: { en: 'Sex', ur: 'جنس' },
  disability: { en: 'Disability', ur: 'معذوری' },
  agency: { en: 'Agency', ur: 'ادارہ' },
  'rank-group': { en: 'Rank group', ur: 'رینک کا گروہ' },
  way: { en: 'Way of training', ur: 'تربیت کا طریقہ' },
  topic: { en: 'Topic', ur: 'موضوع' },
  course: { en: 'Course', ur: 'کورس' },
  occasion: { en: 'First time or again', ur: 'پہلی بار یا دوبارہ' },
};

interface Breakdown<Cell> {
  /** One list for each dimension, in the order to show them. */
  readonly values: readonly (readonly DimensionValue[])[];
  readonly cells: readonly Cell[];
}

/** The cells in the order of their dimensions' values: the rows of the table, one a cell. */
export function orderedCells<Cell extends { readonly key: readonly string[] }>(
  view: Breakdown<Cell>,
): Cell[] {
  const orders = view.values.map((values) => new Map(values.map(({ code }, index) => [code, index])));
  const place = (cell: Cell, position: number) => orders[position]?.get(cell.key[position] as string) ?? 0;
  return [...view.cells].sort((one, other) => {
    for (let position = 0; position < orders.length; position += 1) {
      const difference = place(one, position) - place(other, position);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
