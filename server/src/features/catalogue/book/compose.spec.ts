import { describe, expect, it } from 'vitest';
import { fullFiles, SECRET } from '../../../testing/course-folder.js';
import { answerInWords } from './answers-in-words.js';
import { chapterInHtml } from './chapter.template.js';
import { composeBook } from './compose.js';
import { bookMarkup } from './printed/print-book.js';
import { ABOUT, aBook, aSource, evilFiles } from './testing/a-book.js';

const textOf = (html: string): string => html.replace(/[\u2066\u2069]/g, '');

describe('composeBook', () => {
  it('should number chapters, lessons and questions, and keep every block', () => {
    const [chapter] = aBook('en').chapters;
    expect(chapter?.lessons.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1.1 Who is a child',
      '1.2 English only',
    ]);
    const html = textOf(chapterInHtml(chapter ?? {}));
    for (const part of [
      '<h3>The rule</h3>',
      '<div class="box law"><p class="label">What the law says</p>',
      'Juvenile Justice System Act 2018, s. 5(1)',
      '<div class="table"><table>',
      'Check yourself · 1',
      'At the desk',
      'https://academy.example/courses/a-book',
      'A child is under 18.',
      '<svg viewBox="0 0 10 10">',
      'It speaks of arrest.',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain('tabindex');
  });

  it('should answer the practice questions at the end of the chapter', () => {
    expect(aBook('en').chapters[0]?.answers).toMatchObject([
      { number: '1', lines: ['b) Second of q-one'], explain: expect.stringContaining(SECRET) },
    ]);
  });

  it('should keep the answer of what only the test asks', () => {
    const source = aSource('en');
    const bank = source.bank.map((one) => (one.key === 'q-one' ? { ...one, tags: ['final'] } : one));
    const book = composeBook({ ...source, bank }, 'en', ABOUT);
    expect(book.chapters[0]?.answers[0]?.lines.join()).toContain('given online');
    expect(JSON.stringify(book)).not.toContain('Explanation of q-one');
  });

  it('should set what is not translated in English, and say so to the page', () => {
    const [chapter] = aBook('ur').chapters;
    expect(chapter).toMatchObject({ lang: 'ur', dir: 'rtl', label: 'باب 1' });
    expect(chapter?.lessons.map(({ lang, dir }) => `${lang} ${dir}`)).toEqual(['ur rtl', 'en ltr']);
  });

  it('should set a block that is not translated in English, marked in the language of the book', () => {
    const path = '01-frame/01-who-is-a-child.ur.md';
    const text = (fullFiles('a-book')[path] ?? '').replace(/:::do\n[\s\S]*?:::\n/, '::untranslated\n');
    const [chapter] = aBook('ur', { [path]: text }).chapters;
    const html = textOf(chapterInHtml(chapter ?? {}));
    expect(html).toMatch(
      /<div class="untranslated"><p class="facts">ابھی ترجمہ نہیں ہوا، اس لیے انگریزی میں ہے<\/p><div lang="en" dir="ltr"><div class="box do"><p class="label">Do<\/p>/,
    );
    expect(html.match(/class="untranslated"/g)).toHaveLength(1);
    expect(chapter?.lessons.map(({ untranslated }) => untranslated?.lang ?? null)).toEqual([null, 'ur']);
  });

  it('should list the laws with where each provision is cited', () => {
    expect(aBook('en').laws).toMatchObject([
      {
        title: 'Juvenile Justice System Act 2018',
        provisions: [
          { name: 's. 5', lessons: [{ number: '1.1' }] },
          { name: 's. \u20665(1)\u2069' },
          { name: 's. 16' },
        ],
      },
      { title: 'Convention on the Rights of the Child', provisions: [{ name: 'art. 37' }] },
    ]);
  });

  it('should say what it is: a draft, or a publication with its number and day', () => {
    const source = aSource('en');
    expect(composeBook(source, 'en', ABOUT)).toMatchObject({
      mark: 'Draft for legal review',
      standing: expect.stringContaining('Not published'),
    });
    const published = { ...source, publication: { number: 3, publishedOn: '2026-07-05' } };
    expect(composeBook(published, 'en', ABOUT).standing).toBe('Publication 3 · 05 Jul 2026');
  });

  it('should name the same book the same, and another otherwise', () => {
    expect(aBook('en').urn).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(aBook('en').urn).toBe(aBook('en').urn);
    expect(aBook('ur').urn).not.toBe(aBook('en').urn);
  });
});

describe('answerInWords', () => {
  it('should answer every kind of question', () => {
    const words = (key: string): string[] | undefined => {
      const question = aSource('en').bank.find((one) => one.key === key);
      return question && answerInWords(question, 'en');
    };
    expect(words('f-match')?.map((line) => line.replace(/[a-z]\) /, ''))).toEqual([
      'Minor: 3 years',
      'Major: 7 years',
    ]);
    expect(words('f-order')?.map((line) => line.replace(/[a-z]\) /, ''))).toEqual([
      '1. Look for papers',
      '2. Ask a doctor',
      '3. Record the finding',
    ]);
    expect(words('f-number')).toEqual(['24 hours']);
    expect(words('f-short')).toEqual(['Observation home']);
  });
});

describe('bookMarkup', () => {
  it('should let no text of a course out of the style sheet or the page', async () => {
    const evil = '"} </style><script>alert(1)</script> \\';
    const book = aBook('en', { '01-frame/module.yaml': `title: { en: ${JSON.stringify(evil)} }\n` });
    const markup = await bookMarkup(book, new Map());
    expect(markup).not.toContain('<script');
    expect(markup.match(/<\/style>/g)).toHaveLength(1);
    const everywhere = await bookMarkup(aBook('en', evilFiles()), new Map());
    expect(everywhere).toContain('&lt;script&gt;');
    expect(everywhere).not.toMatch(/<script|<b onclick/);
    expect(everywhere.match(/<\/style>/g)).toHaveLength(1);
  });
});
