import { inLanguage, type Language, type Localised } from '../contract/primitives.js';
import type { Identifier } from './identifiers.js';
import type { ImportFate, ImportField, ImportReason, ImportReasonCode } from './people-import.js';

/** Words of an import, as the screen, the result file and the template all print them. */
export const importFieldNames: Record<ImportField, Required<Localised>> = {
  nameEn: { en: 'Name', ur: 'نام (انگریزی)' },
  nameUr: { en: 'Name in Urdu', ur: 'نام (اردو)' },
  cnic: { en: 'CNIC', ur: 'شناختی کارڈ نمبر' },
  mobile: { en: 'Mobile', ur: 'موبائل نمبر' },
  email: { en: 'E-mail', ur: 'ای میل' },
  serviceNumber: { en: 'Service number', ur: 'سروس نمبر' },
  agency: { en: 'Agency', ur: 'ادارہ' },
  rank: { en: 'Rank', ur: 'عہدہ' },
  district: { en: 'District', ur: 'ضلع' },
  sex: { en: 'Sex', ur: 'جنس' },
  disability: { en: 'Disability', ur: 'معذوری' },
};

export const importFateNames: Record<ImportFate, Localised> = {
  new: { en: 'New', ur: 'نیا فرد' },
  matched: { en: 'Known already', ur: 'پہلے سے موجود' },
  conflict: { en: 'Conflict', ur: 'تضاد' },
  wrong: { en: 'Wrong', ur: 'غلط' },
};

export const importMatchNames: Record<Identifier, Localised> = {
  cnic: { en: 'by CNIC', ur: 'شناختی کارڈ سے' },
  'service-number': { en: 'by service number and agency', ur: 'سروس نمبر اور ادارے سے' },
  mobile: { en: 'by mobile number', ur: 'موبائل نمبر سے' },
};

const reasons: Record<ImportReasonCode, Localised> = {
  'name-needed': {
    en: 'The name in English letters is missing; the certificate needs it.',
    ur: 'انگریزی حروف میں نام موجود نہیں؛ سرٹیفکیٹ کے لیے ضروری ہے۔',
  },
  'name-not-latin': {
    en: 'The name holds something other than letters.',
    ur: 'نام میں حروف کے علاوہ بھی کچھ لکھا ہے۔',
  },
  'name-not-urdu': {
    en: 'The Urdu name holds something other than Urdu letters.',
    ur: 'اردو نام میں اردو حروف کے علاوہ بھی کچھ لکھا ہے۔',
  },
  'too-long': { en: 'This is too long.', ur: 'یہ بہت لمبا ہے۔' },
  'identifier-needed': {
    en: 'There is no CNIC, service number or mobile number, so this person could not be found again.',
    ur: 'شناختی کارڈ، سروس نمبر یا موبائل نمبر میں سے کچھ بھی نہیں، اس لیے یہ فرد دوبارہ پہچانا نہ جا سکے گا۔',
  },
  'cnic-length': { en: 'A CNIC has 13 digits.', ur: 'شناختی کارڈ نمبر کے 13 ہندسے ہوتے ہیں۔' },
  'cnic-shape': {
    en: 'This is not a CNIC. Example: 35202-1234567-1.',
    ur: 'یہ شناختی کارڈ نمبر نہیں۔ مثال: 35202-1234567-1۔',
  },
  'cnic-ruined': {
    en: 'Excel shortened this CNIC (such as 3.52E+12) and digits are lost. Format the column as text and type it again.',
    ur: 'ایکسل نے یہ شناختی کارڈ نمبر مختصر کر دیا (مثلاً 3.52E+12) اور ہندسے ضائع ہو گئے۔ کالم کو Text بنا کر نمبر دوبارہ لکھیں۔',
  },
  'number-ruined': {
    en: 'Excel shortened this number and digits are lost. Format the column as text and type it again.',
    ur: 'ایکسل نے یہ نمبر مختصر کر دیا اور ہندسے ضائع ہو گئے۔ کالم کو Text بنا کر نمبر دوبارہ لکھیں۔',
  },
  'date-ruined': {
    en: 'Excel turned this number into a date. Format the column as text and type it again.',
    ur: 'ایکسل نے اس نمبر کو تاریخ بنا دیا۔ کالم کو Text بنا کر نمبر دوبارہ لکھیں۔',
  },
  'mobile-shape': {
    en: 'A mobile number looks like 0300 1234567.',
    ur: 'موبائل نمبر اس طرح ہوتا ہے: 0300 1234567۔',
  },
  'email-shape': { en: 'This is not an e-mail address.', ur: 'یہ ای میل پتہ نہیں۔' },
  'service-number-shape': {
    en: 'This is not a service number; is it another column?',
    ur: 'یہ سروس نمبر نہیں؛ کیا یہ کوئی اور کالم ہے؟',
  },
  'agency-needed': {
    en: 'No agency is named. Choose one for the import, or name it in the row.',
    ur: 'ادارہ نہیں بتایا گیا۔ درآمد کے لیے ادارہ چنیں یا قطار میں لکھیں۔',
  },
  'agency-unknown': {
    en: 'There is no agency called “{value}” here.',
    ur: '«{value}» نام کا کوئی ادارہ یہاں نہیں۔',
  },
  'agency-ambiguous': {
    en: '“{value}” may be more than one agency. Write its full name.',
    ur: '«{value}» سے ایک سے زیادہ ادارے مراد ہو سکتے ہیں۔ پورا نام لکھیں۔',
  },
  'agency-beyond-reach': {
    en: '“{value}” lies outside your agency. Its own coordinator or an administrator can import its people.',
    ur: '«{value}» آپ کے ادارے سے باہر ہے۔ اس کے افراد اس کا اپنا رابطہ کار یا منتظم درآمد کر سکتا ہے۔',
  },
  'rank-unknown': {
    en: 'There is no rank called “{value}” here.',
    ur: '«{value}» نام کا کوئی عہدہ یہاں نہیں۔',
  },
  'district-unknown': {
    en: 'There is no district called “{value}” here.',
    ur: '«{value}» نام کا کوئی ضلع یہاں نہیں۔',
  },
  'sex-unknown': {
    en: 'Write female, male or transgender; “{value}” is not known.',
    ur: 'عورت، مرد یا خواجہ سرا لکھیں؛ «{value}» سمجھ میں نہیں آیا۔',
  },
  'disability-unknown': {
    en: 'Write yes or no; “{value}” is not known.',
    ur: 'ہاں یا نہیں لکھیں؛ «{value}» سمجھ میں نہیں آیا۔',
  },
  'two-people': {
    en: 'This row fits two different people: one by one number, one by another. Check the numbers.',
    ur: 'یہ قطار دو مختلف افراد سے ملتی ہے: ایک نمبر سے ایک، دوسرے سے دوسرا۔ نمبر دیکھیں۔',
  },
  'other-cnic': {
    en: 'The person with this number has another CNIC.',
    ur: 'اس نمبر والے فرد کا شناختی کارڈ نمبر مختلف ہے۔',
  },
  'other-name': {
    en: 'This mobile number belongs to somebody with another name.',
    ur: 'یہ موبائل نمبر کسی اور نام کے فرد کا ہے۔',
  },
  'beyond-reach': {
    en: 'This person is registered outside your agency. Ask an administrator.',
    ur: 'یہ فرد آپ کے ادارے سے باہر درج ہے۔ منتظم سے رابطہ کریں۔',
  },
  'repeats-row': {
    en: 'This is the same person as in row {row}.',
    ur: 'یہ وہی فرد ہے جو قطار {row} میں ہے۔',
  },
  'shares-number': {
    en: 'Row {row} has the same number, but they are not the same person.',
    ur: 'قطار {row} میں بھی یہی نمبر ہے، مگر وہ یہ فرد نہیں۔',
  },
  'name-differs': {
    en: 'The name here differs from the registered one, which stays.',
    ur: 'یہاں نام درج شدہ نام سے مختلف ہے؛ درج شدہ نام ہی رہے گا۔',
  },
  'agency-differs': {
    en: 'This person is registered with another agency, which stays.',
    ur: 'یہ فرد دوسرے ادارے میں درج ہے؛ وہی ادارہ رہے گا۔',
  },
};

/** One reason as a sentence, such as “CNIC: A CNIC has 13 digits.” */
export function importReasonText(reason: ImportReason, language: Language): string {
  const sentence = inLanguage(reasons[reason.code], language)
    .replace('{value}', () => reason.value ?? '…')
    .replace('{row}', () => String(reason.row ?? ''));
  if (reason.field === null) return sentence;
  return `${inLanguage(importFieldNames[reason.field], language)}: ${sentence}`;
}
