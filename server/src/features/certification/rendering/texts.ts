/** What a certificate says beside its facts, in its two languages. Belongs to the template's version: a change of words is a new version. */
export const standardTexts = {
  title: { en: 'Certificate of Completion', ur: 'سندِ تکمیل' },
  certify: { en: 'This is to certify that', ur: 'تصدیق کی جاتی ہے کہ' },
  /** Stands between the name and the course's title. */
  beforeTitle: { en: 'has completed the course', ur: 'نے کورس' },
  /** Follows the title: where there was a test, and where there was none. */
  afterTitlePassed: {
    en: 'and has passed its final test.',
    ur: 'مکمل کر لیا ہے اور اس کا حتمی امتحان پاس کیا ہے۔',
  },
  afterTitle: { en: 'in full.', ur: 'مکمل کر لیا ہے۔' },
  completedOn: { en: 'Completed', ur: 'تاریخِ تکمیل' },
  hours: { en: 'Learning time', ur: 'دورانیہ' },
  score: { en: 'Final test', ur: 'حتمی امتحان' },
  publication: { en: 'Publication', ur: 'اشاعت' },
  issuedOn: { en: 'Issued', ur: 'تاریخِ اجرا' },
  expiresOn: { en: 'Valid until', ur: 'مؤثر تا' },
  noExpiry: { en: 'No expiry', ur: 'غیر میعادی' },
  number: { en: 'Certificate number', ur: 'سند نمبر' },
  verify: {
    en: 'Scan the code, or check the number at',
    ur: 'کوڈ اسکین کریں، یا سند نمبر کی تصدیق یہاں کریں',
  },
  signed: {
    en: 'Signed digitally by the issuer; valid without a handwritten signature.',
    ur: 'جاری کنندہ کے ڈیجیٹل دستخط کے ساتھ؛ دستی دستخط ضروری نہیں۔',
  },
  specimen: { en: 'Specimen', ur: 'نمونہ' },
  specimenNote: {
    en: 'Specimen from a demonstration account: not counted as a trained person.',
    ur: 'آزمائشی اکاؤنٹ کا نمونہ: تربیت یافتہ افراد میں شمار نہیں ہوتا۔',
  },
  draftNote: {
    en: 'The manual of this course is under legal review.',
    ur: 'اس کورس کے مینوئل کا قانونی جائزہ جاری ہے۔',
  },
} as const;

export type CertificateTexts = typeof standardTexts;

export const hoursInEnglish = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
export const hoursInUrdu = (hours: number): string => `${hours} ${hours === 1 ? 'گھنٹہ' : 'گھنٹے'}`;
