import { type Dimension, dimensionNames, inLanguage, type Language } from '@academy/shared';
import type { Rows } from './files.js';
import type { Visitor } from './visitor.js';

/** By the name that the group's button has: the dimensions it stands for. */
export const GROUPS = {
  quarter: ['quarter'],
  province: ['province'],
  sex: ['sex'],
  agency: ['agency'],
  'province-sex': ['province', 'sex'],
} as const satisfies Record<string, readonly Dimension[]>;
export type Group = keyof typeof GROUPS;

const plain = (text: string): string => text.replace(/^([\d,]+)$/, (number) => number.replaceAll(',', ''));

/** The figures on the page "Trained": column names, a row a cell, and the total; numbers without commas. */
async function tableOn(visitor: Visitor): Promise<Rows> {
  const rows = await visitor.page.evaluate((caption) => {
    const table = [...document.querySelectorAll('table')].find((one) => one.caption?.textContent === caption);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown can be read
    return [...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.innerText.trim()));
  }, visitor.say('reporting:table'));
  return rows.map((row) => row.map(plain));
}

/** Breaks the figure down by a press, and reads the table that comes. */
export async function brokenDownBy(visitor: Visitor, group: Group, language: Language): Promise<Rows> {
  await visitor.choose(visitor.say(`reporting:group.short.${group}`));
  await settled(visitor, group, language);
  return tableOn(visitor);
}

/** The table of this breakdown is there and is not about to be replaced. */
export async function settled(visitor: Visitor, group: Group, language: Language): Promise<void> {
  const wanted = GROUPS[group].map((dimension) => inLanguage(dimensionNames[dimension], language));
  await visitor.page.waitForFunction(
    (names, caption) => {
      const table = [...document.querySelectorAll('table')].find(
        (one) => one.caption?.textContent === caption,
      );
      const heads = [...(table?.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent);
      const isThere =
        names.every((name, index) => heads[index] === name) && heads.length === names.length + 3;
      return isThere && !document.querySelector('[aria-busy="true"]');
    },
    { polling: 100 },
    wanted,
    visitor.say('reporting:table'),
  );
}

/** The large figure. */
export async function figureOn(visitor: Visitor): Promise<number> {
  const name = inLanguage({ en: 'Individuals trained', ur: 'تربیت یافتہ افراد' }, visitor.language);
  const text = await visitor.page.$eval(`section[aria-label="${name}"] a`, (link) => link.textContent ?? '');
  return Number(text.replaceAll(',', ''));
}

/** Rows of `after` that are not in `before`, each with what it was, by the names in its first columns. */
export function changes(
  before: Rows,
  after: Rows,
  names: number,
): { was: string[]; is: readonly string[] }[] {
  const nameOf = (row: readonly string[]) => row.slice(0, names).join(' · ');
  const old = new Map(before.map((row) => [nameOf(row), row]));
  return after
    .filter((row) => old.get(nameOf(row))?.join() !== row.join())
    .map((is) => ({ is, was: [...(old.get(nameOf(is)) ?? [...is.slice(0, names), '0', '0', '0'])] }));
}
