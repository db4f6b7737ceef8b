import type { PublicFigure } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProgressFigures, protectCells, protectFigure, protectProgress } from './small-cells.js';

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const isSmall = (value: number): boolean => value > 0 && value < 5;

/** Every row of so many numbers from 0 to `most`. */
function* rows(length: number, most: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of rows(length - 1, most))
    for (let value = 0; value <= most; value += 1) yield [...rest, value];
}

/**
 * What somebody can work out who knows everything published, the rule too: they try every table and keep those that
 * would be published just so. Returns the small cells that have one value in all of them.
 */
function pinned<Table>(
  tables: Iterable<Table>,
  published: (table: Table) => string,
  cellsOf: (table: Table) => readonly number[],
): string[] {
  const seen = new Map<string, { table: Table; values: Set<number>[] }>();
  for (const table of tables) {
    const cells = cellsOf(table);
    const key = published(table);
    const known = seen.get(key) ?? { table, values: cells.map(() => new Set<number>()) };
    seen.set(key, known);
    for (const [at, value] of cells.entries()) known.values[at]?.add(value);
  }
  const found: string[] = [];
  for (const [key, { values }] of seen)
    values.forEach((possible, at) => {
      if (possible.size === 1 && [...possible].every(isSmall)) found.push(`${key}: cell ${at}`);
    });
  return found;
}

describe('protectCells', () => {
  describe('when somebody knows all that is published, the total and the rule', () => {
    it.each([
      [1, 12],
      [2, 24],
      [3, 14],
      [4, 9],
      [5, 6],
    ])('should pin no small cell of %p to one value, whatever the table', (length, most) => {
      // The largest total that every table of these numbers can still share with others of them.
      const attack = pinned(
        rows(length, most),
        (cells) => `${JSON.stringify(protectCells(cells))} of ${JSON.stringify(protectFigure(sumOf(cells)))}`,
        (cells) => cells,
      );
      expect(attack.filter((found) => !isCutOff(found, length, most))).toEqual([]);
    });
  });

  describe('when cells are larger', () => {
    it('should leave each small cell another value that would be published the same', () => {
      fc.assert(
        fc.property(fc.array(fc.oneof(fc.nat(6), fc.nat(500)), { minLength: 2, maxLength: 9 }), (cells) => {
          const shown = JSON.stringify(protectCells(cells));
          const whole = JSON.stringify(protectFigure(sumOf(cells)));
          cells.forEach((value, at) => {
            if (!isSmall(value)) return;
            expect(alternatives(cells, at).some((other) => isSame(other, shown, whole))).toBe(true);
          });
        }),
      );
    });

    it('should never print a number from one to four', () => {
      fc.assert(
        fc.property(fc.array(fc.nat(30)), (cells) => {
          expect(protectCells(cells).filter((shown) => typeof shown === 'number' && isSmall(shown))).toEqual(
            [],
          );
        }),
      );
    });
  });

  it.each<[number[], PublicFigure[]]>([
    [
      [0, 5, 120],
      [0, 5, 120],
    ],
    [
      [2, 3, 120],
      ['fewer-than-5', 'fewer-than-5', 120],
    ],
    [
      [1, 40, 120],
      ['not-shown', 'not-shown', 120],
    ],
    [
      [1, 1, 40, 40, 120],
      ['not-shown', 'not-shown', 'not-shown', 'not-shown', 120],
    ],
    [
      [4, 4, 0],
      ['not-shown', 'not-shown', 'not-shown'],
    ],
  ])('should publish %p as %p', (cells, shown) => {
    expect(protectCells(cells)).toEqual(shown);
  });
});

/** A total near the edge of what was enumerated has partners beyond it that were not tried. */
function isCutOff(found: string, length: number, most: number): boolean {
  const whole = Number(/ of (\d+):/.exec(found)?.[1] ?? 0);
  return length > 1 && whole > most;
}

const isSame = (other: readonly number[], shown: string, whole: string): boolean =>
  JSON.stringify(protectCells(other)) === shown && JSON.stringify(protectFigure(sumOf(other))) === whole;

/** Tables in which this cell is another number: a few moved to or from another cell, two cells exchanged, one more. */
function alternatives(cells: readonly number[], at: number): number[][] {
  const own = cells[at] as number;
  const changed = (changes: readonly (readonly [number, number])[]): number[] => {
    const copy = [...cells];
    for (const [where, value] of changes) copy[where] = value;
    return copy;
  };
  return [
    changed([[at, own + 1]]),
    changed([[at, own - 1]]),
    ...cells.flatMap((value, other) =>
      other === at
        ? []
        : [
            changed([
              [at, value],
              [other, own],
            ]),
            ...[-3, -2, -1, 1, 2, 3].flatMap((moved) =>
              own + moved < 0 || value - moved < 0
                ? []
                : [
                    changed([
                      [at, own + moved],
                      [other, value - moved],
                    ]),
                  ],
            ),
          ],
    ),
  ];
}

describe('protectProgress', () => {
  /** Two years, the last of two quarters; provinces and sexes of the same people. */
  function* pages(most: number): Generator<ProgressFigures> {
    for (const byQuarter of rows(3, most)) {
      const whole = sumOf(byQuarter);
      const thisYear = sumOf(byQuarter.slice(1));
      for (let ofTarget = 0; ofTarget <= thisYear; ofTarget += 1)
        yield {
          ...{ whole, thisYear, ofTarget, byQuarter, quartersOfThisYear: 2 },
          byProvince: [],
          bySex: [],
        };
    }
  }

  it('should pin no small figure of years, quarters or the target by taking one from another', () => {
    const most = 11;
    const attack = pinned(
      pages(most),
      (page) => JSON.stringify(protectProgress(page)),
      ({ whole, thisYear, ofTarget, byQuarter }) => [
        ...[whole, thisYear, whole - thisYear, ofTarget ?? 0, thisYear - (ofTarget ?? 0)],
        ...byQuarter,
      ],
    );
    const inside = attack.filter((found) => Number(/"whole":(\d+)/.exec(found)?.[1] ?? 0) <= most);
    expect(inside).toEqual([]);
  });

  it('should show everything where nothing is small', () => {
    const figures: ProgressFigures = {
      ...{ whole: 120, thisYear: 60, ofTarget: 50, byQuarter: [60, 0, 60], quartersOfThisYear: 2 },
      ...{ byProvince: [100, 20, 0], bySex: [50, 70] },
    };
    const { quartersOfThisYear: _count, ...shown } = figures;
    expect(protectProgress(figures)).toEqual(shown);
  });

  it('should withhold this year and every quarter where the years before it are small', () => {
    const page = protectProgress({
      ...{ whole: 60, thisYear: 57, ofTarget: 57, byQuarter: [3, 57], quartersOfThisYear: 1 },
      ...{ byProvince: [60], bySex: [60] },
    });
    expect(page).toMatchObject({
      whole: 60,
      thisYear: 'not-shown',
      ofTarget: 'not-shown',
      byQuarter: ['not-shown', 'not-shown'],
    });
  });
});

describe('protectFigure', () => {
  it.each([
    [0, 0],
    [1, 'fewer-than-5'],
    [4, 'fewer-than-5'],
    [5, 5],
  ])('should show %p as %p', (value, shown) => {
    expect(protectFigure(value)).toBe(shown);
  });
});
