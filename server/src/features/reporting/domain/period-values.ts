import { type DimensionValue, fiscalQuarterOf, type Localised, periodOf } from '@academy/shared';

/** Code of a quarter counted as year × 4 + quarter − 1. */
export function quarterCode(dimension: 'quarter' | 'fiscal-quarter', count: number): string {
  const code = `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
  return dimension === 'quarter' ? code : fiscalQuarterOf(periodOf(code)?.from as string);
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

/** `2026-07` as "Jul 2026". */
export function monthName(code: string): Localised {
  const month = months[Number(code.slice(5, 7)) - 1] as Localised;
  const year = code.slice(0, 4);
  return { en: `${month.en} ${year}`, ur: `${month.ur} ${year}` };
}

/** Dimensions whose values are the same for ever, in the order to show them. */
export const fixedNames: Record<'sex' | 'way', readonly DimensionValue[]> = {
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
};
