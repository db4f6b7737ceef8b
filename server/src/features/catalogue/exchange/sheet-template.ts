import {
  inLanguage,
  type Language,
  type Localised,
  type QuestionKind,
  questionKindNames,
} from '@academy/shared';
import writeXlsxFile from 'write-excel-file/node';
import { type SheetColumn, sheetColumnNames, sheetColumns } from './sheet-columns.js';

const BLANK_ROWS = 200;

const guidance: readonly Localised[] = [
  {
    en: 'One question a row. Kind, question and what is right are needed; everything else may stay empty.',
    ur: 'ہر قطار میں ایک سوال۔ قسم، سوال اور درست جواب ضروری ہیں؛ باقی خانے خالی رہ سکتے ہیں۔',
  },
  {
    en: 'One or several right answers: the options in A to H, and their letters under Right, such as B or A, C.',
    ur: 'ایک یا کئی درست جوابات: جوابات A سے H تک، اور «درست جواب» میں ان کے حرف، مثلاً B یا A, C۔',
  },
  { en: 'True or false: True or False under Right.', ur: 'درست یا غلط: «درست جواب» میں درست یا غلط لکھیں۔' },
  {
    en: 'Matching: in each of A to H “left = right”; “= right” belongs to nothing and misleads.',
    ur: 'جوڑے ملانا: A سے H تک ہر خانے میں «بایاں = دایاں»؛ صرف «= دایاں» کسی سے نہیں ملتا۔',
  },
  {
    en: 'Putting in order: the things in A to H, in the right order.',
    ur: 'ترتیب دینا: چیزیں A سے H تک درست ترتیب میں لکھیں۔',
  },
  {
    en: 'Number: the number under Right, and if wanted what may be missed (Tolerance) and what it counts (Unit).',
    ur: 'عدد: «درست جواب» میں عدد، اور چاہیں تو «گنجائش» اور «اکائی»۔',
  },
  {
    en: 'Short answer: one accepted answer under Right, others in A to H.',
    ur: 'مختصر جواب: ایک قابل قبول جواب «درست جواب» میں، باقی A سے H تک۔',
  },
  {
    en: 'Essay: in A to H what it is graded by, as “3 = Names the section” with its points; a good answer under Right; how long it should be under Words, as 80-250.',
    ur: 'مضمون: A سے H تک جانچ کے معیار نمبروں کے ساتھ، مثلاً «3 = دفعہ بتائی»؛ «درست جواب» میں نمونے کا جواب؛ «الفاظ» میں طوالت، مثلاً 80-250۔',
  },
  {
    en: 'Tags and laws are parted by commas. Difficulty is 1, 2 or 3.',
    ur: 'ٹیگ اور قوانین کے بیچ کوما لگائیں۔ مشکل 1، 2 یا 3 ہے۔',
  },
];

type Example = Readonly<Partial<Record<Exclude<SheetColumn, 'kind'>, Localised | string>>> & {
  readonly kind: QuestionKind;
};

const examples: readonly Example[] = [
  {
    kind: 'single',
    stem: {
      en: 'Until which age is a person a child under the Act?',
      ur: 'اس ایکٹ میں بچہ کس عمر تک بچہ ہے؟',
    },
    A: { en: 'Under 16', ur: '16 سال سے کم' },
    B: { en: 'Under 18', ur: '18 سال سے کم' },
    C: { en: 'Under 21', ur: '21 سال سے کم' },
    right: 'B',
    explain: { en: 'A child is under 18.', ur: 'بچہ 18 سال سے کم عمر ہوتا ہے۔' },
    tags: 'final, age',
    difficulty: '1',
  },
  {
    kind: 'multiple',
    stem: { en: 'Who is told of the arrest?', ur: 'گرفتاری کی اطلاع کسے دی جاتی ہے؟' },
    A: { en: 'The guardian', ur: 'سرپرست' },
    B: { en: 'The probation officer', ur: 'پروبیشن افسر' },
    C: { en: 'The press', ur: 'اخبار' },
    right: 'A, B',
  },
  {
    kind: 'true-false',
    stem: { en: 'A child may be kept with adults.', ur: 'بچے کو بالغوں کے ساتھ رکھا جا سکتا ہے۔' },
    right: { en: 'False', ur: 'غلط' },
  },
  {
    kind: 'match',
    stem: { en: 'Who does what?', ur: 'کون کیا کرتا ہے؟' },
    A: { en: 'Police = takes the complaint', ur: 'پولیس = شکایت لیتی ہے' },
    B: { en: 'Court = decides', ur: 'عدالت = فیصلہ کرتی ہے' },
    C: { en: '= prints the newspaper', ur: '= اخبار چھاپتا ہے' },
  },
  {
    kind: 'order',
    stem: { en: 'What comes first?', ur: 'پہلے کیا ہوتا ہے؟' },
    A: { en: 'Listen', ur: 'سنیں' },
    B: { en: 'Write down', ur: 'لکھیں' },
    C: { en: 'Refer', ur: 'بھیجیں' },
  },
  {
    kind: 'number',
    stem: { en: 'Within how many hours?', ur: 'کتنے گھنٹوں میں؟' },
    right: '24',
    tolerance: '0',
    unit: { en: 'hours', ur: 'گھنٹے' },
  },
  {
    kind: 'short',
    stem: { en: 'What is a helper in court called?', ur: 'عدالت میں مدد کرنے والے کو کیا کہتے ہیں؟' },
    right: { en: 'Lawyer', ur: 'وکیل' },
    A: { en: 'Advocate', ur: 'ایڈووکیٹ' },
  },
  {
    kind: 'essay',
    stem: {
      en: 'A child of 14 is brought to your police station. What do you do in the first hour, and why?',
      ur: '14 سال کا بچہ آپ کے تھانے لایا جاتا ہے۔ پہلے گھنٹے میں آپ کیا کریں گے اور کیوں؟',
    },
    A: { en: '4 = Says what is done, in a sensible order', ur: '4 = اقدامات درست ترتیب سے بتائے' },
    B: { en: '3 = Names the duty behind each step', ur: '3 = ہر قدم کے پیچھے ذمہ داری بتائی' },
    right: {
      en: 'Keep the child apart from adults, tell the guardian and the probation officer, and write down when.',
      ur: 'بچے کو بالغوں سے الگ رکھیں، سرپرست اور پروبیشن افسر کو اطلاع دیں، اور وقت لکھیں۔',
    },
    words: '80-250',
  },
];

const text = (value: string) => ({ value, type: String, format: '@' });

/** The spreadsheet to fill in, an example of each kind on its second sheet, and how it is filled in on its third. */
export async function sheetTemplate(language: Language): Promise<Buffer> {
  const say = (words: Localised | string): string =>
    typeof words === 'string' ? words : inLanguage(words, language);
  const headings = sheetColumns.map((column) => ({
    ...text(say(sheetColumnNames[column])),
    fontWeight: 'bold' as const,
  }));
  const rows = examples.map((example) =>
    sheetColumns.map((column) =>
      text(column === 'kind' ? say(questionKindNames[example.kind]) : say(example[column] ?? '')),
    ),
  );
  const blanks = Array.from({ length: BLANK_ROWS }, () => sheetColumns.map(() => text('')));
  const columns = sheetColumns.map((column) => ({
    width: column === 'stem' || column === 'explain' ? 48 : 18,
  }));
  const rightToLeft = language === 'ur';
  return writeXlsxFile([
    { sheet: say({ en: 'Questions', ur: 'سوالات' }), data: [headings, ...blanks], columns, rightToLeft },
    { sheet: say({ en: 'Examples', ur: 'مثالیں' }), data: [headings, ...rows], columns, rightToLeft },
    {
      sheet: say({ en: 'How to fill it in', ur: 'بھرنے کا طریقہ' }),
      data: guidance.map((line) => [text(say(line))]),
      columns: [{ width: 110 }],
      rightToLeft,
    },
  ]).toBuffer();
}
