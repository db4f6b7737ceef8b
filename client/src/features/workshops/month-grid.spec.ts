import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, monthAfter, monthIn } from './month-grid.js';

const months = fc
  .record({ year: fc.integer({ min: 2000, max: 2098 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);

describe('daysOf', () => {
  it('should go on from one month to the next without a gap, in days and in weekdays', () => {
    fc.assert(
      fc.property(months, (month) => {
        const two = [...daysOf(month), ...daysOf(monthAfter(month, 1))];
        for (const [index, { day, column }] of two.entries()) {
          const next = two[index + 1];
          if (!next) continue;
          expect(Date.parse(next.day) - Date.parse(day)).toBe(86_400_000);
          expect(next.column).toBe((column % 7) + 1);
        }
        expect(two.every(({ day }) => day.startsWith(month) || day.startsWith(monthAfter(month, 1)))).toBe(
          true,
        );
      }),
    );
  });

  it('should know one day by its name', () => {
    expect(daysOf('2026-11').find(({ day }) => day === '2026-11-26')?.weekday).toBe('thu');
  });
});

describe('monthAfter', () => {
  it('should come back by as many months as it went', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -24, max: 24 }), (month, by) => {
        expect(monthAfter(monthAfter(month, by), -by)).toBe(month);
      }),
    );
  });
});

describe('monthIn', () => {
  it('should take the month of Karachi where none is named', () => {
    const lateInUtc = new Date('2026-11-30T20:00:00Z');
    expect([monthIn(null, lateInUtc), monthIn('2026-13', lateInUtc), monthIn('2026-02', lateInUtc)]).toEqual([
      '2026-12',
      '2026-12',
      '2026-02',
    ]);
  });
});
