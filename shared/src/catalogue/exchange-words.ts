import { inLanguage, type Language, type Localised } from '../contract/primitives.js';
import type { QuestionKind } from './contract.js';
import type { QuestionFate, QuestionNote } from './exchange.js';
import { problemInWords } from './problem-words.js';

export const questionFateNames: Readonly<Record<QuestionFate, Localised>> = {
  taken: { en: 'Taken', ur: 'شامل' },
  remarked: { en: 'Taken, with a remark', ur: 'شامل، توجہ طلب' },
  refused: { en: 'Not taken', ur: 'شامل نہیں' },
};

export const questionKindNames: Readonly<Record<QuestionKind, Localised>> = {
  single: { en: 'One right answer', ur: 'ایک درست جواب' },
  multiple: { en: 'Several right answers', ur: 'کئی درست جوابات' },
  'true-false': { en: 'True or false', ur: 'درست یا غلط' },
  match: { en: 'Matching', ur: 'جوڑے ملانا' },
  order: { en: 'Putting in order', ur: 'ترتیب دینا' },
  number: { en: 'Number', ur: 'عدد' },
  short: { en: 'Short answer', ur: 'مختصر جواب' },
  essay: { en: 'Essay', ur: 'مضمون' },
};

/** `{{value}}`, `{{number}}`, `{{course}}` and `{{key}}` are filled in. */
const sentences: Readonly<Record<QuestionNote['code'], Localised>> = {
  'no-answers': {
    en: 'It holds a text and no answers.',
    ur: 'اس میں صرف عبارت ہے، جواب کوئی نہیں۔',
  },
  gaps: {
    en: 'It has several gaps inside one text. Make a question of each.',
    ur: 'ایک عبارت میں کئی خالی جگہیں ہیں۔ ہر ایک کا الگ سوال بنائیں۔',
  },
  'kind-unknown': {
    en: 'We have no question of the kind “{{value}}”.',
    ur: '«{{value}}» قسم کا سوال ہمارے ہاں نہیں۔',
  },
  picture: {
    en: 'There is a picture, sound or film in the question or in an answer. Describe it in words.',
    ur: 'سوال یا جواب میں تصویر، آواز یا ویڈیو ہے۔ اسے لفظوں میں لکھیں۔',
  },
  'stem-missing': { en: 'The question itself is missing.', ur: 'سوال کی عبارت موجود نہیں۔' },
  'too-few-options': { en: 'It needs at least two options.', ur: 'کم از کم دو جوابات ضروری ہیں۔' },
  'too-many-options': { en: 'It has more than {{value}} options.', ur: 'جوابات {{value}} سے زیادہ ہیں۔' },
  'none-right': { en: 'No option is wholly right.', ur: 'کوئی جواب پورا درست نہیں۔' },
  'several-right': {
    en: 'Any one of several answers would be right. Our questions have one right answer, or want all of them.',
    ur: 'کئی میں سے کوئی ایک جواب کافی ہے۔ ہمارے سوال میں ایک درست جواب ہوتا ہے یا سب چننے ہوتے ہیں۔',
  },
  'too-few-pairs': { en: 'There is too little to match.', ur: 'ملانے کے لیے جوڑے کم ہیں۔' },
  'too-few-items': {
    en: 'There is too little to put in order: at least three things.',
    ur: 'ترتیب دینے کے لیے کم از کم تین چیزیں چاہییں۔',
  },
  twice: { en: '“{{value}}” stands in it twice.', ur: '«{{value}}» دو بار آیا ہے۔' },
  'too-long': {
    en: 'A text of it is longer than {{value}} characters.',
    ur: 'کوئی عبارت {{value}} حروف سے لمبی ہے۔',
  },
  'number-shape': {
    en: '“{{value}}” is not a number that can be typed as an answer.',
    ur: '«{{value}}» ایسا عدد نہیں جو جواب میں لکھا جا سکے۔',
  },
  'answer-missing': { en: 'No answer is accepted.', ur: 'کوئی قابل قبول جواب موجود نہیں۔' },
  'answer-unwritable': {
    en: 'Nobody can type “{{value}}” as an answer.',
    ur: '«{{value}}» بطور جواب لکھا نہیں جا سکتا۔',
  },
  'right-unknown': {
    en: 'What is named as right, “{{value}}”, is none of the options.',
    ur: 'درست جواب «{{value}}» دیے گئے جوابات میں نہیں۔',
  },
  'criterion-shape': {
    en: 'Write what is graded as points and words, such as “3 = Names the section”: {{value}}',
    ur: 'معیار نمبر اور الفاظ میں لکھیں، مثلاً «3 = دفعہ بتائی»: {{value}}',
  },
  syntax: { en: 'It cannot be read: {{value}}', ur: 'پڑھا نہیں جا سکا: {{value}}' },
  'xml-broken': {
    en: 'The file is broken here, and nothing after it was read: {{value}}',
    ur: 'فائل یہاں سے خراب ہے، اس کے بعد کچھ نہیں پڑھا گیا: {{value}}',
  },
  'xml-doctype': {
    en: 'The file defines entities of its own (DOCTYPE). That can be an attack, so nothing after it was read.',
    ur: 'فائل اپنی entities (DOCTYPE) لاتی ہے۔ یہ حملہ ہو سکتا ہے، اس لیے آگے کچھ نہیں پڑھا گیا۔',
  },
  unfit: { en: 'It does not fit our format: {{value}}', ur: 'ہمارے فارمیٹ کے مطابق نہیں: {{value}}' },
  'formatting-lost': {
    en: 'Bold, lists, tables and the like became plain text.',
    ur: 'جلی حروف، فہرستیں، جدول وغیرہ سادہ عبارت بن گئے۔',
  },
  'markdown-kept': {
    en: 'It is written in Markdown, whose signs stand in the text.',
    ur: 'عبارت Markdown میں ہے، اس کی علامتیں عبارت میں باقی ہیں۔',
  },
  'link-lost': { en: 'A link became plain text.', ur: 'لنک سادہ عبارت بن گیا۔' },
  'media-lost': {
    en: 'A picture, sound or film in the feedback was left out.',
    ur: 'تاثرات میں موجود تصویر، آواز یا ویڈیو چھوڑ دی گئی۔',
  },
  'feedback-lost': {
    en: 'Feedback was left out for which this kind of question has no place: {{value}}',
    ur: 'اس قسم کے سوال میں ان تاثرات کی جگہ نہیں، چھوڑ دیے گئے: {{value}}',
  },
  'hints-lost': { en: 'Hints were left out.', ur: 'اشارے چھوڑ دیے گئے۔' },
  'partial-credit': {
    en: 'Parts of a point are not given here: {{value}}',
    ur: 'یہاں جزوی نمبر نہیں ملتے: {{value}}',
  },
  'case-lost': {
    en: 'Small and capital letters count as the same here.',
    ur: 'یہاں چھوٹے اور بڑے انگریزی حروف برابر ہیں۔',
  },
  'wildcard-lost': {
    en: 'An answer with a star for any letters was left out: {{value}}',
    ur: 'ستارے والا جواب (کوئی بھی حروف) چھوڑ دیا گیا: {{value}}',
  },
  'characters-lost': {
    en: 'Characters that nobody can read were taken out.',
    ur: 'ناقابل خواندگی حروف نکال دیے گئے۔',
  },
  'tag-lost': {
    en: 'The tag “{{value}}” was left out: a tag has small English letters, digits and hyphens.',
    ur: 'ٹیگ «{{value}}» چھوڑ دیا گیا: ٹیگ میں چھوٹے انگریزی حروف، ہندسے اور ہائفن ہوتے ہیں۔',
  },
  'tail-lost': {
    en: 'Signs after the closing brace were left out: {{value}}',
    ur: 'بند بریکٹ کے بعد کی علامتیں چھوڑ دی گئیں: {{value}}',
  },
  'explain-made': {
    en: 'It has no explanation, so it only names the right answer. Write why.',
    ur: 'وضاحت موجود نہیں، اس لیے صرف درست جواب لکھا گیا۔ وجہ لکھیں۔',
  },
  'rubric-made': {
    en: 'It has no rubric, so one criterion of {{value}} points was made. Write by what a person grades it.',
    ur: 'جانچ کے معیار موجود نہیں، اس لیے {{value}} نمبر کا ایک معیار بنا دیا گیا۔ لکھیں کہ کن باتوں پر نمبر ملیں گے۔',
  },
  'rubric-text': {
    en: 'The notes for graders became one criterion of {{value}} points. Part them into criteria.',
    ur: 'جانچنے والوں کی ہدایات {{value}} نمبر کا ایک معیار بن گئیں۔ انہیں الگ الگ معیاروں میں بانٹیں۔',
  },
  'template-lost': {
    en: 'The text that trainees begin from was left out: {{value}}',
    ur: 'وہ عبارت چھوڑ دی گئی جس سے جواب شروع ہوتا تھا: {{value}}',
  },
  'attachments-lost': {
    en: 'Files cannot be handed in here; the answer is a text.',
    ur: 'یہاں فائلیں جمع نہیں ہو سکتیں؛ جواب عبارت ہی ہے۔',
  },
  'id-changed': {
    en: 'The id “{{value}}” was taken already or is no key, so it has another.',
    ur: 'شناخت «{{value}}» پہلے سے موجود ہے یا درست نہیں، اس لیے بدل دی گئی۔',
  },
  'same-in-file': {
    en: 'Question {{number}} of this file asks the same.',
    ur: 'اسی فائل کا سوال {{number}} یہی پوچھتا ہے۔',
  },
  'alike-in-file': {
    en: 'Question {{number}} of this file asks nearly the same.',
    ur: 'اسی فائل کا سوال {{number}} تقریباً یہی پوچھتا ہے۔',
  },
  'same-in-course': {
    en: '“{{course}}” asks the same ({{key}}).',
    ur: '«{{course}}» میں یہی سوال موجود ہے ({{key}})۔',
  },
  'alike-in-course': {
    en: '“{{course}}” asks nearly the same ({{key}}).',
    ur: '«{{course}}» میں تقریباً یہی سوال موجود ہے ({{key}})۔',
  },
};

/** A note on a question as a sentence. */
export function questionNoteText(
  { code, value, number, course, problem }: QuestionNote,
  language: Language,
): string {
  if (problem) return Object.values(problemInWords(problem, language)).join(' ');
  const facts: Record<string, string> = {
    value: value ?? '',
    number: String(number ?? ''),
    course: course ? inLanguage(course.title, language) : '',
    key: course?.key ?? '',
  };
  return inLanguage(sentences[code], language).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => facts[name] ?? '',
  );
}
