import type { Language, Localised } from '@academy/shared';

/** What is not there in the language of a book, by the language that is shown instead. */
export const untranslated: Readonly<Record<Language, Localised>> = {
  en: { en: 'Not translated yet, so in English', ur: 'ابھی ترجمہ نہیں ہوا، اس لیے انگریزی میں ہے' },
  ur: { en: 'Not translated yet, so in Urdu', ur: 'ابھی ترجمہ نہیں ہوا، اس لیے اردو میں ہے' },
};

/** What a book says of itself, beside what its authors wrote. */
export const words = {
  publication: { en: 'Publication', ur: 'اشاعت' },
  draft: { en: 'Draft for legal review', ur: 'قانونی جائزے کے لیے مسودہ' },
  unpublished: {
    en: 'Not published: a draft as it stood when this book was made',
    ur: 'غیر شائع شدہ: مسودہ، جیسا اس کتاب کی تیاری کے وقت تھا',
  },
  contents: { en: 'Contents', ur: 'فہرست' },
  partlyUntranslated: {
    en: 'Partly not translated yet',
    ur: 'کچھ حصوں کا ابھی ترجمہ نہیں ہوا',
  },
  chapter: { en: 'Chapter', ur: 'باب' },
  about: { en: 'About this manual', ur: 'اس کتابچے کے بارے میں' },
  outcomes: { en: 'What you will be able to do', ur: 'اس کورس کے بعد آپ کیا کر سکیں گے' },
  hours: { en: 'Learning time', ur: 'سیکھنے کا وقت' },
  published: { en: 'Published on', ur: 'تاریخِ اشاعت' },
  made: { en: 'This book was made on', ur: 'یہ کتاب تیار ہوئی' },
  fingerprint: { en: 'Fingerprint of the text (SHA-256)', ur: 'متن کا نشان (SHA-256)' },
  online: {
    en: 'The text in force, the practice scenarios and the final test',
    ur: 'نافذ متن، عملی مشقیں اور آخری ٹیسٹ',
  },
  contentNote: { en: 'Before you read', ur: 'پڑھنے سے پہلے' },
  sources: { en: 'The law behind this lesson', ur: 'اس سبق کی قانونی بنیاد' },
  optional: { en: 'optional', ur: 'اختیاری' },
  law: { en: 'What the law says', ur: 'قانون کیا کہتا ہے' },
  case: { en: 'Case', ur: 'مثال' },
  do: { en: 'Do', ur: 'کیا کریں' },
  dont: { en: 'Do not', ur: 'کیا نہ کریں' },
  tip: { en: 'Good to know', ur: 'مفید بات' },
  warning: { en: 'Take care', ur: 'احتیاط کریں' },
  question: { en: 'Check yourself', ur: 'خود کو جانچیں' },
  chooseOne: { en: 'Choose one.', ur: 'ایک چنیں۔' },
  chooseAll: { en: 'Choose all that are right.', ur: 'جتنے درست ہوں، سب چنیں۔' },
  match: { en: 'Match each with one of the letters.', ur: 'ہر ایک کا جوڑ حروف میں سے چنیں۔' },
  order: { en: 'Put them in the right order.', ur: 'درست ترتیب میں رکھیں۔' },
  write: { en: 'Write your answer:', ur: 'اپنا جواب لکھیں:' },
  answers: { en: 'Answers to the questions of this chapter', ur: 'اس باب کے سوالوں کے جواب' },
  answerOnline: {
    en: 'The test may ask this too: its answer is given online.',
    ur: 'یہ ٹیسٹ میں بھی آ سکتا ہے: اس کا جواب آن لائن ملتا ہے۔',
  },
  scenario: { en: 'Practice scenario', ur: 'عملی مشق' },
  scenarioOnline: {
    en: 'This scenario is played online: what you decide changes what happens, and at the end you see which duties were met.',
    ur: 'یہ مشق آن لائن کی جاتی ہے: آپ کے فیصلے سے آگے کے حالات بدلتے ہیں، اور آخر میں نظر آتا ہے کہ کون سے فرائض پورے ہوئے۔',
  },
  recording: { en: 'Recording, played online', ur: 'ریکارڈنگ، آن لائن سنی جاتی ہے' },
  lawsCited: { en: 'The laws that are cited', ur: 'جن قوانین کا حوالہ دیا گیا' },
  provision: { en: 'Provision', ur: 'دفعہ' },
  inLessons: { en: 'Lessons', ur: 'اسباق' },
} satisfies Record<string, Localised>;

export const minutesInWords = (minutes: number, language: Language): string =>
  language === 'ur' ? `${minutes} منٹ` : `${minutes} minutes`;

export const hoursInWords = (hours: number, language: Language): string =>
  language === 'ur' ? `${hours} گھنٹے` : `${hours} hours`;

const LETTERS: Record<Language, readonly string[]> = {
  en: [...'abcdefghijklmnopqrstuvwxyz'],
  ur: ['الف', 'ب', 'ج', 'د', 'ہ', 'و', 'ز', 'ح', 'ط', 'ی', 'ک', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص', 'ق', 'ر'],
};

/** The letter before an option; a number beyond the last one. */
export const letterOf = (index: number, language: Language): string =>
  LETTERS[language][index] ?? String(index + 1);
