import { dayInKarachi, type Language } from '@academy/shared';

const MONTHS: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ur: [
    'جنوری',
    'فروری',
    'مارچ',
    'اپریل',
    'مئی',
    'جون',
    'جولائی',
    'اگست',
    'ستمبر',
    'اکتوبر',
    'نومبر',
    'دسمبر',
  ],
};

const LONG_MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** A month (`YYYY-MM`) as `November 2026`, in Urdu `نومبر 2026`. */
export function formatMonth(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  const names = language === 'ur' ? MONTHS.ur : LONG_MONTHS;
  return `${names[Number(number) - 1] ?? number} ${year}`;
}

const KARACHI_OFFSET_MS = 5 * 3_600_000;

/** A day (`YYYY-MM-DD`) or an instant as a day in Karachi: `05 Jul 2026`, in Urdu `5 جولائی 2026`. */
export function formatDay(dayOrInstant: string, language: Language): string {
  const day = dayOrInstant.length > 10 ? dayInKarachi(new Date(dayOrInstant)) : dayOrInstant;
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  return `${language === 'ur' ? String(Number(date)) : date} ${name} ${year}`;
}

/** The clock time of an instant in Karachi, `14:05`. */
export const formatTime = (instant: string): string =>
  new Date(Date.parse(instant) + KARACHI_OFFSET_MS).toISOString().slice(11, 16);

export const formatMoment = (instant: string, language: Language): string =>
  `${formatDay(instant, language)}${language === 'ur' ? '،' : ','} ${formatTime(instant)}`;

const numbers = new Intl.NumberFormat('en');

/** Western digits in both languages, as Pakistani official papers write them. */
export const formatNumber = (value: number): string => numbers.format(value);

export const formatPercent = (value: number): string => `${numbers.format(value)}%`;

/** Seconds as `12:05` or `1:02:05`, for a countdown. */
export function formatCountdown(seconds: number): string {
  const rest = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(rest / 3600);
  const minutes = Math.floor((rest % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest % 60)}` : `${minutes}:${two(rest % 60)}`;
}

const MINUTES_IN_HOUR = 60;

/** A translation key with its values for a length of time: under 90 minutes in minutes, then in hours and halves. */
export function durationKey(minutes: number): { key: string; values: { count: number; hours?: string } } {
  const whole = Math.max(1, Math.round(minutes));
  if (whole < 90) return { key: 'common:minutes', values: { count: whole } };
  const hours = Math.round((whole / MINUTES_IN_HOUR) * 2) / 2;
  return { key: 'common:hours', values: { count: hours === 1 ? 1 : Math.ceil(hours), hours: String(hours) } };
}
