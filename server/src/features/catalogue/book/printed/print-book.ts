import { inLanguage, type Language, type Localised } from '@academy/shared';
import type { Browser } from '../../../../platform/pdf/browser.js';
import { type Destinations, destinationsIn } from '../../../../platform/pdf/destinations.js';
import { fontRules, naskhRules } from '../../../../platform/pdf/fonts.js';
import { slimPdf } from '../../../../platform/pdf/slim.js';
import type { Book } from '../book.js';
import { chapterInHtml, lawsInHtml } from '../chapter.template.js';
import { words } from '../words.js';
import { bookStyles, runningHeads } from './book.styles.js';
import { printedBook } from './book.template.js';

const A4 = { widthMm: 210, heightMm: 297 };
/** With the numbers in their places the pages have not moved so far; if they ever do, once more settles it. */
const PRINTINGS = 3;

interface Entry {
  readonly id: string;
  readonly look: 'entry-chapter' | 'entry-lesson' | 'entry-end';
  readonly lang: Language;
  readonly number: string;
  readonly title: string;
}

interface PrintedBook {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Prints a book. Chromium tells no page numbers before it has printed, so it is printed, asked where each link of the
 * contents leads, and printed again with those numbers; until a printing gives the numbers that stand in it.
 * @throws AppError `pdf-unavailable` where there is no browser
 */
export async function printBook(book: Book, browser: Pick<Browser, 'print'>): Promise<PrintedBook> {
  let known: Destinations = { pages: 0, pageOf: new Map() };
  for (let printing = 1; printing <= PRINTINGS; printing += 1) {
    const bytes = await browser.print(await bookMarkup(book, known.pageOf), A4, { isBook: true });
    const found = await destinationsIn(bytes);
    if (
      entriesOf(book).every(({ id }) => known.pageOf.get(id) === found.pageOf.get(id) && found.pageOf.has(id))
    )
      return { bytes: await slimPdf(bytes), pages: found.pages };
    known = found;
  }
  throw new Error('The pages of the book did not come to rest.');
}

/** The book as one document that needs nothing from outside. */
export async function bookMarkup(book: Book, pageOf: ReadonlyMap<string, number>): Promise<string> {
  const say = (text: Localised): string => inLanguage(text, book.lang);
  const laws = {
    title: say(words.lawsCited),
    words: { provision: say(words.provision), lessons: say(words.inLessons) },
    laws: book.laws.map((law) => ({
      ...law,
      provisions: law.provisions.map(({ name, lessons }) => ({
        name,
        lessons: lessons.map(({ id, number }) => ({ number, address: `#${id}` })),
      })),
    })),
  };
  const heads = [
    ...book.chapters.map(({ id, label, title }) => ({ part: id, text: `${label} · ${title}` })),
    { part: 'laws', text: laws.title },
  ];
  return printedBook({
    book,
    styles: `${await fontRules()}${await naskhRules()}${bookStyles}${runningHeads(book, heads)}`,
    words: { about: say(words.about), outcomes: say(words.outcomes), contents: say(words.contents) },
    contents: entriesOf(book).map((entry) => ({ ...entry, page: pageOf.get(entry.id) ?? '' })),
    parts: [
      ...book.chapters.map((chapter) => ({ name: chapter.id, html: chapterInHtml(chapter) })),
      ...(book.laws.length > 0 ? [{ name: 'laws', html: lawsInHtml(laws) }] : []),
    ],
  });
}

function entriesOf({ lang, chapters, laws }: Book): Entry[] {
  const parts = chapters.flatMap((chapter, index): Entry[] => [
    {
      id: chapter.id,
      look: 'entry-chapter',
      lang: chapter.lang,
      number: String(index + 1),
      title: chapter.title,
    },
    ...chapter.lessons.map(
      (lesson): Entry => ({
        ...{
          id: lesson.id,
          look: 'entry-lesson',
          lang: lesson.lang,
          number: lesson.number,
          title: lesson.title,
        },
      }),
    ),
    ...(chapter.answers.length > 0
      ? [
          {
            id: chapter.answersId,
            look: 'entry-lesson' as const,
            lang,
            number: '',
            title: chapter.answersTitle,
          },
        ]
      : []),
  ]);
  const title = inLanguage(words.lawsCited, lang);
  return laws.length > 0 ? [...parts, { id: 'laws', look: 'entry-end', lang, number: '', title }] : parts;
}
