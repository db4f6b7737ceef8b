import type { BookView } from '@academy/shared';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { MadeFiles } from '../../../platform/storage/file-store.js';
import { BookSetter } from './book-setter.service.js';
import type { BookSubject } from './book-sources.service.js';
import { type BookKind, type BookRow, BooksRepository } from './books.repository.js';

const JOB = 'catalogue.make-book';

interface AskedBook extends BookKind {
  readonly digest: string;
  readonly subject: BookSubject;
}

/** Makes books, one after another, behind the requests: a printed manual takes many seconds. */
@Injectable()
export class BookMaker implements OnModuleInit {
  private readonly log = new Logger('books');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly books: BooksRepository,
    private readonly setter: BookSetter,
    private readonly files: MadeFiles,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ digest: string }>({ name: JOB, work: ({ digest }) => this.make(digest) });
  }

  /** Queues the book where nobody has yet. Belongs inside a transaction. */
  async ask(actor: Actor, asked: AskedBook): Promise<void> {
    if (await this.books.begin({ ...asked, by: actor.accountId, at: this.clock.now() }))
      await this.jobs.send(JOB, { digest: asked.digest });
  }

  /** Makes a book that waits; one that another worker has in hand is left to it. */
  make(digest: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const book = await this.books.lockWaiting(digest);
      if (!book) return;
      try {
        const { bytes, pages } = await this.setter.set(digest, subjectOf(book), book);
        const sha256 = await this.files.put(bytes);
        await this.books.setMade(digest, { sha256, bytes: bytes.length, pages, at: this.clock.now() });
      } catch (fault) {
        // Said to whoever waits, who can have it tried again; a queue that tries by itself would print in vain.
        const failure = failureOf(fault);
        if (failure === 'unexpected') this.log.error(fault);
        else this.log.warn(`A book could not be made: ${failure}`);
        await this.books.setFailed(digest, failure);
      }
    });
  }
}

const subjectOf = ({ publication_id, draft_id }: BookRow): BookSubject =>
  publication_id === null
    ? { kind: 'draft', id: draft_id ?? '' }
    : { kind: 'publication', id: publication_id };

function failureOf(fault: unknown): NonNullable<BookView['failure']> {
  const code = fault instanceof AppError ? fault.code : null;
  if (code === 'pdf-unavailable') return code;
  return code === 'draft-changed' || code === 'draft-has-errors' ? 'draft-changed' : 'unexpected';
}
