import {
  dayInKarachi,
  type FilterDimension,
  filterDimensions,
  lastDayOfMonth,
  overlap,
  type Period,
  periodOf,
  type Schedule,
  type saveSchedule,
  type TrainedView,
} from '@academy/shared';
import type { z } from 'zod';

export const filterNames = filterDimensions;
export type FilterName = FilterDimension;

const names = ['from', 'to', 'groupBy', 'asOf', ...filterNames] as const;
type QuestionName = (typeof names)[number];

/** The question behind a figure, exactly as it stands in the address and is sent to the server. */
export type Question = { readonly [Name in QuestionName]?: string };

export function readQuestion(search: URLSearchParams): Question {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** The question as the search part of an address, `?from=…`, always in the same order. */
export function searchOf(question: Question): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = question[name];
    if (value) search.set(name, value);
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** What of a question is sent regularly: everything but its period and its moment. */
export function scheduledQuestion({ from: _from, to: _to, asOf: _asOf, ...rest }: Question) {
  return rest as Omit<z.input<typeof saveSchedule.body>['question'], 'groupBy'> & {
    readonly groupBy?: string;
  };
}

/** The question of a report that is sent regularly, for the page of the figure. */
export const questionOfSchedule = ({
  groupBy,
  filters,
}: Pick<Schedule, 'groupBy' | 'filters'>): Question => ({
  ...(groupBy.length > 0 ? { groupBy: groupBy.join(',') } : {}),
  ...(Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as Question),
});

const isFilter = (name: string): name is FilterName => (filterNames as readonly string[]).includes(name);

/** The question of one cell: what its number counts, so that it can be opened into its people. */
export function questionOfCell(
  question: Question,
  view: Pick<TrainedView, 'from' | 'to' | 'groupBy'>,
  key: readonly string[],
): Question {
  const { groupBy: _groupBy, ...rest } = question;
  const cell: Record<string, string> = { ...rest, from: view.from, to: view.to };
  view.groupBy.forEach((dimension, position) => {
    const code = key[position];
    if (code === undefined) return;
    if (isFilter(dimension)) {
      cell[dimension] = code;
      return;
    }
    const period = periodOf(code);
    Object.assign(cell, period && overlap({ from: cell.from as string, to: cell.to as string }, period));
  });
  return cell;
}

/**
 * The search of the list of head-counts behind a row beside the figure; null where the list cannot be asked so, because
 * it knows no agencies.
 */
export function headCountsBehind(
  question: Question,
  view: Pick<TrainedView, 'from' | 'to' | 'groupBy'>,
  key: readonly string[],
): string | null {
  if (key.length > 0 && view.groupBy.includes('agency')) return null;
  const { from, to, topic, province, district, asOf } = questionOfCell(question, view, key);
  return searchOf(withoutGaps({ from, to, topic, province, district, asOf }));
}

const withoutGaps = (values: { readonly [name: string]: string | undefined }): Question =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

export const presetNames = ['quarter', 'year', 'fiscal-year', 'launch'] as const;
export type PresetName = (typeof presetNames)[number];

/** The Action Plan begins in 2023. */
const LAUNCH_DAY = '2023-01-01';

const two = (month: number): string => String(month).padStart(2, '0');

/** The periods that are asked for most, on a day. */
export function presets(today: string): Record<PresetName, Period> {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const first = month - ((month - 1) % 3);
  const fiscal = month >= 7 ? year : year - 1;
  return {
    quarter: { from: `${year}-${two(first)}-01`, to: lastDayOfMonth(year, first + 2) },
    year: { from: `${year}-01-01`, to: `${year}-12-31` },
    'fiscal-year': { from: `${fiscal}-07-01`, to: `${fiscal + 1}-06-30` },
    launch: { from: LAUNCH_DAY, to: `${year}-12-31` },
  };
}

export function presetOf(question: Question, today: string): PresetName | 'custom' {
  const all = presets(today);
  const found = presetNames.find((name) => all[name].from === question.from && all[name].to === question.to);
  return found ?? 'custom';
}

/** Where the page begins when the address asks for nothing: this calendar year by province and sex. */
export const firstQuestion = (today: string): Question => ({
  ...presets(today).year,
  groupBy: 'province,sex',
});

export const todayInKarachi = (): string => dayInKarachi(new Date());

const KARACHI_OFFSET_MS = 5 * 3_600_000;
const WEEK_MS = 7 * 24 * 3_600_000;

/** An instant as a clock in Karachi shows it, for a date-time field; and back again. */
export const toLocal = (instant: string): string =>
  Number.isNaN(Date.parse(instant))
    ? ''
    : new Date(Date.parse(instant) + KARACHI_OFFSET_MS).toISOString().slice(0, 16);

export const fromLocal = (local: string): string => new Date(`${local.slice(0, 16)}:00+05:00`).toISOString();

/** To the minute, as the field shows it. */
export const weekAgo = (now: Date): string =>
  `${new Date(now.getTime() - WEEK_MS).toISOString().slice(0, 16)}:00.000Z`;
