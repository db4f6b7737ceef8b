import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectCells, protectFigure } from './small-cells.js';

describe('protectCells', () => {
  describe('when cells are small', () => {
    it('should never print a number from one to four', () => {
      fc.assert(
        fc.property(fc.array(fc.nat(30)), (values) => {
          expect(
            protectCells(values).filter((shown) => typeof shown === 'number' && shown > 0 && shown < 5),
          ).toEqual([]);
        }),
      );
    });

    it('should never leave exactly one cell to be worked out from the total, if another could be withheld', () => {
      fc.assert(
        fc.property(fc.array(fc.nat(30), { minLength: 2 }), (values) => {
          const hidden = protectCells(values).filter((shown) => typeof shown !== 'number').length;
          const others = values.filter((value) => value >= 5).length;
          expect(hidden === 1 && others > 0).toBe(false);
        }),
      );
    });
  });

  describe('when no cell is small', () => {
    it('should print every number as it is', () => {
      expect(protectCells([0, 5, 120])).toEqual([0, 5, 120]);
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
