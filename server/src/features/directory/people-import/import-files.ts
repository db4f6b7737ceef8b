import {
  importFateNames,
  importFieldNames,
  importFields,
  importMatchNames,
  importReasonText,
  inLanguage,
  type Language,
  type Localised,
} from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { CONFIG, type Config } from '../../../config/config.js';
import type { StoredRow } from './people-import.rows.js';

const BYTE_ORDER_MARK = '\ufeff';
/** Rows of the template whose cells keep numbers as texts. */
const TEMPLATE_ROWS = 500;

const heads: readonly Localised[] = [
  { en: 'Row', ur: 'قطار' },
  { en: 'Fate', ur: 'نتیجہ' },
  { en: 'Found', ur: 'پہچان' },
  { en: 'Name', ur: 'نام' },
  { en: 'Name in Urdu', ur: 'اردو نام' },
  { en: 'Person', ur: 'فرد' },
  { en: 'Why', ur: 'وجہ' },
];

const guidance: readonly Localised[] = [
  {
    en: 'One person a row. The name in English letters, and one of CNIC, service number and mobile, are needed; the rest may stay empty.',
    ur: 'ہر قطار میں ایک فرد۔ انگریزی حروف میں نام، اور شناختی کارڈ، سروس نمبر یا موبائل میں سے ایک ضروری ہے؛ باقی خانے خالی رہ سکتے ہیں۔',
  },
  {
    en: 'The cells are texts, so that Excel does not shorten numbers. Paste as values (Paste Special → Values).',
    ur: 'خانے Text ہیں تاکہ ایکسل نمبر مختصر نہ کرے۔ چسپاں کرتے وقت صرف Values چسپاں کریں۔',
  },
  { en: 'CNIC: 35202-1234567-1 or 3520212345671.', ur: 'شناختی کارڈ: 35202-1234567-1 یا 3520212345671۔' },
  { en: 'Mobile: 0300 1234567.', ur: 'موبائل: 0300 1234567۔' },
  { en: 'Sex: female, male or transgender.', ur: 'جنس: عورت، مرد یا خواجہ سرا۔' },
  { en: 'Disability: yes or no.', ur: 'معذوری: ہاں یا نہیں۔' },
];

/** The files of an import: its result, and the empty spreadsheet to begin with. */
@Injectable()
export class ImportFiles {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** CSV with a byte order mark, so that Excel reads Urdu; texts that look like formulas are neutralised. */
  result(rows: readonly StoredRow[], language: Language): string {
    const say = (text: Localised) => inLanguage(text, language);
    const lines = rows.map((row) => [
      row.number,
      say(importFateNames[row.fate]),
      row.matchedBy ? say(importMatchNames[row.matchedBy]) : '',
      row.nameEn ?? '',
      row.nameUr ?? '',
      row.personId ? `${this.config.publicUrl}/reports/people/${row.personId}` : '',
      row.reasons.map((one) => importReasonText(one, language)).join(' '),
    ]);
    return (
      BYTE_ORDER_MARK +
      stringify([heads.map(say), ...lines], { escape_formulas: true, record_delimiter: 'windows' })
    );
  }

  async template(language: Language): Promise<Buffer> {
    const say = (text: Localised) => inLanguage(text, language);
    const rightToLeft = language === 'ur';
    const headings = importFields.map((field) => ({
      value: say(importFieldNames[field]),
      type: String,
      fontWeight: 'bold' as const,
    }));
    const blanks = Array.from({ length: TEMPLATE_ROWS }, () =>
      importFields.map(() => ({ value: '', type: String, format: '@' })),
    );
    return writeXlsxFile([
      {
        sheet: say({ en: 'People', ur: 'افراد' }),
        data: [headings, ...blanks],
        columns: importFields.map(() => ({ width: 22 })),
        rightToLeft,
      },
      {
        sheet: say({ en: 'How to fill it in', ur: 'بھرنے کا طریقہ' }),
        data: guidance.map((line) => [{ value: say(line), type: String }]),
        columns: [{ width: 110 }],
        rightToLeft,
      },
    ]).toBuffer();
  }
}
