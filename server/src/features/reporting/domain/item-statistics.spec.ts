import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discrimination, facility, type ItemGroup, peopleIn, restOf } from './item-statistics.js';

const group = fc.record({
  earned: fc.constantFrom(0, 1),
  rest: fc.integer({ min: 0, max: 9 }).map((correct): number | null => correct / 9),
  people: fc.integer({ min: 1, max: 12 }),
});

/** One entry a person, as somebody with a pencil would write them down. */
const oneByOne = (groups: readonly ItemGroup[]) =>
  groups.flatMap(({ earned, rest, people }) =>
    Array.from({ length: people }, () => ({ item: earned, rest: rest ?? 0 })),
  );

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** (mean rest of those right − mean rest of those wrong) ÷ s × √(p q), the textbook form of the point-biserial. */
function textbook(groups: readonly ItemGroup[]): number | null {
  const people = oneByOne(groups);
  const rests = people.map(({ rest }) => rest);
  const [right, wrong] = [1, 0].map((item) =>
    people.filter((one) => one.item === item).map(({ rest }) => rest),
  );
  const deviation = Math.sqrt(mean(rests.map((rest) => (rest - mean(rests)) ** 2)));
  if (!right?.length || !wrong?.length || deviation < 1e-6) return null;
  const p = right.length / people.length;
  return ((mean(right) - mean(wrong)) / deviation) * Math.sqrt(p * (1 - p));
}

describe('facility', () => {
  it('should be the share of people who had it right', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1 }), (groups) => {
        const people = oneByOne(groups);
        expect(peopleIn(groups)).toBe(people.length);
        expect(facility(groups)).toBeCloseTo(mean(people.map(({ item }) => item)), 12);
      }),
    );
  });

  it('should be the mean share of an essay', () => {
    const shares = fc.array(
      fc.record({
        earned: fc.double({ min: 0, max: 1, noNaN: true }),
        people: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(shares, (some) => {
        const groups = some.map((one) => ({ ...one, rest: 0.5 }));
        expect(facility(groups)).toBeCloseTo(mean(oneByOne(groups).map(({ item }) => item)), 9);
      }),
    );
  });

  it('should be nothing of nobody', () => {
    expect(facility([])).toBeNull();
  });
});

describe('discrimination', () => {
  it('should be the point-biserial of the textbook', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 20 }), (groups) => {
        const expected = textbook(groups);
        const found = discrimination(groups);
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('should turn round when right and wrong are exchanged', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1 }), (groups) => {
        const turned = groups.map((one) => ({ ...one, earned: 1 - one.earned }));
        const [one, other] = [discrimination(groups), discrimination(turned)];
        expect(one === null ? other === null : Math.abs(one + (other ?? 9)) < 1e-9).toBe(true);
      }),
    );
  });

  it('should be 1 where the question parts all that is known, and nothing where it parts nobody', () => {
    const [best, worst] = [
      { earned: 1, rest: 1, people: 20 },
      { earned: 0, rest: 0, people: 20 },
    ];
    expect(discrimination([best, worst] as ItemGroup[])).toBeCloseTo(1, 12);
    expect(discrimination([{ earned: 1, rest: 0.5, people: 20 }])).toBeNull();
    expect(discrimination([{ earned: 1, rest: null, people: 20 }])).toBeNull();
    expect(discrimination([])).toBeNull();
  });
});

describe('restOf', () => {
  it('should leave the question itself out', () => {
    expect(restOf(6, 10, 1)).toBeCloseTo(5 / 9, 12);
    expect(restOf(6, 10, 0)).toBeCloseTo(6 / 9, 12);
    expect(restOf(6.5, 10, 0.5)).toBeCloseTo(6 / 9, 12);
    expect(restOf(1, 1, 1)).toBeNull();
  });
});
