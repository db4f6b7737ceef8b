import {
  type Dimension,
  type DimensionValue,
  fiscalQuarterOf,
  fiscalYearOf,
  type Localised,
  monthOf,
  type Period,
  periodOf,
  quarterOf,
  yearOf,
} from '@academy/shared';

/** Months are counted as year × 12 + month − 1; the calendar and the fiscal quarters begin in the same months. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstDayOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** How each kind of period is made of months: the number that a month belongs to, its first month, and the code of a day. */
const KINDS = {
  month: { number: (month: number) => month, firstMonth: (no: number) => no, code: monthOf },
  quarter: {
    number: (month: number) => Math.floor(month / 3),
    firstMonth: (no: number) => no * 3,
    code: quarterOf,
  },
  'fiscal-quarter': {
    number: (month: number) => Math.floor(month / 3),
    firstMonth: (no: number) => no * 3,
    code: fiscalQuarterOf,
  },
  year: {
    number: (month: number) => Math.floor(month / 12),
    firstMonth: (no: number) => no * 12,
    code: yearOf,
  },
  // July to June: six months on, it is the calendar year in which the fiscal year ends.
  'fiscal-year': {
    number: (month: number) => Math.floor((month + 6) / 12),
    firstMonth: (no: number) => no * 12 - 6,
    code: fiscalYearOf,
  },
} as const;
type PeriodDimension = keyof typeof KINDS;

export const isPeriod = (dimension: Dimension): dimension is PeriodDimension => dimension in KINDS;

/** The number of the period that a month lies in, both counted from the year 0. */
export const periodNumber = (dimension: PeriodDimension): ((month: number) => number) =>
  KINDS[dimension].number;

/** The code of a period by its number. */
export const periodCode = (dimension: PeriodDimension, no: number): string =>
  KINDS[dimension].code(firstDayOf(KINDS[dimension].firstMonth(no)));

/** The code of the period in which a day lies. */
export const periodCodeOfDay = (dimension: PeriodDimension, day: string): string =>
  KINDS[dimension].code(day);

/** The periods of a kind from one day to another, without gaps. */
export function periodsBetween(dimension: PeriodDimension, { from, to }: Period): DimensionValue[] {
  const values: DimensionValue[] = [];
  let month = monthNumber(from);
  while (month <= monthNumber(to)) {
    const code = KINDS[dimension].code(firstDayOf(month));
    values.push({ code, name: periodName(code) });
    month = monthNumber(periodOf(code)?.to as string) + 1;
  }
  return values;
}

const months: readonly Localised[] = [
  { en: 'Jan', ur: 'جنوری' },
  { en: 'Feb', ur: 'فروری' },
  { en: 'Mar', ur: 'مارچ' },
  { en: 'Apr', ur: 'اپریل' },
  { en: 'May', ur: 'مئی' },
  { en: 'Jun', ur: 'جون' },
  { en: 'Jul', ur: 'جولائی' },
  { en: 'Aug', ur: 'اگست' },
  { en: 'Sep', ur: 'ستمبر' },
  { en: 'Oct', ur: 'اکتوبر' },
  { en: 'Nov', ur: 'نومبر' },
  { en: 'Dec', ur: 'دسمبر' },
];

/** `2026-07` as "Jul 2026", `FY2025-26-Q1` as "FY 2025-26 Q1". */
function periodName(code: string): Localised {
  const [, fiscal, year = '', quarter, number] = /^(FY)?(\d{4}(?:-\d{2})?)(-Q([1-4]))?$/.exec(code) ?? [];
  if (!fiscal && !quarter && year.length > 4) {
    const month = months[Number(code.slice(5, 7)) - 1] as Localised;
    return { en: `${month.en} ${code.slice(0, 4)}`, ur: `${month.ur} ${code.slice(0, 4)}` };
  }
  return {
    en: `${fiscal ? 'FY ' : ''}${year}${quarter ? ` Q${number}` : ''}`,
    ur: `${fiscal ? 'مالی سال ' : ''}${year}${quarter ? ` سہ ماہی ${number}` : ''}`,
  };
}

/** Where a record says nothing of a dimension. */
export const unrecordedName: Localised = { en: 'Not recorded', ur: 'درج نہیں' };

/** Dimensions whose values are the same for ever, in the order to show them. */
export const fixedNames = {
  sex: [
    { code: 'female', name: { en: 'Female', ur: 'خواتین' } },
    { code: 'male', name: { en: 'Male', ur: 'مرد' } },
    { code: 'transgender', name: { en: 'Transgender (X)', ur: 'خواجہ سرا (X)' } },
    { code: 'unsaid', name: { en: 'Not said', ur: 'نہیں بتایا' } },
  ],
  way: [
    { code: 'online', name: { en: 'Online course', ur: 'آن لائن کورس' } },
    { code: 'workshop', name: { en: 'Workshop', ur: 'ورکشاپ' } },
    { code: 'outside', name: { en: 'Outside completion', ur: 'بیرونی تربیت' } },
  ],
  disability: [
    { code: 'yes', name: { en: 'With a disability', ur: 'معذوری کے ساتھ' } },
    { code: 'no', name: { en: 'Without a disability', ur: 'معذوری کے بغیر' } },
    { code: 'unsaid', name: { en: 'Not said', ur: 'نہیں بتایا' } },
  ],
  occasion: [
    { code: 'first', name: { en: 'First time', ur: 'پہلی بار' } },
    { code: 'again', name: { en: 'Again', ur: 'دوبارہ' } },
  ],
} as const satisfies Partial<Record<Dimension, readonly DimensionValue[]>>;
