import { type BookView, bookFormats, languages } from '@academy/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { MadeFiles } from '../../../platform/storage/file-store.js';
import { bookDigest } from './book-digest.js';
import { BookMaker } from './book-maker.service.js';
import { BookSources, type BookSubject, type FoundSource } from './book-sources.service.js';
import { type BookKind, type BookRow, BooksRepository } from './books.repository.js';

const KINDS: readonly BookKind[] = languages.flatMap((language) =>
  bookFormats.map((format) => ({ language, format })),
);

/** Manuals as books: which there are, having one made, and taking it along. */
@Injectable()
export class Books {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly books: BooksRepository,
    private readonly sources: BookSources,
    private readonly maker: BookMaker,
    private readonly files: MadeFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Of every language and format. @throws AppError `not-found`, `draft-has-errors` */
  async list(actor: Actor, subject: BookSubject): Promise<BookView[]> {
    const source = await this.find(actor, subject);
    const digests = KINDS.map((kind) => this.digestOf(source, kind));
    const rows = new Map((await this.books.find(digests)).map((row) => [row.digest, row]));
    return KINDS.map((kind, index) => viewOf(kind, rows.get(digests[index] ?? '')));
  }

  /** Has a book made that is not there and is not being made. @throws AppError as `list` */
  async make(actor: Actor, subject: BookSubject, kind: BookKind): Promise<BookView> {
    const source = await this.find(actor, subject);
    const digest = this.digestOf(source, kind);
    await this.unitOfWork.run(() => this.maker.ask(actor, { digest, subject, ...kind }));
    const [row] = await this.books.find([digest]);
    return viewOf(kind, row);
  }

  /** @throws AppError as `list`; `not-found` also where the book has not been made */
  async file(actor: Actor, subject: BookSubject, kind: BookKind): Promise<{ name: string; bytes: Buffer }> {
    const source = await this.find(actor, subject);
    const digest = this.digestOf(source, kind);
    const [row] = await this.books.find([digest]);
    if (row?.state !== 'made' || row.sha256 === null) throw new AppError('not-found');
    const bytes = await this.files.find(row.sha256);
    if (!bytes) {
      // The store has lost it: whoever asks again has it made again.
      await this.books.setFailed(digest, 'unexpected');
      throw new AppError('not-found');
    }
    return { name: `${source.name}-${kind.language}.${kind.format}`, bytes };
  }

  private find(actor: Actor, subject: BookSubject): Promise<FoundSource> {
    requirePermission(actor, subject.kind === 'draft' ? 'courses.read' : 'learning.study');
    return this.sources.find(subject);
  }

  private digestOf(source: FoundSource, kind: BookKind): string {
    return bookDigest(source, kind, this.config);
  }
}

const viewOf = ({ language, format }: BookKind, row: BookRow | undefined): BookView => ({
  language,
  format,
  state: row?.state ?? 'none',
  bytes: row?.bytes ?? null,
  pages: row?.pages ?? null,
  madeAt: row?.made_at?.toISOString() ?? null,
  failure: row?.failure ?? null,
});
