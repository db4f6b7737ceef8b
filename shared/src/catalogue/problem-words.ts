import { inLanguage, type Language, type Localised } from '../contract/primitives.js';
import { type ProblemCode, problemSentences } from './problem-sentences.js';

/** What values in a sentence are called that are themselves words; `{{of}}` and `{{and}}` are filled in. */
export const problemTerms = {
  this: { en: 'This', ur: 'یہ' },
  written: { en: 'what is written', ur: 'لکھے ہوئے' },
  'type-string': { en: 'a text', ur: 'عبارت' },
  'type-number': { en: 'a number', ur: 'عدد' },
  'type-int': { en: 'a whole number', ur: 'پورا عدد' },
  'type-boolean': { en: 'true or false', ur: 'true یا false' },
  'type-array': { en: 'a list, like [one, two]', ur: 'فہرست، جیسے [one, two]' },
  'type-object': {
    en: 'a set of keys, like { en: "…", ur: "…" }',
    ur: 'کلیدوں کا مجموعہ، جیسے { en: "…", ur: "…" }',
  },
  thing: { en: 'thing', ur: 'چیز' },
  'left-side': { en: 'left side', ur: 'بایاں حصہ' },
  'right-side': { en: 'right side', ur: 'دایاں حصہ' },
  'part-stem': { en: 'stem', ur: 'سوال' },
  'part-explain': { en: 'explain', ur: 'وضاحت' },
  'part-text': { en: 'option {{of}}', ur: 'جواب {{of}}' },
  'part-left': { en: 'left {{of}}', ur: 'بایاں {{of}}' },
  'part-right': { en: 'right {{of}}', ur: 'دایاں {{of}}' },
  'part-unit': { en: 'unit {{of}}', ur: 'اکائی {{of}}' },
  'part-feedback': { en: 'feedback {{of}}', ur: 'تبصرہ {{of}}' },
  'part-criterion': { en: 'criterion {{of}}', ur: 'معیار {{of}}' },
  'part-levels': { en: 'levels {{of}}', ur: 'درجے {{of}}' },
  'part-model': { en: 'model answer', ur: 'نمونے کا جواب' },
  title: { en: 'title', ur: 'عنوان' },
  summary: { en: 'summary', ur: 'خلاصہ' },
  outcomes: { en: 'outcomes', ur: 'حاصلِ تربیت' },
  themes: { en: 'themes', ur: 'موضوعات' },
  laws: { en: 'law’s title', ur: 'قانون کا نام' },
  review: { en: 'review', ur: 'جائزے کا نوٹ' },
  role: { en: 'role', ur: 'کردار' },
  text: { en: 'text', ur: 'عبارت' },
  say: { en: 'say', ur: 'بیان' },
  reply: { en: 'reply', ur: 'جواب' },
  final: { en: 'final test', ur: 'آخری ٹیسٹ' },
  pretest: { en: 'pre-test', ur: 'ابتدائی ٹیسٹ' },
  tagged: { en: 'tagged {{of}}', ur: 'ٹیگ {{of}} والے' },
  difficult: { en: 'of difficulty {{of}}', ur: 'مشکل درجہ {{of}} کے' },
  'tagged-difficult': {
    en: 'tagged {{of}} and of difficulty {{and}}',
    ur: 'ٹیگ {{of}} والے اور مشکل درجہ {{and}} کے',
  },
  'block-paragraph': { en: 'paragraph', ur: 'پیرا' },
  'block-list': { en: 'list', ur: 'فہرست' },
  'block-table': { en: 'table', ur: 'جدول' },
  'block-quotation': { en: 'quotation', ur: 'اقتباس' },
  'block-code': { en: 'code block', ur: 'کوڈ کا ٹکڑا' },
  'block-line': { en: 'line across', ur: 'لکیر' },
  'block-heading': { en: 'heading ({{of}})', ur: 'سرخی ({{of}})' },
  'block-other': { en: '{{of}}', ur: '{{of}}' },
  'block-law': { en: 'law box ({{of}})', ur: 'قانون کا خانہ ({{of}})' },
  'block-note': { en: 'note ({{of}})', ur: 'نوٹ ({{of}})' },
  'block-check': { en: 'practice question ({{of}})', ur: 'مشقی سوال ({{of}})' },
  'block-scenario': { en: 'scenario ({{of}})', ur: 'عملی مشق ({{of}})' },
  'block-figure': { en: 'figure ({{of}})', ur: 'تصویر ({{of}})' },
  'block-audio': { en: 'audio ({{of}})', ur: 'آواز ({{of}})' },
  'block-video': { en: 'video ({{of}})', ur: 'ویڈیو ({{of}})' },
  'block-box': { en: ':::{{of}} box', ur: ':::{{of}} خانہ' },
} as const satisfies Record<string, Localised>;
export type ProblemTermName = keyof typeof problemTerms;

/** A value that is a word of its own. */
export interface ProblemTerm {
  readonly term: string;
  readonly of?: string | undefined;
  readonly and?: string | undefined;
}

/** A text of the author's, a figure, a word, any of several texts, or several words. */
export type ProblemParam = string | number | ProblemTerm | { readonly any: string[] } | ProblemTerm[];
export type ProblemParams = Readonly<Record<string, ProblemParam>>;

const COMMA: Localised = { en: ', ', ur: '، ' };
const OR: Localised = { en: ' or ', ur: ' یا ' };

/** Keeps a name or a figure together, whichever way the sentence runs. */
const isolate = (text: string, language: Language): string =>
  language === 'ur' ? `\u2068${text}\u2069` : text;

function termIn({ term, of = '', and = '' }: ProblemTerm, language: Language): string {
  const words = Object.hasOwn(problemTerms, term) ? problemTerms[term as ProblemTermName] : null;
  if (!words) return isolate(term, language);
  return filled(inLanguage(words, language), (name) => isolate(name === 'and' ? and : of, language));
}

function paramIn(param: ProblemParam | undefined, language: Language): string {
  if (param === undefined) return '';
  if (typeof param === 'string' || typeof param === 'number') return isolate(String(param), language);
  if ('term' in param) return termIn(param, language);
  if ('any' in param) return param.any.map((text) => isolate(text, language)).join(OR[language]);
  return param.map((term) => termIn(term, language)).join(COMMA[language]);
}

const filled = (sentence: string, fill: (name: string) => string): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => fill(name));

/** A problem of a course folder as a person reads it: what is wrong, and what to do about it. */
export function problemInWords(
  { code, params }: { readonly code: ProblemCode; readonly params: ProblemParams },
  language: Language,
): { message: string; remedy: string } {
  const say = (sentence: Localised): string =>
    filled(inLanguage(sentence, language), (name) => paramIn(params[name], language));
  const [message, remedy] = problemSentences[code];
  return { message: say(message), remedy: say(remedy) };
}
