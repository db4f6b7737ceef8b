import type { CountingRule } from '@academy/shared';

/**
 * The rules by which someone counts as trained, oldest first. A rule once used is never edited: a change is a new
 * version, and records keep the version by which they were made. Rule 1 is a proposal: the Action Plan 2023-2026
 * (row S3.2.3, "No. of individuals trained from online training on child rights") gives no definition of its own.
 */
const countingRules: readonly CountingRule[] = [
  {
    version: 1,
    text: {
      en: 'A person is trained in a period when at least one standing training record of theirs has its completion date in it. A record comes from an online course completed by its own rule (all required lessons, and the final test at or above the pass mark), from a workshop attended to the threshold and, where it has a post-test, passed, or from an outside completion with evidence that a second person approved. Each person is counted once. Staff previews and demonstration accounts never count.',
      ur: 'کسی مدت میں وہ شخص تربیت یافتہ شمار ہوتا ہے جس کا کم از کم ایک برقرار تربیتی اندراج اسی مدت میں مکمل ہوا ہو۔ اندراج آن لائن کورس کی اپنی شرط پوری کرنے سے بنتا ہے (تمام لازمی اسباق، اور حتمی امتحان میں مقررہ نمبر یا زیادہ)، یا ایسی ورکشاپ سے جس میں مقررہ حاضری پوری ہوئی اور بعد کا امتحان ہو تو وہ پاس کیا گیا، یا کسی بیرونی تربیت سے جس کا ثبوت دوسرے فرد نے منظور کیا ہو۔ ہر شخص ایک ہی بار شمار ہوتا ہے۔ عملے کے جائزے اور نمائشی اکاؤنٹ کبھی شمار نہیں ہوتے۔',
    },
  },
];

/** The rule by which records are made now. */
export const currentRule = (): CountingRule => countingRules.at(-1) as CountingRule;
