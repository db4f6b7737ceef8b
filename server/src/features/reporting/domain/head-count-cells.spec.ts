import { type HeadCountDimension, headCountDimensions } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Heads, headCountCells, ofSex } from './head-count-cells.js';

interface Told extends Heads {
  readonly codes: Readonly<Record<string, string>>;
}

const code = fc.constantFrom('a', 'b', 'c');
const told: fc.Arbitrary<Told> = fc.record({
  ...{ women: fc.nat(9), men: fc.nat(9), unsaid: fc.nat(9) },
  codes: fc.record(Object.fromEntries(headCountDimensions.map((dimension) => [dimension, code]))),
});
const dimensions = fc.subarray<HeadCountDimension>([...headCountDimensions], { maxLength: 4 });
const codeOf = (dimension: string, { codes }: Told) => codes[dimension] as string;
const sum = (list: readonly Heads[], of: keyof Heads) => list.reduce((all, heads) => all + heads[of], 0);
const PARTS = ['women', 'men', 'unsaid'] as const;

describe('headCountCells', () => {
  it('should put every participant into one cell, whatever it is broken down by', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 20 }), dimensions, (all, asked) => {
        const cells = headCountCells(all, asked, codeOf);
        for (const part of PARTS) expect(sum(cells, part)).toBe(sum(all, part));
        for (const { participants, women, men, unsaid } of cells)
          expect(participants).toBe(women + men + unsaid);
        expect(new Set(cells.map(({ key }) => key.join())).size).toBe(cells.length);
      }),
    );
  });

  it('should say in each cell what those say that have its codes', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 20 }), dimensions, (all, asked) => {
        for (const cell of headCountCells(all, asked, codeOf)) {
          const sex = cell.key[asked.indexOf('sex')];
          const those = all
            .filter((one) =>
              asked.every(
                (dimension, place) => dimension === 'sex' || codeOf(dimension, one) === cell.key[place],
              ),
            )
            .map((one) => ofSex(one, sex))
            .filter((one) => sex === undefined || one.women + one.men + one.unsaid > 0);
          expect(cell.workshops).toBe(those.length);
          for (const part of PARTS) expect(cell[part]).toBe(sum(those, part));
        }
      }),
    );
  });

  it('should not hang on the order in which they were entered', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 20 }), dimensions, (all, asked) => {
        expect(headCountCells([...all].reverse(), asked, codeOf)).toEqual(headCountCells(all, asked, codeOf));
      }),
    );
  });
});
