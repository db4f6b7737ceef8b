import { dayInKarachi } from '@academy/shared';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof WEEKDAYS)[number];

export interface MonthDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly weekday: Weekday;
  /** Its column, from 1, in a week that begins on Monday. */
  readonly column: number;
}

const utc = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month, date));

/** The days of a month (`YYYY-MM`) in their order. */
export function daysOf(month: string): MonthDay[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = utc(year, number, 0).getUTCDate();
  return Array.from({ length: last }, (_, index) => {
    const at = utc(year, number - 1, index + 1);
    const column = ((at.getUTCDay() + 6) % 7) + 1;
    return { day: at.toISOString().slice(0, 10), weekday: WEEKDAYS[column - 1] as Weekday, column };
  });
}

/** The month so many months later; earlier where the number is negative. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return utc(year, number - 1 + months, 1)
    .toISOString()
    .slice(0, 7);
}

/** The month that a text names, or the present one in Karachi. */
export function monthIn(text: string | null, now = new Date()): string {
  return text && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : dayInKarachi(now).slice(0, 7);
}
