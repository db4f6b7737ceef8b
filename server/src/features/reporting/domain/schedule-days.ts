import {
  type Frequency,
  fiscalYearOf,
  monthOf,
  type Period,
  periodOf,
  quarterOf,
  type RelativePeriod,
} from '@academy/shared';

const DAY_MS = 86_400_000;
const DAYS_IN_WEEK = 7;
const MONDAY = 1;

/** The day so many days later, or earlier where they are negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The latest day on or before this one on which a report is due: Mondays, the first of a month or of a quarter. */
export function lastDueDay(frequency: Frequency, day: string): string {
  if (frequency === 'weekly') return mondayOf(day);
  return firstDayOf(frequency === 'monthly' ? monthOf(day) : quarterOf(day));
}

/** The first day after this one on which a report is due. */
export function nextDueDay(frequency: Frequency, day: string): string {
  if (frequency === 'weekly') return dayAfter(mondayOf(day), DAYS_IN_WEEK);
  const period = calendar(frequency === 'monthly' ? monthOf(day) : quarterOf(day));
  return dayAfter(period.to, 1);
}

/**
 * The period that a report of a day is about. It is over by then, whichever day that is: "last" is the latest one that
 * ended before the day, and "this year so far" ends with the day before, so that on 1 January it is the whole year gone.
 */
export function periodMeant(period: RelativePeriod, day: string): Period {
  const yesterday = dayAfter(day, -1);
  switch (period) {
    case 'last-week': {
      const monday = mondayOf(day);
      return { from: dayAfter(monday, -DAYS_IN_WEEK), to: dayAfter(monday, -1) };
    }
    case 'last-month':
      return calendar(monthOf(dayAfter(firstDayOf(monthOf(day)), -1)));
    case 'last-quarter':
      return calendar(quarterOf(dayAfter(firstDayOf(quarterOf(day)), -1)));
    case 'last-fiscal-year':
      return calendar(fiscalYearOf(dayAfter(firstDayOf(fiscalYearOf(day)), -1)));
    case 'year-so-far':
      return { from: `${yesterday.slice(0, 4)}-01-01`, to: yesterday };
  }
}

function mondayOf(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return dayAfter(day, -((weekday - MONDAY + DAYS_IN_WEEK) % DAYS_IN_WEEK));
}

const firstDayOf = (code: string): string => calendar(code).from;

/** A period by its code, which was made of a day. */
function calendar(code: string): Period {
  const period = periodOf(code);
  if (!period) throw new RangeError(`${code} is no period.`);
  return period;
}
