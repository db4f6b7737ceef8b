import type { Localised } from '@academy/shared';

/** What a printed report says of itself. */
export const words = {
  asOf: { en: 'As of', ur: 'بمطابق' },
  seal: { en: 'Register seal', ur: 'رجسٹر کی مہر' },
  sealHash: { en: 'SHA-256 of the seal', ur: 'مہر کا SHA-256' },
  rule: { en: 'Counting rule', ur: 'شمار کا قاعدہ' },
  filters: { en: 'Filters', ur: 'فلٹر' },
  noFilters: { en: 'none', ur: 'کوئی نہیں' },
  reach: { en: 'Limited to', ur: 'محدود برائے' },
  target: { en: 'Target', ur: 'ہدف' },
  number: { en: 'Return', ur: 'گوشوارہ' },
  signed: { en: 'Signed by', ur: 'دستخط' },
  returnHash: { en: 'SHA-256 of the return', ur: 'گوشوارے کا SHA-256' },
  printed: { en: 'Printed', ur: 'طباعت' },
  noRecords: { en: 'no record has been made yet', ur: 'ابھی کوئی اندراج نہیں ہوا' },
  bars: { en: 'Individuals trained, in bars', ur: 'تربیت یافتہ افراد، خاکے میں' },
  table: { en: 'Figures', ur: 'اعداد' },
  once: {
    en: 'A person may be in several rows and is once in the last row, so the rows may add up to more.',
    ur: 'ایک شخص کئی سطروں میں آ سکتا ہے مگر آخری سطر میں ایک ہی بار، اس لیے سطروں کا مجموعہ زیادہ ہو سکتا ہے۔',
  },
  demonstration: {
    en: 'Demonstration data, not real people',
    ur: 'نمائشی ڈیٹا، حقیقی افراد نہیں',
  },
} satisfies Record<string, Localised>;

export const longest = (shown: string, of: string): Localised => ({
  en: `The ${shown} longest of ${of} bars; the table has them all.`,
  ur: `${of} میں سے ${shown} سب سے لمبی پٹیاں؛ جدول میں سب ہیں۔`,
});

export const cutOff = (shown: string, of: string): Localised => ({
  en: `The first ${shown} of ${of} rows are printed; the CSV and the spreadsheet have them all.`,
  ur: `${of} میں سے پہلی ${shown} سطریں چھپی ہیں؛ CSV اور Excel میں سب ہیں۔`,
});

export const targetLine = (target: string, actual: string, gap: string): Localised => ({
  en: `${target}; reached ${actual}, missing ${gap}`,
  ur: `${target}؛ حاصل ${actual}، باقی ${gap}`,
});

export const periodLine = (from: string, to: string, isUrdu: boolean): string =>
  isUrdu ? `${from} تا ${to}` : `${from} to ${to}`;
