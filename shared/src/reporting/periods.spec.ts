import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalQuarterOf, fiscalYearOf, monthOf, overlap, periodOf, quarterOf, yearOf } from './periods.js';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('periodOf', () => {
  describe.each([
    ['quarter', quarterOf],
    ['fiscal quarter', fiscalQuarterOf],
    ['month', monthOf],
    ['year', yearOf],
    ['fiscal year', fiscalYearOf],
  ])('when the code is that of a day’s %s', (_name, codeOf) => {
    it('should give a period that holds the day', () => {
      fc.assert(
        fc.property(day, (of) => {
          const period = periodOf(codeOf(of));
          expect(period && period.from <= of && of <= period.to).toBe(true);
        }),
      );
    });
  });

  it('should know that the fiscal year begins in July', () => {
    expect(fiscalQuarterOf('2026-06-30')).toBe('FY2025-26-Q4');
    expect(fiscalQuarterOf('2026-07-01')).toBe('FY2026-27-Q1');
    expect(fiscalYearOf('2026-06-30')).toBe('FY2025-26');
    expect(periodOf('FY2025-26')).toEqual({ from: '2025-07-01', to: '2026-06-30' });
    expect(periodOf('FY2026-27-Q4')).toEqual({ from: '2027-04-01', to: '2027-06-30' });
  });

  it('should give null for what is no period', () => {
    expect(periodOf('2026-Q5')).toBeNull();
  });
});

describe('overlap', () => {
  it('should be null exactly where the periods do not meet', () => {
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [one, other] = [
          { from: a < b ? a : b, to: a < b ? b : a },
          { from: c < d ? c : d, to: c < d ? d : c },
        ];
        const shared = overlap(one, other);
        const apart = one.to < other.from || other.to < one.from;
        expect(shared === null).toBe(apart);
        if (shared)
          expect(
            shared.from >= one.from &&
              shared.from >= other.from &&
              shared.to <= one.to &&
              shared.to <= other.to,
          ).toBe(true);
      }),
    );
  });
});
