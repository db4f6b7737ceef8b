import { dirname, join } from 'node:path/posix';
import type { Language } from '@academy/shared';
import sax from 'sax';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../studio/archive/read-archive.js';
import { aBook, evilFiles } from '../testing/a-book.js';
import { writeEpub } from './write-epub.js';

interface Tag {
  readonly name: string;
  readonly attributes: Record<string, string>;
}

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Every element of a text that is well-formed XML. @throws where it is not */
function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const parser = sax.parser(true);
  parser.onerror = (fault) => {
    throw fault;
  };
  parser.onopentag = ({ name, attributes }) =>
    tags.push({ name, attributes: attributes as Record<string, string> });
  parser.write(xml).close();
  return tags;
}

describe.each(['en', 'ur'] as const)('writeEpub in %s', (language: Language) => {
  let bytes: Buffer;
  let files: ReadonlyMap<string, Buffer>;
  const text = (path: string): string => files.get(path)?.toString() ?? '';
  const pages = (): string[] => [...files.keys()].filter((path) => path.endsWith('.xhtml'));
  const tags = (path: string, name: string) => tagsOf(text(path)).filter((tag) => tag.name === name);

  beforeAll(async () => {
    const book = aBook(language);
    const [chapter, ...others] = book.chapters;
    const [lesson, ...more] = chapter?.lessons ?? [];
    if (!chapter || !lesson) throw new Error('The book is empty');
    const picture = `<div class="figure"><img src="data:image/png;base64,${PNG}" alt="A &amp; B"></div>`;
    const withPicture = { ...lesson, blocks: [...lesson.blocks, picture, picture, '<p>&nbsp;a<br>b</p>'] };
    bytes = await writeEpub({
      ...book,
      chapters: [{ ...chapter, lessons: [withPicture, ...more] }, ...others],
    });
    const unpacked = await readArchive(bytes);
    expect(unpacked.report.all).toEqual([]);
    files = unpacked.files;
  });

  it('should begin with its media type, packed as it is', () => {
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('should be well-formed XML in every document', () => {
    for (const path of [...pages(), 'EPUB/package.opf', 'META-INF/container.xml'])
      expect(() => tagsOf(text(path)), path).not.toThrow();
    expect(tags('META-INF/container.xml', 'rootfile')[0]?.attributes['full-path']).toBe('EPUB/package.opf');
  });

  it('should list every file in the package document, and no other', () => {
    const items = tags('EPUB/package.opf', 'item').map(({ attributes }) => attributes);
    expect(items.map(({ href }) => `EPUB/${href}`).sort()).toEqual(
      [...files.keys()].filter((path) => path.startsWith('EPUB/') && !path.endsWith('.opf')).sort(),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.filter(({ properties }) => properties === 'nav')).toHaveLength(1);
    for (const { href = '', properties } of items)
      expect(properties?.includes('svg') ?? false, href).toBe(text(`EPUB/${href}`).includes('<svg'));
    const spine = tags('EPUB/package.opf', 'itemref').map(({ attributes }) => attributes.idref);
    expect(spine.sort()).toEqual(
      items
        .filter(({ href }) => href?.endsWith('.xhtml'))
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('should say its language, its direction and who made it when', () => {
    const opf = text('EPUB/package.opf');
    expect(opf).toContain(`<dc:language>${language}</dc:language>`);
    expect(opf).toContain(`<spine page-progression-direction="${language === 'ur' ? 'rtl' : 'ltr'}">`);
    expect(opf).toMatch(/dcterms:modified">\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ</);
    for (const path of pages()) {
      const [html] = tags(path, 'html');
      expect(html?.attributes).toMatchObject({ lang: language, dir: language === 'ur' ? 'rtl' : 'ltr' });
    }
  });

  it('should lead nowhere that is not there, and load nothing from elsewhere', () => {
    const idsIn = (path: string) => tagsOf(text(path)).flatMap(({ attributes }) => attributes.id ?? []);
    for (const path of pages()) {
      const ids = idsIn(path);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const { name, attributes } of tagsOf(text(path))) {
        const address = attributes.src ?? (name === 'a' || name === 'link' ? attributes.href : undefined);
        if (name === 'img') expect(attributes.alt).toBe('A & B');
        if (address === undefined || (name === 'a' && address.startsWith('https://'))) continue;
        const [file = '', id] = address.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        expect(files.has(target), address).toBe(true);
        if (id) expect(idsIn(target), address).toContain(id);
      }
    }
    expect(text('EPUB/book.css')).not.toMatch(/https?:/);
    expect([...files.keys()].filter((path) => path.startsWith('EPUB/images/'))).toHaveLength(1);
  });

  it('should carry Nastaliq where it is read, and nowhere else', () => {
    expect(files.has('EPUB/fonts/nastaliq.woff2')).toBe(language === 'ur');
  });
});

describe('writeEpub of a course with markup in its words', () => {
  it('should write them as words, in every document', async () => {
    const { files } = await readArchive(await writeEpub(aBook('en', evilFiles())));
    const documents = [...files].filter(([path]) => /[.](xhtml|opf|ncx)$/.test(path));
    for (const [path, bytes] of documents) {
      const names = tagsOf(bytes.toString()).map(({ name }) => name);
      expect(names, path).not.toContain('script');
      expect(
        tagsOf(bytes.toString()).every(({ attributes }) => !('onclick' in attributes)),
        path,
      ).toBe(true);
    }
    expect(documents.some(([, bytes]) => bytes.toString().includes('&lt;script'))).toBe(true);
  });
});
