import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { nastaliqFont } from '../../../../platform/pdf/fonts.js';
import type { Book } from '../book.js';
import { CONTAINER, type EpubFile, packageOf } from './package.js';
import { navigationOf, pagesOf } from './pages.js';
import { epubStyles } from './styles.js';

const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};
const PICTURE = /src="data:(image\/[a-z]+);base64,([^"]+)"/g;

/** The book as EPUB 3: everything that it shows lies in it. */
export async function writeEpub(book: Book): Promise<Buffer> {
  const files = await filesOf(book);
  const zip = new ZipFile();
  // Named first and packed as it is, without a time stamp of its own, so that the type can be read off the first bytes.
  const add = (path: string, bytes: Buffer | string, compress = true): void =>
    zip.addBuffer(Buffer.from(bytes as Buffer), path, {
      mtime: new Date(book.madeOn),
      forceDosTimestamp: true,
      compress,
    });
  add('mimetype', 'application/epub+zip', false);
  add('META-INF/container.xml', CONTAINER);
  add('EPUB/package.opf', packageOf(book, files));
  for (const { path, bytes } of files) add(`EPUB/${path}`, bytes);
  zip.end();
  return buffer(zip.outputStream);
}

async function filesOf(book: Book): Promise<EpubFile[]> {
  const pictures = new Map<string, EpubFile>();
  const pages = pagesOf(book).map((page) => ({ ...page, xhtml: withPictures(page.xhtml, pictures) }));
  const text = (path: string, mediaType: string, content: string): EpubFile => ({
    ...{ path, mediaType, properties: [], isPage: false },
    bytes: Buffer.from(content),
  });
  const xhtml = 'application/xhtml+xml';
  const read = pages.map((page) => ({
    ...text(`${page.name}.xhtml`, xhtml, page.xhtml),
    properties: page.xhtml.includes('<svg') ? ['svg'] : [],
    isPage: true,
  }));
  const [title, ...others] = read;
  const contents = {
    ...text('contents.xhtml', xhtml, navigationOf(book, pages)),
    properties: ['nav'],
    isPage: true,
  };
  const font = await nastaliqFont();
  return [
    ...(title ? [title] : []),
    contents,
    ...others,
    text('book.css', 'text/css', epubStyles(book)),
    ...(book.lang === 'ur'
      ? [
          {
            path: 'fonts/nastaliq.woff2',
            mediaType: 'font/woff2',
            bytes: font,
            properties: [],
            isPage: false,
          },
        ]
      : []),
    ...pictures.values(),
  ];
}

/** Pictures that lie inside a page come to lie beside it, each once. */
function withPictures(xhtml: string, pictures: Map<string, EpubFile>): string {
  return xhtml.replace(PICTURE, (_all, mediaType: string, data: string) => {
    const bytes = Buffer.from(data, 'base64');
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    const path = `images/${name}.${ENDINGS[mediaType] ?? 'img'}`;
    pictures.set(path, { path, mediaType, bytes, properties: [], isPage: false });
    return `src="${path}"`;
  });
}
