import { createHash } from 'node:crypto';
import {
  citationsInWords,
  dayInKarachi,
  inLanguage,
  isolateSections,
  type Language,
  type Lesson,
  type Localised,
  languageOf,
  type OpenQuestion,
} from '@academy/shared';
import type { Config } from '../../../config/config.js';
import { dateInEnglish, dateInUrdu } from '../../../platform/pdf/dates.js';
import { isForPractice } from '../domain/for-practice.js';
import { answerInWords } from './answers-in-words.js';
import { blockInHtml, saidIn } from './blocks.js';
import type { Book, BookAnswer, BookChapter, BookLesson, BookSource } from './book.js';
import { citedLaws } from './cited-laws.js';
import { hoursInWords, minutesInWords, untranslated, words } from './words.js';

interface Making {
  readonly source: BookSource;
  readonly language: Language;
  readonly publicUrl: string;
}

const spoken = (lang: Language) => ({ lang, dir: lang === 'ur' ? ('rtl' as const) : ('ltr' as const) });

/** Puts a manual together as a book in one language. */
export function composeBook(
  source: BookSource,
  language: Language,
  about: Pick<Config, 'brand' | 'publicUrl'> & { readonly madeAt: Date },
): Book {
  const { outline, publication } = source;
  const say = (text: Localised): string => inLanguage(text, language);
  const day = (value: string): string => (language === 'ur' ? dateInUrdu(value) : dateInEnglish(value));
  const making: Making = { source, language, publicUrl: about.publicUrl };
  const other = outline.title[language === 'ur' ? 'en' : 'ur'];
  const chapters = outline.modules.map((_, index) => chapterOf(making, index));
  const numbered = chapters.flatMap(({ lessons }, index) =>
    lessons.flatMap(({ id, number }, at) => {
      const lesson = source.lessons.get(outline.modules[index]?.lessons[at]?.key ?? '');
      return lesson ? { id, number, lesson } : [];
    }),
  );
  return {
    ...spoken(language),
    title: say(outline.title),
    titleBeside: other ? { ...spoken(language === 'ur' ? 'en' : 'ur'), text: other } : null,
    summary: say(outline.summary),
    academy: say(about.brand.academy),
    commission: say(about.brand.commission),
    standing: publication
      ? `${say(words.publication)} ${publication.number} · ${day(publication.publishedOn)}`
      : say(words.unpublished),
    mark: outline.review.status === 'approved' ? '' : say(words.draft),
    markNote: outline.review.note ? say(outline.review.note) : '',
    outcomes: outline.outcomes.map(say),
    facts: [
      { name: say(words.hours), value: hoursInWords(outline.hours, language), isCode: false },
      ...(publication
        ? [{ name: say(words.published), value: day(publication.publishedOn), isCode: false }]
        : []),
      { name: say(words.made), value: day(dayInKarachi(about.madeAt)), isCode: false },
      { name: say(words.online), value: addressOf(making), isCode: true },
      { name: say(words.fingerprint), value: source.contentHash, isCode: true },
    ],
    chapters,
    laws: citedLaws(outline.laws, numbered, language),
    urn: urnOf(`${outline.slug} ${source.contentHash} ${language}`),
    madeOn: about.madeAt.toISOString(),
  };
}

const addressOf = ({ source, publicUrl }: Making): string => `${publicUrl}/courses/${source.outline.slug}`;

function chapterOf(making: Making, index: number): BookChapter {
  const { source, language } = making;
  const module = source.outline.modules[index];
  if (!module) throw new Error(`There is no module ${index}`);
  const asked: { readonly question: OpenQuestion; readonly lang: Language }[] = [];
  const lessons = module.lessons.flatMap(({ key, required }, at) => {
    const lesson = source.lessons.get(key);
    if (!lesson) return [];
    const numberOf = (question: OpenQuestion): string => {
      asked.push({ question, lang: lesson.language });
      return String(asked.length);
    };
    return lessonOf(making, lesson, { number: `${index + 1}.${at + 1}`, required, numberOf });
  });
  return {
    ...spoken(languageOf(module.title, language)),
    id: `chapter-${index + 1}`,
    label: `${inLanguage(words.chapter, languageOf(module.title, language))} ${index + 1}`,
    title: inLanguage(module.title, language),
    lessons,
    answers: asked.map(({ question, lang }, at) => answerOf(making, question, lang, String(at + 1))),
    answersId: `answers-${index + 1}`,
    answersTitle: inLanguage(words.answers, language),
  };
}

interface LessonPlace {
  readonly number: string;
  readonly required: boolean;
  readonly numberOf: (question: OpenQuestion) => string;
}

function lessonOf(making: Making, lesson: Lesson, { number, required, numberOf }: LessonPlace): BookLesson {
  const { language } = lesson;
  const say = (text: Localised): string => inLanguage(text, language);
  const languageIn = (part: 'title' | 'contentNote'): Language =>
    lesson.elsewhere?.includes(part) ? (language === 'en' ? 'ur' : 'en') : language;
  const place = { language, courseAddress: addressOf(making), publicUrl: making.publicUrl, numberOf };
  const sources = citationsInWords(lesson.cites, language);
  return {
    ...spoken(language),
    id: `lesson-${number.replace('.', '-')}`,
    number,
    title: lesson.title,
    titleSpoken: spoken(languageIn('title')),
    facts: [minutesInWords(lesson.minutes, language), ...(required ? [] : [say(words.optional)])].join(' · '),
    untranslated:
      language === making.language
        ? null
        : { ...spoken(making.language), text: inLanguage(untranslated[language], making.language) },
    contentNote: lesson.contentNote
      ? { ...spoken(languageIn('contentNote')), label: say(words.contentNote), text: lesson.contentNote }
      : null,
    blocks: lesson.blocks.map((block) => blockInHtml(block, place)),
    sources: sources ? { label: say(words.sources), text: sources } : null,
  };
}

/** What only the test asks is answered by the test: it stands in a lesson, and its answer stays online. */
function answerOf({ source }: Making, asked: OpenQuestion, lang: Language, number: string): BookAnswer {
  const found = source.bank.find(({ key }) => key === asked.key);
  const none = { ...spoken(lang), number, explain: '', cites: '' };
  if (!found || !isForPractice(found.tags, source.outline.test.from))
    return { ...none, lines: [inLanguage(words.answerOnline, lang)] };
  return {
    ...none,
    lines: answerInWords(found, lang).map(isolateSections),
    explain: saidIn(found.secret.explain, lang),
    cites: citationsInWords(found.secret.cites, lang),
  };
}

/** A UUID of version 8 (RFC 9562), made of what the book is: the same book has the same name on every device. */
function urnOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
