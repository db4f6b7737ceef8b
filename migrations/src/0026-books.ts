import { sqlMigration } from './sql-migration.js';

/** Books that were made of publications and drafts, or are being made. */
export const Books = sqlMigration(
  'Books1790000000026',
  /* sql */ `
    CREATE TABLE book (
      -- Of everything that the book is made from, the way it is set among it: the same again is the same book.
      digest text CONSTRAINT pk_book PRIMARY KEY CONSTRAINT ck_book_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
      publication_id uuid CONSTRAINT fk_book_publication REFERENCES publication (id),
      draft_id uuid CONSTRAINT fk_book_draft REFERENCES draft (id),
      language text NOT NULL CONSTRAINT ck_book_language CHECK (language IN ('en', 'ur')),
      format text NOT NULL CONSTRAINT ck_book_format CHECK (format IN ('pdf', 'epub')),
      state text NOT NULL CONSTRAINT ck_book_state CHECK (state IN ('making', 'made', 'failed')),
      asked_by uuid NOT NULL,
      asked_at timestamptz NOT NULL,
      -- Of the file, which lies in the file store.
      sha256 text CONSTRAINT ck_book_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      bytes integer,
      pages integer,
      made_at timestamptz,
      failure text,
      CONSTRAINT ck_book_of_one CHECK ((publication_id IS NULL) <> (draft_id IS NULL)),
      CONSTRAINT ck_book_made CHECK ((state = 'made') = (sha256 IS NOT NULL AND bytes IS NOT NULL AND made_at IS NOT NULL)),
      CONSTRAINT ck_book_failure CHECK ((state = 'failed') = (failure IS NOT NULL))
    );
  `,
  /* sql */ `
    DROP TABLE book;
  `,
);
