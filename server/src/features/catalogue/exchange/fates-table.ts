import {
  inLanguage,
  type Language,
  type Localised,
  questionFateNames,
  questionKindNames,
  questionNoteText,
} from '@academy/shared';
import { stringify } from 'csv-stringify/sync';
import type { JudgedQuestion } from './judge.js';

const BYTE_ORDER_MARK = '\ufeff';

const heads: readonly Localised[] = [
  { en: 'Question', ur: 'سوال نمبر' },
  { en: 'Line', ur: 'سطر' },
  { en: 'Name', ur: 'نام' },
  { en: 'Fate', ur: 'نتیجہ' },
  { en: 'Kind', ur: 'قسم' },
  { en: 'Text', ur: 'عبارت' },
  { en: 'Why', ur: 'وجہ' },
];

/** What becomes of each question, as CSV for Excel; texts that look like formulas are neutralised. */
export function fatesTable(questions: readonly JudgedQuestion[], language: Language): string {
  const say = (text: Localised): string => inLanguage(text, language);
  const lines = questions.map(({ number, line, name, fate, kind, stem, notes }) => [
    number,
    line,
    name,
    say(questionFateNames[fate]),
    kind ? say(questionKindNames[kind]) : '',
    stem,
    notes.map((note) => questionNoteText(note, language)).join(' '),
  ]);
  return (
    BYTE_ORDER_MARK +
    stringify([heads.map(say), ...lines], { escape_formulas: true, record_delimiter: 'windows' })
  );
}
