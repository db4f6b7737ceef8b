import {
  inLanguage,
  type Language,
  type Localised,
  type OutsideState,
  type OutsideSummary,
} from '@academy/shared';
import { stringify } from 'csv-stringify/sync';

const BYTE_ORDER_MARK = '\ufeff';
const MINUTES_IN_HOUR = 60;

const columns: readonly Localised[] = [
  { en: 'Name', ur: 'نام (انگریزی)' },
  { en: 'Name in Urdu', ur: 'نام (اردو)' },
  { en: 'CNIC', ur: 'شناختی کارڈ' },
  { en: 'Agency', ur: 'ادارہ' },
  { en: 'Topic', ur: 'موضوع' },
  { en: 'Training', ur: 'تربیت' },
  { en: 'Provider', ur: 'تربیت دینے والا ادارہ' },
  { en: 'Completed on', ur: 'مکمل ہونے کی تاریخ' },
  { en: 'Hours', ur: 'گھنٹے' },
  { en: 'State', ur: 'حالت' },
  { en: 'Entered by', ur: 'درج کرنے والا' },
  { en: 'Entered at (UTC)', ur: 'درج ہونے کا وقت (UTC)' },
];

const states: Record<OutsideState, Localised> = {
  waiting: { en: 'Waiting for approval', ur: 'منظوری کی منتظر' },
  incomplete: { en: 'Without evidence', ur: 'ثبوت کے بغیر' },
  approved: { en: 'Approved', ur: 'منظور شدہ' },
  declined: { en: 'Declined', ur: 'نامنظور' },
  retracted: { en: 'Taken back', ur: 'واپس لی گئی' },
  reversed: { en: 'Reversed', ur: 'منسوخ شدہ' },
};

/** The list as CSV, with a byte order mark, so that Excel reads Urdu; texts that look like formulas are neutralised. */
export function outsideCsvText(items: readonly OutsideSummary[], language: Language): string {
  const say = (text: Localised | null): string => (text ? inLanguage(text, language) : '');
  const rows = items.map((item) => [
    item.person.nameEn,
    item.person.nameUr ?? '',
    item.person.cnicMasked ?? '',
    say(item.person.agency),
    say(item.topic.title),
    item.title,
    item.provider,
    item.completedOn,
    String(item.minutes / MINUTES_IN_HOUR),
    say(states[item.state]),
    item.enteredBy ?? '',
    item.enteredAt,
  ]);
  return (
    BYTE_ORDER_MARK +
    stringify([columns.map(say), ...rows], { escape_formulas: true, record_delimiter: 'windows' })
  );
}
