import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf, isSameBeside } from './differences.js';

const row = fc.record({ individuals: fc.nat(3), verified: fc.nat(3), records: fc.nat(3) });
const figures = fc.record({
  total: row,
  cells: fc
    .uniqueArray(fc.tuple(fc.constantFrom('punjab', 'sindh'), fc.constantFrom('female', 'male')), {
      selector: String,
    })
    .chain((keys) => fc.tuple(...keys.map((key) => row.map((one) => ({ key: [...key], ...one }))))),
});

describe('differencesOf', () => {
  it('should find none between an answer and itself in another order', () => {
    fc.assert(
      fc.property(figures, (one) => {
        expect(differencesOf(one, { total: one.total, cells: [...one.cells].reverse() })).toEqual([]);
      }),
    );
  });

  it('should name exactly the rows that a look at each finds', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const look = (of: typeof one, key: readonly string[]) => {
          const { key: _key, ...found } = of.cells.find((cell) => String(cell.key) === String(key)) ?? {
            key,
          };
          return 'individuals' in found ? found : null;
        };
        const keys = ['punjab', 'sindh'].flatMap((place) => [
          [place, 'female'],
          [place, 'male'],
        ]);
        const wanted = keys
          .map((key) => ({ key, frozen: look(one, key), found: look(other, key) }))
          .filter(({ frozen, found }) => JSON.stringify(frozen) !== JSON.stringify(found));
        const [total, cells] = [differencesOf(one, other), differencesOf(one, other)].map((list, index) =>
          list.filter(({ key }) => (key.length === 0) === (index === 0)),
        );
        expect(total).toEqual(
          JSON.stringify(one.total) === JSON.stringify(other.total)
            ? []
            : [{ key: [], frozen: one.total, found: other.total }],
        );
        expect(cells).toHaveLength(wanted.length);
        expect(cells).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });
});

describe('isSameBeside', () => {
  const figures = {
    ...{
      workshops: 1,
      participants: 9,
      women: 4,
      men: 5,
      unsaid: 0,
      withDisability: 0,
      disabilityNotedOf: 0,
    },
  };
  const cell = { key: ['punjab'], participants: 9, women: 4, men: 5, unsaid: 0, workshops: 1 };
  const told = (women: number, name: string) => ({
    figures,
    unfit: [],
    breakdown: {
      groupBy: ['province' as const],
      leftOut: [],
      cells: [{ ...cell, women }],
      values: [[{ code: 'punjab', name: { en: name } }]],
    },
  });

  it('should compare figures and rows, and no names', () => {
    expect(isSameBeside(told(4, 'Punjab'), told(4, 'The Punjab'))).toBe(true);
    expect(isSameBeside(told(4, 'Punjab'), told(3, 'Punjab'))).toBe(false);
    expect(isSameBeside({ figures: null, unfit: ['agency'] }, { figures: null, unfit: ['way'] })).toBe(false);
  });

  it('should hold a return of before the breakdown to its sums alone', () => {
    expect(isSameBeside({ figures, unfit: [] }, told(4, 'Punjab'))).toBe(true);
    expect(isSameBeside({ figures: { ...figures, men: 6 }, unfit: [] }, told(4, 'Punjab'))).toBe(false);
  });
});
