/** Calendar arithmetic on days (`YYYY-MM-DD`), without any clock or time zone. */

export interface Period {
  readonly from: string;
  readonly to: string;
}

const pad = (number: number): string => String(number).padStart(2, '0');

export const lastDayOfMonth = (year: number, month: number): string =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

const partsOf = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

/** Codes of periods: `2026-Q3` (calendar), `FY2026-27-Q1` (fiscal year July to June), `2026-07` (month). */
export const quarterOf = (day: string): string => {
  const { year, month } = partsOf(day);
  return `${year}-Q${Math.ceil(month / 3)}`;
};

export const monthOf = (day: string): string => day.slice(0, 7);

/** The Government of Pakistan's fiscal year runs from 1 July to 30 June. */
export const fiscalQuarterOf = (day: string): string => {
  const { year, month } = partsOf(day);
  const start = month >= 7 ? year : year - 1;
  const quarter = Math.floor(((month + 5) % 12) / 3) + 1;
  return `FY${start}-${pad((start + 1) % 100)}-Q${quarter}`;
};

/** Codes of years: `2026` (calendar), `FY2025-26` (fiscal). */
export const yearOf = (day: string): string => day.slice(0, 4);
export const fiscalYearOf = (day: string): string => fiscalQuarterOf(day).slice(0, -3);

/** First and last day of a period code as made above; null where the code is none. */
export function periodOf(code: string): Period | null {
  const year = /^(\d{4})$/.exec(code);
  if (year) return monthsFrom(Number(year[1]), 1, 12);
  const fiscalYear = /^FY(\d{4})-\d{2}$/.exec(code);
  if (fiscalYear) return monthsFrom(Number(fiscalYear[1]), 7, 12);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(code);
  if (quarter) return monthsFrom(Number(quarter[1]), (Number(quarter[2]) - 1) * 3 + 1, 3);
  const fiscal = /^FY(\d{4})-\d{2}-Q([1-4])$/.exec(code);
  if (fiscal) return monthsFrom(Number(fiscal[1]), 7 + (Number(fiscal[2]) - 1) * 3, 3);
  const month = /^(\d{4})-(\d{2})$/.exec(code);
  return month ? monthsFrom(Number(month[1]), Number(month[2]), 1) : null;
}

function monthsFrom(year: number, month: number, count: number): Period {
  const startYear = year + Math.floor((month - 1) / 12);
  const startMonth = ((month - 1) % 12) + 1;
  const last = startMonth + count - 1;
  return {
    from: `${startYear}-${pad(startMonth)}-01`,
    to: lastDayOfMonth(startYear + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1),
  };
}

/** What two periods share; null where they do not meet. */
export function overlap(a: Period, b: Period): Period | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}
