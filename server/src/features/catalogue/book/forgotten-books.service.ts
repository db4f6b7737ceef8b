import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { MadeFiles } from '../../../platform/storage/file-store.js';
import { bookDigest } from './book-digest.js';
import { publicationIdentity } from './book-sources.service.js';
import { type BookRow, BooksRepository } from './books.repository.js';

/** 03:30 in Karachi. */
const NIGHTLY_UTC = '30 22 * * *';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes books that are given out no more: of a draft that has changed since, and of a publication where books come to be
 * set otherwise. Whoever asks for one again has it made anew.
 */
@Injectable()
export class ForgottenBooks implements OnModuleInit {
  private readonly log = new Logger('books');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly books: BooksRepository,
    private readonly files: MadeFiles,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'catalogue.forget-books',
      cron: NIGHTLY_UTC,
      work: async () => void (await this.forget()),
    });
  }

  /**
   * Books are left for a day, since somebody may be downloading one.
   * @returns how many were removed
   */
  async forget(): Promise<number> {
    const outlived = await this.books.outlived(new Date(this.clock.now().getTime() - DAY_MS));
    const superseded = outlived.filter((book) => this.isSuperseded(book));
    for (const book of superseded) await this.remove(book);
    if (superseded.length > 0) this.log.log(`${superseded.length} superseded books were removed`);
    return superseded.length;
  }

  /** The identity of a publication is known without reading it; a draft that was written in is another one. */
  private isSuperseded(book: BookRow): boolean {
    if (book.publication_id === null) return true;
    return (
      bookDigest({ identity: publicationIdentity(book.publication_id) }, book, this.config) !== book.digest
    );
  }

  /** A crash between the two leaves a file that nothing names, and never a book without its file. */
  private async remove(book: BookRow): Promise<void> {
    const sha256 = await this.unitOfWork.run(() => this.books.forget(book));
    if (sha256 !== null) await this.files.remove(sha256);
  }
}
