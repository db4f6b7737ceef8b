import type { BookFormat, BookView, Language } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { BookSubject } from './book-sources.service.js';

export interface BookKind {
  readonly language: Language;
  readonly format: BookFormat;
}

export interface BookRow extends BookKind {
  readonly digest: string;
  readonly publication_id: string | null;
  readonly draft_id: string | null;
  readonly state: 'making' | 'made' | 'failed';
  readonly asked_at: Date;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly pages: number | null;
  readonly made_at: Date | null;
  readonly failure: BookView['failure'];
}

interface Asked extends BookKind {
  readonly digest: string;
  readonly subject: BookSubject;
  readonly by: string;
  readonly at: Date;
}

const BOOK =
  'digest, publication_id, draft_id, language, format, state, asked_at, sha256, bytes, pages, made_at, failure';

/** Longer than any book takes: whoever was making it does so no more. */
const GIVEN_UP_AFTER = '10 minutes';

/** Which books were made, and which are being made. */
@Injectable()
export class BooksRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(digests: readonly string[]): Promise<BookRow[]> {
    return this.unitOfWork.query(
      `SELECT ${BOOK} FROM book WHERE digest = ANY ($1::text[]) AND NOT (state = 'making' AND asked_at < now() - interval '${GIVEN_UP_AFTER}')`,
      [[...digests]],
    );
  }

  /** @returns whether it has to be made: true for one caller of all who ask at once */
  async begin({ digest, subject, language, format, by, at }: Asked): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `INSERT INTO book (digest, publication_id, draft_id, language, format, state, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, 'making', $6, $7)
       ON CONFLICT (digest) DO UPDATE
         SET state = 'making', failure = NULL, asked_by = excluded.asked_by, asked_at = excluded.asked_at
         WHERE book.state = 'failed' OR (book.state = 'making' AND book.asked_at < now() - interval '${GIVEN_UP_AFTER}')
       RETURNING digest`,
      [
        digest,
        subject.kind === 'publication' ? subject.id : null,
        subject.kind === 'draft' ? subject.id : null,
        ...[language, format, by, at],
      ],
    );
    return rows.length > 0;
  }

  /** A book that waits to be made, held until the transaction ends; null where it is made, or held by another. */
  async lockWaiting(digest: string): Promise<BookRow | null> {
    const [row] = await this.unitOfWork.query<BookRow>(
      `SELECT ${BOOK} FROM book WHERE digest = $1 AND state = 'making' FOR NO KEY UPDATE SKIP LOCKED`,
      [digest],
    );
    return row ?? null;
  }

  async setMade(
    digest: string,
    { sha256, bytes, pages, at }: { sha256: string; bytes: number; pages: number | null; at: Date },
  ): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE book SET state = 'made', sha256 = $2, bytes = $3, pages = $4, made_at = $5, failure = NULL WHERE digest = $1`,
      [digest, sha256, bytes, pages, at],
    );
  }

  async setFailed(digest: string, failure: NonNullable<BookView['failure']>): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE book SET state = 'failed', failure = $2, sha256 = NULL, bytes = NULL, pages = NULL, made_at = NULL WHERE digest = $1`,
      [digest, failure],
    );
  }

  /**
   * Books that lie there for long enough that nobody is fetching them any more: of publications all of them, of drafts those
   * whose draft was written in after they were asked for.
   */
  outlived(askedBefore: Date): Promise<BookRow[]> {
    return this.unitOfWork.query(
      `SELECT ${BOOK} FROM book WHERE asked_at < $1 AND (publication_id IS NOT NULL OR EXISTS (
         SELECT 1 FROM draft_file_version v WHERE v.draft_id = book.draft_id AND v.written_at > book.asked_at))`,
      [askedBefore],
    );
  }

  /**
   * Forgets a book that nobody has asked for anew meanwhile.
   * @returns its file, where no other book is the same one; null where there is none, or the book stays
   */
  async forget({ digest, asked_at }: BookRow): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ sha256: string | null }>(
      `WITH gone AS (DELETE FROM book WHERE digest = $1 AND asked_at = $2 RETURNING digest, sha256)
       SELECT CASE WHEN EXISTS (SELECT 1 FROM book o WHERE o.sha256 = gone.sha256 AND o.digest <> gone.digest)
         THEN NULL ELSE sha256 END AS sha256 FROM gone`,
      [digest, asked_at],
    );
    return row?.sha256 ?? null;
  }
}
