import { sqlMigration } from './sql-migration.js';

const APPEND_ONLY = [
  'draft_confirmation',
  'draft_comment',
  'translation_hold',
  'law_change',
  'law_change_place',
  'law_change_look',
];

/**
 * What a publication can be stood behind with: what was confirmed at an approval, comments on blocks, translations that
 * still hold, and laws that changed with the places that were looked at.
 */
export const LegalReview = sqlMigration(
  'LegalReview1790000000025',
  /* sql */ `
    -- What the safety check found and the approver confirmed. Who and when stand with the event.
    CREATE TABLE draft_confirmation (
      event_id uuid NOT NULL CONSTRAINT fk_draft_confirmation_event REFERENCES draft_event (id),
      finding_key text NOT NULL,
      -- As it was shown.
      finding jsonb NOT NULL,
      CONSTRAINT pk_draft_confirmation PRIMARY KEY (event_id, finding_key)
    );

    -- A comment on a block, and whatever was said or done in its thread; the comment itself is the thread's first.
    CREATE TABLE draft_comment (
      -- Made by the client.
      id uuid CONSTRAINT pk_draft_comment PRIMARY KEY,
      draft_id uuid NOT NULL CONSTRAINT fk_draft_comment_draft REFERENCES draft (id),
      thread_id uuid NOT NULL CONSTRAINT fk_draft_comment_thread REFERENCES draft_comment (id),
      kind text NOT NULL CONSTRAINT ck_draft_comment_kind CHECK (kind IN ('comment', 'reply', 'resolved', 'reopened')),
      -- Of the block, as it was: by these the comment is found again when the text moves or changes.
      path text,
      block_key text,
      has_own_key boolean,
      position integer,
      block_text text,
      text text,
      by_account uuid NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT ck_draft_comment_place CHECK (CASE WHEN kind = 'comment'
        THEN id = thread_id AND num_nulls(path, block_key, has_own_key, position, block_text) = 0
        ELSE id <> thread_id AND num_nonnulls(path, block_key, has_own_key, position, block_text) = 0 END),
      CONSTRAINT ck_draft_comment_text CHECK ((text IS NULL) = (kind IN ('resolved', 'reopened')))
    );
    CREATE INDEX ix_draft_comment_draft ON draft_comment (draft_id);

    -- Somebody said that this Urdu still holds for this English: both by their hashes, wherever they stand.
    CREATE TABLE translation_hold (
      draft_id uuid NOT NULL CONSTRAINT fk_translation_hold_draft REFERENCES draft (id),
      digest text NOT NULL CONSTRAINT ck_translation_hold_digest CHECK (digest ~ '^[0-9a-f]{64}$'),
      lesson text NOT NULL,
      block_key text NOT NULL,
      by_account uuid NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT pk_translation_hold PRIMARY KEY (draft_id, digest)
    );

    -- What a draft or publication cites, as it was read last; can be emptied, and is filled again.
    CREATE TABLE law_reading (
      source_id uuid CONSTRAINT pk_law_reading PRIMARY KEY,
      -- Of the draft; 0 for a publication.
      revision integer NOT NULL,
      cited jsonb NOT NULL
    );

    CREATE TABLE law_change (
      -- Made by the client.
      id uuid CONSTRAINT pk_law_change PRIMARY KEY,
      law text NOT NULL,
      -- The section as citations write it; the law's id for all of it.
      ref text NOT NULL,
      changed_on date NOT NULL,
      what text NOT NULL,
      source text,
      by_account uuid NOT NULL,
      at timestamptz NOT NULL
    );
    CREATE INDEX ix_law_change_law ON law_change (law);

    -- What cited the section when it was marked: written later, a text knows of the change.
    CREATE TABLE law_change_place (
      change_id uuid NOT NULL CONSTRAINT fk_law_change_place_change REFERENCES law_change (id),
      slug text NOT NULL,
      kind text NOT NULL CONSTRAINT ck_law_change_place_kind CHECK (kind IN ('lesson', 'question', 'duty')),
      key text NOT NULL,
      title jsonb NOT NULL,
      CONSTRAINT pk_law_change_place PRIMARY KEY (change_id, slug, kind, key)
    );

    CREATE TABLE law_change_look (
      change_id uuid NOT NULL,
      slug text NOT NULL,
      kind text NOT NULL,
      key text NOT NULL,
      remark text,
      by_account uuid NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT pk_law_change_look PRIMARY KEY (change_id, slug, kind, key),
      CONSTRAINT fk_law_change_look_place FOREIGN KEY (change_id, slug, kind, key)
        REFERENCES law_change_place (change_id, slug, kind, key)
    );

    ${APPEND_ONLY.map(
      (table) => `
    CREATE TRIGGER tg_${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_${table}_no_truncate BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
    ).join('')}
  `,
  /* sql */ `
    DROP TABLE law_change_look, law_change_place, law_change, law_reading, translation_hold, draft_comment,
      draft_confirmation;
  `,
);
