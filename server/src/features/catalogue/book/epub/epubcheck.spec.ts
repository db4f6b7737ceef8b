import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '@academy/shared';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCourseFolder } from '../../folder/course-folder.js';
import { type CourseContent, contentOf } from '../../publishing/content.js';
import { sourceOf } from '../book-sources.service.js';
import { composeBook } from '../compose.js';
import { ABOUT, aBook } from '../testing/a-book.js';
import { writeEpub } from './write-epub.js';

const MANUALS = fileURLToPath(new URL('../../../../../manuals/', import.meta.url));

/** Everything that EPUBCheck finds but hints, as one line each. */
async function faultsIn(epub: Buffer): Promise<string[]> {
  const { messages } = await EpubCheck.validate(new Uint8Array(epub));
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, message, location }) => `${id} ${location?.path ?? ''}:${location?.line ?? ''} ${message}`);
}

describe('EPUBCheck', () => {
  it('should find what is wrong', async () => {
    expect(await faultsIn(Buffer.from('no book'))).not.toEqual([]);
  });

  it.each(languages)('should find nothing in a book of every block in %s', async (language) => {
    expect(await faultsIn(await writeEpub(aBook(language)))).toEqual([]);
  });
});

describe.each(readdirSync(MANUALS))('the manual %s', (slug) => {
  let content: CourseContent;
  beforeAll(async () => {
    content = contentOf(await readCourseFolder(join(MANUALS, slug)));
  }, 60_000);

  it.each(languages)('should be an EPUB without a fault in %s', async (language) => {
    const book = composeBook(sourceOf(content, language), language, ABOUT);
    expect(await faultsIn(await writeEpub(book))).toEqual([]);
  });
});
