import { asciiDigits, type HeadCount } from '@academy/shared';

/** What stands in the fields of the form. */
export type HeadCountValues = Record<string, string>;

const number = (value: number | null | undefined): string => (value == null ? '' : String(value));

/** The fields of an entry that is corrected, or of a new one. */
export const valuesOf = (headCount: HeadCount | null): HeadCountValues => ({
  titleEn: headCount?.title.en ?? '',
  titleUr: headCount?.title.ur ?? '',
  topic: headCount?.topic.code ?? '',
  from: headCount?.from ?? '',
  to: headCount?.to ?? '',
  districtId: headCount?.district.id ?? '',
  agencyId: headCount?.agency?.id ?? '',
  audience: headCount?.audience ?? '',
  total: number(headCount?.total),
  women: number(headCount?.women),
  men: number(headCount?.men),
  withDisability: number(headCount?.withDisability),
  source: headCount?.source ?? '',
  reason: '',
});

/** What was typed as a whole number, in either script; `NaN` where it is none, which the contract refuses by name. */
const whole = (text: string | undefined): number => {
  const digits = asciiDigits(text ?? '').trim();
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
};

const orNull = (text: string | undefined): string | null => text?.trim() || null;

/** A part that is left empty is nobody: who is in neither part was not said. */
const part = (text: string | undefined): number => (orNull(text) === null ? 0 : whole(text));

/** The body that the fields stand for. A workshop of one day needs that day once. */
export const bodyOf = (values: HeadCountValues, id: string, isCorrection: boolean) => ({
  id,
  titleEn: values.titleEn,
  titleUr: orNull(values.titleUr),
  topic: values.topic,
  from: values.from,
  to: values.to || values.from,
  districtId: values.districtId,
  agencyId: orNull(values.agencyId),
  audience: values.audience,
  total: whole(values.total),
  women: part(values.women),
  men: part(values.men),
  withDisability: orNull(values.withDisability) === null ? null : whole(values.withDisability),
  source: values.source,
  ...(isCorrection ? { reason: values.reason } : {}),
});

/** How many are in neither part, where what is typed says so. */
export function unsaidOf(values: HeadCountValues): number | null {
  const rest = whole(values.total) - part(values.women) - part(values.men);
  return Number.isNaN(rest) || rest < 0 ? null : rest;
}
