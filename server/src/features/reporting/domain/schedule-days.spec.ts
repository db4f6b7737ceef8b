import { frequencies, relativePeriods } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, lastDueDay, nextDueDay, periodMeant } from './schedule-days.js';

const day = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const frequency = fc.constantFrom(...frequencies);
const relative = fc.constantFrom(...relativePeriods);

const weekdayOf = (of: string): number => new Date(of).getUTCDay();
const daysOf = ({ from, to }: { from: string; to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** Said once more by the calendar alone. */
const isDue = {
  weekly: (of: string) => weekdayOf(of) === 1,
  monthly: (of: string) => of.endsWith('-01'),
  quarterly: (of: string) => /-(01|04|07|10)-01$/.test(of),
};

describe('lastDueDay and nextDueDay', () => {
  it('should name the due days around any day, with none between them', () => {
    fc.assert(
      fc.property(frequency, day, (often, today) => {
        const last = lastDueDay(often, today);
        const next = nextDueDay(often, today);
        expect(last <= today && today < next).toBe(true);
        expect([isDue[often](last), isDue[often](next)]).toEqual([true, true]);
        for (let between = dayAfter(last, 1); between < next; between = dayAfter(between, 1))
          expect(isDue[often](between)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('should meet: a due day is its own last, and the next of the day before it', () => {
    fc.assert(
      fc.property(frequency, day, (often, today) => {
        const due = nextDueDay(often, today);
        expect(lastDueDay(often, due)).toBe(due);
        expect(nextDueDay(often, dayAfter(due, -1))).toBe(due);
      }),
    );
  });
});

describe('periodMeant', () => {
  it('should always be over before the day, and begin before it ends', () => {
    fc.assert(
      fc.property(relative, day, (period, today) => {
        const { from, to } = periodMeant(period, today);
        expect(from <= to && to < today).toBe(true);
      }),
    );
  });

  it('should be the latest whole week, month, quarter or fiscal year: the next one has not ended', () => {
    const whole = fc.constantFrom(...relativePeriods.filter((period) => period !== 'year-so-far'));
    fc.assert(
      fc.property(whole, day, (period, today) => {
        const last = periodMeant(period, today);
        const later = periodMeant(period, dayAfter(last.to, 1));
        // Asked the morning after its end it is the same one, and whatever begins then is not over today.
        expect(later).toEqual(last);
        const shortest = { 'last-week': 7, 'last-month': 28, 'last-quarter': 90, 'last-fiscal-year': 365 };
        expect(daysOf(last)).toBeGreaterThanOrEqual(shortest[period]);
        expect(daysOf({ from: dayAfter(last.to, 1), to: today })).toBeLessThanOrEqual(shortest[period] + 3);
      }),
    );
  });

  it('should follow one another without a gap from one due day to the next', () => {
    const pairs = fc.constantFrom(
      ['weekly', 'last-week'] as const,
      ['monthly', 'last-month'] as const,
      ['quarterly', 'last-quarter'] as const,
    );
    fc.assert(
      fc.property(pairs, day, ([often, period], today) => {
        const one = periodMeant(period, lastDueDay(often, today));
        const next = periodMeant(period, nextDueDay(often, today));
        expect(next.from).toBe(dayAfter(one.to, 1));
      }),
    );
  });

  it.each([
    ['last-week', '2027-01-01', '2026-12-21', '2026-12-27'],
    ['last-week', '2027-01-04', '2026-12-28', '2027-01-03'],
    ['last-month', '2027-01-01', '2026-12-01', '2026-12-31'],
    ['last-month', '2028-03-01', '2028-02-01', '2028-02-29'],
    ['last-quarter', '2027-01-01', '2026-10-01', '2026-12-31'],
    ['last-quarter', '2026-12-31', '2026-07-01', '2026-09-30'],
    ['last-fiscal-year', '2026-06-30', '2024-07-01', '2025-06-30'],
    ['last-fiscal-year', '2026-07-01', '2025-07-01', '2026-06-30'],
    ['year-so-far', '2026-12-31', '2026-01-01', '2026-12-30'],
    ['year-so-far', '2027-01-01', '2026-01-01', '2026-12-31'],
  ] as const)('should read %s on %s as %s to %s', (period, today, from, to) => {
    expect(periodMeant(period, today)).toEqual({ from, to });
  });
});
