import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readOriginal } from '../../folder/lesson-file.js';
import { ProblemReport } from '../../folder/problems.js';
import {
  aDocument,
  cell,
  type DocumentParts,
  heading,
  paragraph,
  picture,
  run,
  smallBody,
} from '../testing/a-document.js';
import { rawZip } from '../testing/raw-zip.js';
import { lessonText } from './lesson-text.js';
import { Notices } from './notices.js';
import { readWord } from './read-word.js';

const read = async (parts: DocumentParts) => {
  const notices = new Notices();
  const content = await readWord(await aDocument(parts), notices, 'en');
  return { ...content, notices: notices.all, blocks: content.modules[0]?.lessons[0]?.blocks ?? [] };
};
const oneLesson = (content: string): DocumentParts => ({
  body: `${heading(1, 'Module')}${heading(2, 'Lesson')}${content}`,
});
const told = async (content: string, more: Partial<DocumentParts> = {}) =>
  (await read({ ...oneLesson(content), ...more })).notices;
const codeOf = (bytes: Buffer): Promise<string> =>
  readWord(bytes, new Notices(), 'en').then(
    () => 'read',
    (fault: { code?: string }) => fault.code ?? String(fault),
  );
const noted = (kind: 'footnote' | 'endnote', id: number): string =>
  `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const notesOf = (kind: 'footnote' | 'endnote', texts: readonly string[]): string =>
  `<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${texts
    .map((text, at) => `<w:${kind} w:id="${at + 2}">${paragraph(run(text))}</w:${kind}>`)
    .join('')}</w:${kind}s>`;
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const someNotes: Partial<DocumentParts> = {
  relations: ['footnotes', 'endnotes']
    .map((kind) => `<Relationship Id="${kind}" Type="${RELATION}/${kind}" Target="${kind}.xml"/>`)
    .join(''),
  parts: {
    'word/footnotes.xml': notesOf('footnote', ['PLD 2020 SC 1.', 'Ibid.']),
    'word/endnotes.xml': notesOf('endnote', ['See section 5.', 'At a heading.']),
  },
};
const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#14532d' } })
    .png()
    .toBuffer();

describe('readWord', () => {
  it('should make modules, lessons and their blocks of headings and what stands below them', async () => {
    const { title, modules } = await read({ body: smallBody });
    expect(title).toBe('Bail for children');
    expect(modules).toMatchObject([
      {
        title: 'The rule',
        lessons: [
          {
            title: 'Who is a child',
            blocks: [
              'A child is **under 18**, whatever the papers say.',
              '## Look at papers',
              '- Ask for the birth certificate.\n- Ask the school.',
              '| Paper | Where |\n| ----- | ----- |\n| CNIC  | NADRA |',
            ],
          },
          { title: 'Bail', blocks: ['Bail is the rule.'] },
        ],
      },
      { title: 'Practice', lessons: [{ title: 'The first hour' }] },
    ]);
  });

  it('should give text before headings to a lesson by the name of the document', async () => {
    const { modules, notices } = await read({
      body: `${paragraph(run('A manual'), 'Title')}${paragraph('First.')}`,
    });
    expect(modules).toMatchObject([
      { title: 'A manual', lessons: [{ title: 'A manual', blocks: ['First.'] }] },
    ]);
    expect(notices).toMatchObject([{ kind: 'before-headings', count: 1 }]);
  });

  it('should keep links that are safe, and only the words of others', async () => {
    const links = [
      '<Relationship Id="safe" Type="x/hyperlink" Target="https://example.org/law" TargetMode="External"/>',
      '<Relationship Id="evil" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
    ].join('');
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
    const { blocks } = await read({
      ...oneLesson(paragraph(`${link('safe', 'the law')}${run(' and ')}${link('evil', 'this')}`)),
      relations: links.replaceAll(
        'x/hyperlink',
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
      ),
    });
    expect(blocks).toEqual(['[the law](https://example.org/law) and this']);
  });

  it('should make pictures anew, small and described, and say which are not', async () => {
    const { modules, pictures, notices } = await read({
      ...oneLesson(
        paragraph(picture('rId-large', 'A "green" field')) +
          paragraph(picture('rId-small', '')) +
          paragraph(picture('rId-none', 'None')),
      ),
      pictures: {
        'large.png': await png(3000, 2000),
        'small.png': await png(40, 30),
        'none.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      },
    });
    const lesson = modules[0]?.lessons[0];
    expect(lesson?.blocks).toMatchObject([
      expect.stringMatching(/^::figure\{src="media\/word-[0-9a-f]{16}\.webp" alt="A 'green' field"\}$/),
      expect.stringMatching(/ alt=""\}$/),
    ]);
    expect(lesson?.pictures).toMatchObject([
      { alt: 'A "green" field', near: 'Lesson' },
      { alt: '', near: 'Lesson' },
    ]);
    for (const { bytes } of pictures.values()) {
      expect(bytes.length).toBeLessThanOrEqual(100 * 1024);
      expect((await sharp(bytes).metadata()).width).toBeLessThanOrEqual(1400);
    }
    expect(notices).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'pictures-unreadable', count: 1 })]),
    );
  });

  it.each([
    ['comments', 'Whose?', paragraph(`${run('Here')}<w:r><w:commentReference w:id="2"/></w:r>`)],
    ['inserted', 'more', paragraph(`${run('Here ')}<w:ins w:id="1">${run('more')}</w:ins>`)],
    [
      'deleted',
      'less',
      paragraph(`${run('Here')}<w:del w:id="1"><w:r><w:delText>less</w:delText></w:r></w:del>`),
    ],
    ['equations', 'x', paragraph(`${run('Here')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`)],
    ['objects', '', paragraph(`${run('Here')}<w:r><w:object/></w:r>`)],
    [
      'text-boxes',
      'Boxed',
      paragraph(
        `${run('Here')}<w:r><w:pict><w:txbxContent>${paragraph(run('Boxed'))}</w:txbxContent></w:pict></w:r>`,
      ),
    ],
    ['merged-cells', '', `<w:tbl><w:tr>${cell('Here', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`],
  ])('should tell of %s one by one: beside which words, and what it says', async (kind, text, content) => {
    const said =
      '<w:comments><w:comment w:id="2"><w:p><w:r><w:t>Whose?</w:t></w:r></w:p></w:comment></w:comments>';
    const found = await told(content, { parts: { 'word/comments.xml': said } });
    const notice = found.find((one) => one.kind === kind);
    expect(notice?.count).toBe(1);
    if (kind === 'merged-cells') expect(notice?.items).toEqual([]);
    else expect(notice?.items).toEqual([{ near: expect.stringContaining('Here'), text }]);
  });

  it('should put footnotes and endnotes to the end of their lesson, numbered as it refers to them', async () => {
    const { modules, notices } = await read({
      body: [
        heading(1, 'Module'),
        paragraph(`${run('First')}${noted('endnote', 3)}`, 'Heading2'),
        paragraph(
          `${run('One')}${noted('endnote', 2)}${run(' two')}${noted('footnote', 2)}${run(' lost')}${noted('footnote', 9)}`,
        ),
        paragraph(`${run('Again')}${noted('endnote', 2)}`),
        heading(2, 'Second'),
        paragraph(`${run('Three')}${noted('footnote', 3)}`),
      ].join(''),
      ...someNotes,
    });
    expect(modules[0]?.lessons).toMatchObject([
      {
        title: 'First',
        blocks: ['One\\[1] two\\[2] lost', 'Again\\[1]', '## Notes', '1. See section 5.\n2. PLD 2020 SC 1.'],
      },
      { title: 'Second', blocks: ['Three\\[1]', '## Notes', '1. Ibid.'] },
    ]);
    expect(notices).toMatchObject([
      { kind: 'footnotes-lost', count: 1, items: [{ near: 'First', text: 'At a heading.' }] },
      { kind: 'footnotes', count: 3 },
    ]);
  });

  it('should take what was inserted and leave out what was deleted', async () => {
    const { blocks } = await read(
      oneLesson(
        paragraph(
          `${run('One')}<w:ins w:id="1">${run(' two')}</w:ins><w:del w:id="2"><w:r><w:delText> three</w:delText></w:r></w:del>`,
        ),
      ),
    );
    expect(blocks).toEqual(['One two']);
  });

  it('should fetch nothing from elsewhere', async () => {
    const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
    const relations = `<Relationship Id="out" Type="${image}" Target="file:///etc/passwd" TargetMode="External"/>`;
    const linked = picture('out', 'Out').replace('r:embed', 'r:link');
    const found = await told(paragraph(`${run('Here')}${linked}`), { relations });
    expect(found.find(({ kind }) => kind === 'pictures-linked')?.count).toBe(1);
  });
});

describe('hostile documents', () => {
  const document = '<w:document/>';

  it('should not be read past a DOCTYPE, whatever it defines', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>';
    const bytes = await aDocument({ body: '', parts: { 'word/document.xml': laughs } });
    expect(await codeOf(bytes)).toBe('word-refused');
    const utf16 = Buffer.from(`\uFEFF${laughs}`, 'utf16le');
    expect(await codeOf(await aDocument({ body: '', parts: { 'word/document.xml': utf16 } }))).toBe(
      'word-unreadable',
    );
  });

  it.each([
    ['leads out', [{ name: '../word/document.xml', data: Buffer.from(document) }]],
    ['is a link', [{ name: 'word/document.xml', mode: 0o120777 }]],
    ['is a bomb', [{ name: 'word/document.xml', data: Buffer.alloc(9 * 1024 * 1024) }]],
    ['is too large', [{ name: 'word/document.xml', data: Buffer.alloc(11 * 1024 * 1024, 'ab') }]],
  ])('should be refused where a part %s', async (_, entries) => {
    expect(await codeOf(rawZip(entries))).toBe('word-refused');
  });

  it('should be unreadable where it is no document, is broken, or is folded without end', async () => {
    expect(await codeOf(Buffer.from('Not a zip'))).toBe('word-unreadable');
    expect(await codeOf(rawZip([{ name: 'a.txt' }]))).toBe('word-unreadable');
    const deep = `${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`;
    for (const body of ['<w:p>', deep])
      expect(await codeOf(await aDocument({ body }))).toBe('word-unreadable');
  });

  it('should be refused where it holds more than is read while others wait, ten thousand notes for one', async () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => String(at));
    const bytes = await aDocument({
      ...oneLesson(paragraph(run('Here'))),
      relations: `<Relationship Id="footnotes" Type="${RELATION}/footnotes" Target="footnotes.xml"/>`,
      parts: { 'word/footnotes.xml': notesOf('footnote', ids) },
    });
    expect(await codeOf(bytes)).toBe('too-large');
  });

  it('should leave out a picture that would fill the memory once it is unpacked', async () => {
    const bomb = await png(64, 64);
    // Its head says 50,000 by 50,000: ten gigabytes of dots.
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    const found = await read({
      ...oneLesson(paragraph(picture('rId-bomb', 'Boom'))),
      pictures: { 'bomb.png': bomb },
    });
    expect(found.pictures.size).toBe(0);
    expect(found.notices).toMatchObject([{ kind: 'pictures-unreadable', count: 1 }]);
  });

  it('should say that nothing is in an empty one', async () => {
    expect(await codeOf(await aDocument({ body: heading(1, 'Only a heading') }))).toBe('word-empty');
  });
});

describe('lessons', () => {
  // What Markdown, directives or front matter could take for a sign of their own.
  const signs = [
    '#',
    '-',
    '*',
    '_',
    '1.',
    ':',
    '::',
    ':::',
    '{#a}',
    '[x]',
    '[^1]',
    '<b>',
    '`',
    '|',
    '>',
    '---',
    '+',
    '~~',
    '\\',
    '&amp;',
    'a',
    'بچہ',
    ' ',
    '!',
    '(',
    ')',
    '$',
    '=',
  ];
  const text = fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(''))
    .filter((words) => /[\p{L}\p{N}]/u.test(words));

  it('should be lessons of a course, whatever signs stand in them', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, first, second) => {
        const body = `${heading(1, 'Module')}${heading(2, title)}${paragraph(run(first))}${paragraph(run(second))}`;
        const lesson = (await read({ body })).modules[0]?.lessons[0];
        const report = new ProblemReport();
        const found = lesson && readOriginal('l.en.md', lessonText(lesson), report);
        expect(report.all).toEqual([]);
        expect(found?.front?.title).toBe(title.replace(/\s+/g, ' ').trim().replaceAll('{#', '{ #'));
        expect(found?.blocks.map(({ content }) => content.kind)).toEqual(['text', 'text']);
        const words = found?.blocks.map(({ content }) => ('html' in content ? wordsIn(content.html) : ''));
        expect(words).toEqual([first, second].map((one) => plain(one)));
      }),
      { numRuns: 60 },
    );
  });

  const plain = (words: string): string => words.replaceAll('{#', '{ #').replace(/\s+/g, ' ').trim();
  const wordsIn = (html: string): string =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\s+/g, ' ')
      .trim();
});

/** A folder with documents of other people, which are not ours to publish; skipped where it is not named. */
const folder = process.env.WORD_SAMPLES ?? '';

describe.skipIf(folder === '')('documents of other people', () => {
  it.each(readdirSync(folder || '.').filter((name) => name.endsWith('.docx')))(
    'should read %s without a fault in what it becomes',
    async (name) => {
      const notices = new Notices();
      const { modules } = await readWord(readFileSync(join(folder, name)), notices, 'en');
      expect(modules.length).toBeGreaterThan(0);
      for (const lesson of modules.flatMap(({ lessons }) => lessons)) {
        const report = new ProblemReport();
        readOriginal('l.en.md', lessonText(lesson), report);
        expect(report.all.filter(({ message }) => !message.includes('no alt'))).toEqual([]);
      }
    },
  );
});
