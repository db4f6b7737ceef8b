import type { Language } from '@academy/shared';
import { fullFiles } from '../../../../testing/course-folder.js';
import { checkFiles } from '../../folder/course-folder.js';
import { ProblemReport } from '../../folder/problems.js';
import { contentOf } from '../../publishing/content.js';
import type { Book, BookSource } from '../book.js';
import { sourceOf } from '../book-sources.service.js';
import { composeBook } from '../compose.js';

export const ABOUT = {
  brand: {
    academy: { en: 'Child Rights Academy', ur: 'حقوقِ اطفال اکیڈمی' },
    commission: { en: 'The Commission', ur: 'کمیشن' },
    shortName: 'TC',
  },
  publicUrl: 'https://academy.example',
  madeAt: new Date('2026-07-05T20:00:00.000Z'),
};

/** The small course with every block and kind of question, as a book is made from it. */
export function aSource(language: Language, changed: Readonly<Record<string, string>> = {}): BookSource {
  const files = { ...fullFiles('a-book'), ...changed };
  const report = new ProblemReport();
  const course = checkFiles(
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    report,
  );
  if (!course) throw new Error(JSON.stringify(report.all));
  return sourceOf(contentOf(course), language);
}

/** Of somebody who writes markup wherever the course has words. */
const EVIL = '</style><script>alert(1)</script><b onclick=alert(2)>';

/** Texts of the small course's YAML, each beginning with it. */
export const evilFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fullFiles('a-book')).flatMap(([path, text]) =>
      path.endsWith('.yaml') ? [[path, text.replaceAll('en: "', `en: "${EVIL}`)]] : [],
    ),
  );

export const aBook = (language: Language, changed: Readonly<Record<string, string>> = {}): Book =>
  composeBook(aSource(language, changed), language, ABOUT);
