import { inLanguage, type Language, type Localised } from '../contract/primitives.js';
import { dimensionNames, orderedCells } from './dimension-names.js';
import { type BesideHeadCounts, type HeadCountCell, headCountNames } from './head-count-figures.js';

/** Head-counts in the layout of the table of people, and never a part of it. */
export interface BesideTable {
  readonly columns: readonly { readonly name: string; readonly kind: 'text' | 'number' }[];
  /** The codes of each row, in the order of the rows. */
  readonly keys: readonly (readonly string[])[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly total: readonly (string | number)[];
}

const total: Localised = { en: 'All participants by head-count', ur: 'گنتی کے کل شرکاء' };
const leftOutNote: Localised = {
  en: 'Not broken down, because head-counts do not say it:',
  ur: 'اس لحاظ سے تقسیم نہیں، کیونکہ محض گنتی میں یہ درج نہیں ہوتا:',
};

type Figure = Exclude<keyof HeadCountCell, 'key'>;

/** Without a dimension that they have there is nothing to break down. */
export function headCountTable(
  { figures, breakdown }: BesideHeadCounts,
  language: Language,
): BesideTable | null {
  if (!figures || !breakdown || breakdown.groupBy.length === 0 || breakdown.cells.length === 0) return null;
  const say = (text: Localised) => inLanguage(text, language);
  const { groupBy, values } = breakdown;
  // By sex each row is one sex already; its parts would say the same again.
  const shown: Figure[] = groupBy.includes('sex')
    ? ['participants', 'workshops']
    : ['participants', 'women', 'men', 'unsaid', 'workshops'];
  const names = values.map((list) => new Map(list.map(({ code, name }) => [code, say(name)])));
  const cells = orderedCells(breakdown);
  return {
    columns: [
      ...groupBy.map((dimension) => ({ name: say(dimensionNames[dimension]), kind: 'text' as const })),
      ...shown.map((figure) => ({ name: say(headCountNames[figure]), kind: 'number' as const })),
    ],
    keys: cells.map(({ key }) => key),
    rows: cells.map((cell) => [
      ...cell.key.map((code, position) => names[position]?.get(code) ?? code),
      ...shown.map((figure) => cell[figure]),
    ]),
    total: [say(total), ...groupBy.slice(1).map(() => ''), ...shown.map((figure) => figures[figure])],
  };
}

/** Which dimensions of the question head-counts do not have, in words; null where they have all of them. */
export function headCountsLeftOut({ breakdown }: BesideHeadCounts, language: Language): string | null {
  if (!breakdown || breakdown.leftOut.length === 0) return null;
  const names = breakdown.leftOut.map((dimension) => inLanguage(dimensionNames[dimension], language));
  return `${inLanguage(leftOutNote, language)} ${names.join(language === 'ur' ? '، ' : ', ')}`;
}
