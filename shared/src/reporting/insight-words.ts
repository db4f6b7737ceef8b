import type { Language, Localised } from '../contract/primitives.js';
import { type FunnelStep, type ItemWarning, insightLimits, type itemWithheldReasons } from './insights.js';

/** Names of steps that are no lesson, on the screen and in files. */
export const stepNames: Record<Exclude<FunnelStep['kind'], 'lesson'>, Localised> = {
  enrolled: { en: 'Enrolled', ur: 'داخلہ لیا' },
  test: { en: 'Final test begun', ur: 'حتمی ٹیسٹ شروع کیا' },
  passed: { en: 'Final test passed', ur: 'حتمی ٹیسٹ میں کامیاب' },
  certificate: { en: 'Certificate issued', ur: 'سرٹیفکیٹ جاری ہوا' },
};

/** Languages in which people use the academy. */
export const languageNames: Record<Language, Localised> = {
  en: { en: 'English', ur: 'انگریزی' },
  ur: { en: 'Urdu', ur: 'اردو' },
};

export const warningNames: Record<ItemWarning, Localised> = {
  'negative-discrimination': {
    en: 'Those who know more get it wrong more often: check the key and the wording',
    ur: 'زیادہ جاننے والے اسے زیادہ غلط کرتے ہیں: درست جواب اور الفاظ جانچیں',
  },
  'distractor-beats-right': {
    en: 'A wrong choice was taken more often than the right one',
    ur: 'ایک غلط انتخاب درست جواب سے زیادہ چنا گیا',
  },
  'too-hard': { en: 'Too hard: few got it right', ur: 'بہت مشکل: کم لوگوں نے درست کیا' },
  'too-easy': { en: 'Too easy: nearly all got it right', ur: 'بہت آسان: تقریباً سب نے درست کیا' },
  'weak-discrimination': {
    en: 'Tells those who know from those who do not only weakly',
    ur: 'جاننے اور نہ جاننے والوں میں فرق کمزور ہے',
  },
  'unchosen-distractor': {
    en: 'A wrong choice that nobody took: it tests nothing',
    ur: 'ایک غلط انتخاب جو کسی نے نہیں چنا: اس سے کچھ نہیں پرکھا جاتا',
  },
  'many-unanswered': { en: 'Many left it open', ur: 'بہت سے لوگوں نے جواب نہیں دیا' },
};

const { smallestGroup, smallestForDiscrimination } = insightLimits;

export const withheldNames: Record<(typeof itemWithheldReasons)[number], Localised> = {
  'too-few': {
    en: `Fewer than ${smallestGroup} people: nothing is shown`,
    ur: `${smallestGroup} سے کم افراد: کچھ نہیں دکھایا جاتا`,
  },
  'too-few-for-discrimination': {
    en: `Discrimination and warnings need ${smallestForDiscrimination} people`,
    ur: `تمیز اور انتباہ کے لیے ${smallestForDiscrimination} افراد درکار ہیں`,
  },
  'no-spread': {
    en: 'No discrimination: all did the same',
    ur: 'تمیز معلوم نہیں: سب کا نتیجہ یکساں رہا',
  },
};

/** What each figure is, by which formula and from where: printed beside it on the screen and in every file. */
export const insightFormulas = {
  people: {
    en: 'Who is counted: every person once, entries that are linked as one person together; demonstration accounts and staff previews never. People are those who enrolled in the period; agency and province are where they serve today, the language is the one that they use the academy in today; who has no account has none.',
    ur: 'کون شمار ہوتا ہے: ہر شخص ایک بار، منسلک اندراجات ایک شخص کے طور پر؛ نمائشی اکاؤنٹ اور عملے کا جائزہ کبھی نہیں۔ افراد وہ ہیں جنہوں نے اس مدت میں داخلہ لیا؛ ادارہ اور صوبہ وہ ہے جہاں وہ آج تعینات ہیں، زبان وہ جس میں وہ آج اکیڈمی استعمال کرتے ہیں؛ جس کا اکاؤنٹ نہیں اس کی زبان معلوم نہیں۔',
  },
  steps: {
    en: `Each step counts the people who took it, of those whose publication has it. Days are the median from enrolment to the step. Stopped: it is the furthest step of somebody who has done nothing for ${insightLimits.stoppedAfterDays} days.`,
    ur: `ہر مرحلے پر وہ افراد گنے جاتے ہیں جنہوں نے اسے طے کیا، ان میں سے جن کی اشاعت میں یہ مرحلہ ہے۔ دن: داخلے سے اس مرحلے تک کا وسطانیہ۔ رک گئے: جن کا آخری مرحلہ یہی ہے اور ${insightLimits.stoppedAfterDays} دن سے کچھ نہیں کیا۔`,
  },
  gain: {
    en: 'Gain = per cent right in the first closed attempt at the final test − per cent right in the pre-test of the same person. Half of the people lie between the quartiles (linear interpolation; Hyndman & Fan 1996, definition 7).',
    ur: 'اضافہ = حتمی ٹیسٹ کی پہلی مکمل کوشش میں درست فیصد − اسی شخص کے ابتدائی ٹیسٹ میں درست فیصد۔ آدھے افراد دونوں چارکوں کے درمیان ہیں (خطی تخمینہ؛ Hyndman & Fan 1996، تعریف 7)۔',
  },
  normalised: {
    en: 'Normalised gain = (mean final − mean pre-test) ÷ (100 − mean pre-test): how much of what was left to learn was learned. From 0.7 on it is called high, below 0.3 low (Hake 1998, American Journal of Physics 66, 64–74).',
    ur: 'معیاری اضافہ = (حتمی اوسط − ابتدائی اوسط) ÷ (100 − ابتدائی اوسط): جو سیکھنا باقی تھا اس کا کتنا حصہ سیکھا گیا۔ 0.7 یا زیادہ بلند اور 0.3 سے کم پست کہلاتا ہے (Hake 1998, American Journal of Physics 66, 64–74)۔',
  },
  facility: {
    en: `Facility = people with the right answer ÷ people asked, over each person’s first closed attempt at the final test. A question left open is not right; an answer is right as a whole, but an essay counts by its share of the rubric’s points, so that its facility is the mean share. Warned about below ${insightLimits.tooHard}% and above ${insightLimits.tooEasy}% (Crocker & Algina 1986, Introduction to Classical and Modern Test Theory, ch. 14).`,
    ur: `سہولت = درست جواب دینے والے ÷ جن سے پوچھا گیا، ہر شخص کی حتمی ٹیسٹ کی پہلی مکمل کوشش پر۔ بلا جواب سوال درست نہیں؛ جواب پورا درست ہوتا ہے؛ مضمون البتہ اپنے نمبروں کے تناسب سے شمار ہوتا ہے، اس کی سہولت اوسط تناسب ہے۔ ${insightLimits.tooHard}% سے کم اور ${insightLimits.tooEasy}% سے زیادہ پر انتباہ (Crocker & Algina 1986, Introduction to Classical and Modern Test Theory, ch. 14)۔`,
  },
  discrimination: {
    en: `Discrimination = the correlation (point-biserial; of an essay Pearson’s) of this question, right or not, with the share of the same person’s other questions that are right; the question itself is left out of the total (Henrysson 1963, Psychometrika 28, 211–218). Shown from ${smallestForDiscrimination} people on. Below ${insightLimits.weakDiscrimination} it is weak (Ebel & Frisbie 1991, Essentials of Educational Measurement, 5th ed.). Each person is asked a draw of their own, so the totals are of different questions.`,
    ur: `تمیز = اس سوال کے درست ہونے اور اسی شخص کے باقی سوالات میں درست حصے کا باہمی تعلق (point-biserial)؛ یہ سوال خود مجموعے میں شامل نہیں (Henrysson 1963, Psychometrika 28, 211–218)۔ ${smallestForDiscrimination} افراد سے دکھائی جاتی ہے۔ ${insightLimits.weakDiscrimination} سے کم کمزور ہے (Ebel & Frisbie 1991, Essentials of Educational Measurement, 5th ed.)۔ ہر شخص کو اپنے قرعے کے سوال ملتے ہیں، اس لیے مجموعے مختلف سوالات کے ہیں۔`,
  },
} as const satisfies Record<string, Localised>;
