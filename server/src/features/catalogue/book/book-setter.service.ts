import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { AppError } from '../../../platform/errors.js';
import { Browser } from '../../../platform/pdf/browser.js';
import { bookDigest } from './book-digest.js';
import { BookSources, type BookSubject } from './book-sources.service.js';
import type { BookKind } from './books.repository.js';
import { composeBook } from './compose.js';
import { writeEpub } from './epub/write-epub.js';
import { printBook } from './printed/print-book.js';

interface SetBook {
  readonly bytes: Uint8Array;
  /** Null where there are no pages before somebody opens it. */
  readonly pages: number | null;
}

/** Sets a book as the file that it is to be. */
@Injectable()
export class BookSetter {
  constructor(
    private readonly sources: BookSources,
    private readonly browser: Browser,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param digest of the book that was asked for: a draft that has become another meanwhile is not given out for it
   * @throws AppError `draft-changed`, `draft-has-errors`, `pdf-unavailable`
   */
  async set(digest: string, subject: BookSubject, kind: BookKind): Promise<SetBook> {
    const found = await this.sources.find(subject);
    if (bookDigest(found, kind, this.config) !== digest) throw new AppError('draft-changed');
    const madeAt = this.clock.now();
    const source = await found.read(kind.language);
    const book = composeBook(source, kind.language, { ...this.config, madeAt });
    if (kind.format === 'pdf') return printBook(book, this.browser);
    return { bytes: await writeEpub(book), pages: null };
  }
}
