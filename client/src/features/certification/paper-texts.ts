import type { CertificateFacts, CertificateStatus, Localised, SignedFacts } from '@academy/shared';
import { formatDay } from '../../lib/formats.js';

/** What a certificate says in both of its languages, whatever language the page is read in: the words of the paper. */
export const paperTexts = {
  title: { en: 'Certificate of Completion', ur: 'سندِ تکمیل' },
  certify: { en: 'This is to certify that', ur: 'تصدیق کی جاتی ہے کہ' },
  beforeTitle: { en: 'has completed the course', ur: 'نے کورس' },
  afterTitlePassed: {
    en: 'and has passed its final test.',
    ur: 'مکمل کر لیا ہے اور اس کا حتمی امتحان پاس کیا ہے۔',
  },
  afterTitle: { en: 'in full.', ur: 'مکمل کر لیا ہے۔' },
  specimen: { en: 'Specimen', ur: 'نمونہ' },
  specimenNote: {
    en: 'Specimen from a demonstration account: not counted as a trained person.',
    ur: 'آزمائشی اکاؤنٹ کا نمونہ: تربیت یافتہ افراد میں شمار نہیں ہوتا۔',
  },
  draftNote: {
    en: 'The manual of this course is under legal review.',
    ur: 'اس کورس کے مینوئل کا قانونی جائزہ جاری ہے۔',
  },
} satisfies Record<string, Required<Localised>>;

const labels = {
  number: { en: 'Certificate number', ur: 'سند نمبر' },
  nameEn: { en: 'Name', ur: 'نام' },
  courseTitle: { en: 'Course', ur: 'کورس' },
  completedOn: { en: 'Completed', ur: 'تاریخِ تکمیل' },
  hours: { en: 'Learning time', ur: 'دورانیہ' },
  score: { en: 'Final test', ur: 'حتمی امتحان' },
  publicationNumber: { en: 'Publication', ur: 'اشاعت' },
  issuedOn: { en: 'Issued', ur: 'تاریخِ اجرا' },
  expiresOn: { en: 'Valid until', ur: 'مؤثر تا' },
  issuer: { en: 'Issued by', ur: 'جاری کنندہ' },
} satisfies Partial<Record<keyof CertificateFacts, Required<Localised>>>;

const noExpiry = { en: 'No expiry', ur: 'غیر میعادی' };

export interface PrintedFact {
  readonly name: keyof typeof labels;
  readonly label: Required<Localised>;
  readonly en: string;
  /** Null where the paper has it in English only, as with numbers. */
  readonly ur: string | null;
}

const days = (day: string) => ({ en: formatDay(day, 'en'), ur: formatDay(day, 'ur') });
const hoursOf = (hours: number) => ({
  en: `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  ur: `${hours} ${hours === 1 ? 'گھنٹہ' : 'گھنٹے'}`,
});
const same = (text: string) => ({ en: text, ur: null });

/** The small facts of the paper: the row under the course's title. */
export const smallFacts = (facts: CertificateFacts): PrintedFact[] => [
  { name: 'completedOn', label: labels.completedOn, ...days(facts.completedOn) },
  { name: 'hours', label: labels.hours, ...hoursOf(facts.hours) },
  ...(facts.score === null
    ? []
    : [{ name: 'score' as const, label: labels.score, ...same(`${facts.score}%`) }]),
  { name: 'publicationNumber', label: labels.publicationNumber, ...same(String(facts.publicationNumber)) },
  { name: 'issuedOn', label: labels.issuedOn, ...days(facts.issuedOn) },
  { name: 'expiresOn', label: labels.expiresOn, ...(facts.expiresOn ? days(facts.expiresOn) : noExpiry) },
];

/** Everything that stands on the paper, in its order. */
export const printedFacts = (facts: CertificateFacts): PrintedFact[] => [
  { name: 'number', label: labels.number, ...same(facts.number) },
  { name: 'nameEn', label: labels.nameEn, en: facts.nameEn, ur: facts.nameUr },
  {
    name: 'courseTitle',
    label: labels.courseTitle,
    en: facts.courseTitle.en,
    ur: facts.courseTitle.ur ?? null,
  },
  ...smallFacts(facts),
  { name: 'issuer', label: labels.issuer, en: facts.issuer.en, ur: facts.issuer.ur ?? null },
];

export const statusTones = {
  'in-force': 'good',
  expired: 'warm',
  superseded: 'warm',
  revoked: 'danger',
} as const satisfies Record<CertificateStatus, string>;

/** The facts that a signature covers, for a phone without a network. */
export const signedFactsAsPrinted = (signed: SignedFacts): PrintedFact[] =>
  printedFacts({
    number: signed.n,
    nameEn: signed.p,
    nameUr: signed.u ?? null,
    courseTitle: { en: signed.c },
    publicationNumber: signed.k,
    hours: signed.h,
    score: signed.s ?? null,
    completedOn: signed.d,
    issuedOn: signed.i,
    expiresOn: signed.x ?? null,
    // The code has no room for it.
    issuer: { en: '' },
    template: '',
    templateVersion: 0,
    specimen: signed.t === 1,
    draftContent: false,
  }).filter(({ name }) => name !== 'issuer');
