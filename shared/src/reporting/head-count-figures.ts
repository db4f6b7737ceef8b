import { z } from 'zod';
import { inLanguage, type Language, type Localised } from '../contract/primitives.js';
import { dimensionValue } from './dimension-value.js';

/** Sums of head-counts: participants, not people. Whoever came to two workshops is in them twice. */
export const headCountFigures = z.object({
  workshops: z.number().int(),
  participants: z.number().int(),
  women: z.number().int(),
  men: z.number().int(),
  unsaid: z.number().int(),
  /** With a disability, in those workshops where it was noted. */
  withDisability: z.number().int(),
  /** Participants of the workshops where it was noted. */
  disabilityNotedOf: z.number().int(),
});
export type HeadCountFigures = z.infer<typeof headCountFigures>;

/** Why head-counts cannot answer a question: a filter that they do not know, or a reach over agencies. */
export const headCountUnfits = [
  'agency',
  'rank-group',
  'course',
  'occasion',
  'disability',
  'sex',
  'way',
  'reach',
] as const;

/** What a head-count knows of the dimensions of a figure. */
export const headCountDimensions = [
  'quarter',
  'fiscal-quarter',
  'month',
  'year',
  'fiscal-year',
  'province',
  'district',
  'sex',
  'agency',
  'topic',
] as const;
export type HeadCountDimension = (typeof headCountDimensions)[number];

export const headCountCell = z.object({
  /** One code for each dimension, in their order; `unrecorded` where the head-count names no agency. */
  key: z.array(z.string()),
  participants: z.number().int(),
  women: z.number().int(),
  men: z.number().int(),
  unsaid: z.number().int(),
  workshops: z.number().int(),
});
export type HeadCountCell = z.infer<typeof headCountCell>;

/** Head-counts by the dimensions of the question that they have: of those that are left out they say nothing. */
export const headCountBreakdown = z.object({
  groupBy: z.array(z.enum(headCountDimensions)),
  leftOut: z.array(z.enum(['disability', 'rank-group', 'way', 'course', 'occasion'])),
  cells: z.array(headCountCell),
  values: z.array(z.array(dimensionValue)),
});
export type HeadCountBreakdown = z.infer<typeof headCountBreakdown>;

/** What stands beside a figure of people; null figures where a filter cannot be asked of head-counts. */
export const besideHeadCounts = z.object({
  figures: headCountFigures.nullable(),
  unfit: z.array(z.enum(headCountUnfits)),
  /** Where the question asks for a breakdown and there are figures. */
  breakdown: headCountBreakdown.optional(),
});
export type BesideHeadCounts = z.infer<typeof besideHeadCounts>;

export const headCountNames = {
  participants: {
    en: 'Participants by head-count, people may be counted twice',
    ur: 'محض گنتی سے معلوم شرکاء، ایک فرد دو بار بھی شمار ہو سکتا ہے',
  },
  women: { en: 'Of them women', ur: 'ان میں خواتین' },
  men: { en: 'Of them men', ur: 'ان میں مرد' },
  unsaid: { en: 'Sex not said', ur: 'جنس درج نہیں' },
  withDisability: { en: 'Of them with a disability, where noted', ur: 'ان میں معذوری کے ساتھ، جہاں درج ہے' },
  disabilityNotedOf: {
    en: 'Participants of workshops where disability was noted',
    ur: 'ان ورکشاپس کے شرکاء جہاں معذوری درج ہے',
  },
  workshops: { en: 'Workshops behind it', ur: 'اس کے پیچھے ورکشاپس' },
} satisfies Record<keyof HeadCountFigures, Localised>;

export const unfitNames = {
  agency: { en: 'agency', ur: 'ادارہ' },
  'rank-group': { en: 'rank group', ur: 'رینک کا گروہ' },
  course: { en: 'course', ur: 'کورس' },
  occasion: { en: 'first time or again', ur: 'پہلی بار یا دوبارہ' },
  disability: { en: 'disability', ur: 'معذوری' },
  sex: { en: 'this sex', ur: 'یہ جنس' },
  way: { en: 'this way of training', ur: 'تربیت کا یہ طریقہ' },
  reach: { en: 'the agencies within your reach', ur: 'آپ کے دائرے کے ادارے' },
} satisfies Record<(typeof headCountUnfits)[number], Localised>;

const notAnswered: Localised = { en: 'cannot be given for:', ur: 'ان کے لحاظ سے نہیں بتایا جا سکتا:' };
/** What must be read with head-counts wherever they stand beside people. */
export const headCountsApart: Localised = {
  en: 'Known by numbers alone, so the same person may be in them twice, and among the individuals trained as well. They are never added together.',
  ur: 'ان کے صرف اعداد معلوم ہیں، اس لیے ایک ہی فرد ان میں دو بار بھی ہو سکتا ہے اور تربیت یافتہ افراد میں بھی۔ انہیں کبھی آپس میں جمع نہیں کیا جاتا۔',
};

const headCountParts = [
  'women',
  'men',
  'unsaid',
  'withDisability',
  'disabilityNotedOf',
  'workshops',
] as const satisfies readonly (keyof HeadCountFigures)[];

/** What they are made of, as far as there is something to say: disability only where some workshop noted it. */
export const shownHeadCountParts = (figures: HeadCountFigures): readonly (keyof HeadCountFigures)[] =>
  headCountParts.filter(
    (name) => (name !== 'withDisability' && name !== 'disabilityNotedOf') || figures.disabilityNotedOf > 0,
  );

/** The head-counts as rows of name and number: the files and the screens all print these. */
export function headCountRows(
  { figures, unfit }: BesideHeadCounts,
  language: Language,
): (readonly [string, string | number])[] {
  const say = (text: Localised) => inLanguage(text, language);
  if (!figures) {
    const why = unfit.map((name) => say(unfitNames[name])).join(language === 'ur' ? '، ' : ', ');
    return [[say(headCountNames.participants), `${say(notAnswered)} ${why}`]];
  }
  return [
    [say(headCountNames.participants), figures.participants],
    ...shownHeadCountParts(figures).map((name) => [say(headCountNames[name]), figures[name]] as const),
    [say(headCountsApart), ''],
  ];
}
