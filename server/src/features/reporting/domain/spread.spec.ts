import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisedGain, quantile, spreadOf } from './spread.js';

const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 60 });

describe('spreadOf', () => {
  it('should halve the values at the median, and each half at its quartile', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { q1, median, q3, mean } = spreadOf(all);
        const below = (limit: number) => all.filter((value) => value < limit).length;
        const above = (limit: number) => all.filter((value) => value > limit).length;
        expect(below(median)).toBeLessThanOrEqual(all.length / 2);
        expect(above(median)).toBeLessThanOrEqual(all.length / 2);
        expect(q1).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(q3);
        expect(below(q1)).toBeLessThanOrEqual(Math.ceil(all.length / 4));
        expect(above(q3)).toBeLessThanOrEqual(Math.ceil(all.length / 4));
        expect(mean * all.length).toBeCloseTo(
          all.reduce((sum, value) => sum + value, 0),
          6,
        );
      }),
    );
  });

  it('should be what a pencil finds', () => {
    expect(spreadOf([30, 10, 20, 50])).toEqual({ mean: 27.5, q1: 17.5, median: 25, q3: 35 });
    expect(spreadOf([7])).toEqual({ mean: 7, q1: 7, median: 7, q3: 7 });
  });
});

describe('quantile', () => {
  it('should begin at the smallest and end at the greatest', () => {
    fc.assert(
      fc.property(values, (all) => {
        const sorted = [...all].sort((one, other) => one - other);
        expect([quantile(sorted, 0), quantile(sorted, 1)]).toEqual([sorted[0], sorted.at(-1)]);
      }),
    );
  });
});

describe('normalisedGain', () => {
  it('should be the share of what was left to gain', () => {
    expect(normalisedGain(40, 70)).toBeCloseTo(0.5, 12);
    expect(normalisedGain(50, 40)).toBeCloseTo(-0.2, 12);
    expect(normalisedGain(100, 100)).toBeNull();
  });
});
