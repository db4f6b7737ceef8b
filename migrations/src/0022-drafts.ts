import { sqlMigration } from './sql-migration.js';

/** Drafts of courses: their files with every text that ever stood in them, and what was decided about them. */
export const Drafts = sqlMigration(
  'Drafts1790000000022',
  /* sql */ `
    CREATE TABLE draft (
      -- Made by the client, so that a repeated request begins nothing twice.
      id uuid CONSTRAINT pk_draft PRIMARY KEY,
      -- Of the course that it publishes; never changed, or a draft could publish over another course.
      slug text NOT NULL CONSTRAINT uq_draft_slug UNIQUE,
      state text NOT NULL DEFAULT 'draft' CONSTRAINT ck_draft_state CHECK (state IN ('draft', 'in-review')),
      -- Counts the changes of its files.
      revision integer NOT NULL DEFAULT 0,
      -- As course.yaml says it, for lists.
      title_en text NOT NULL,
      title_ur text,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL
    );

    -- A file as it was written. Texts stand here, media in the file store under their hash; neither: it was removed.
    CREATE TABLE draft_file_version (
      draft_id uuid NOT NULL CONSTRAINT fk_draft_file_version_draft REFERENCES draft (id),
      path text NOT NULL,
      version integer NOT NULL,
      revision integer NOT NULL,
      text text,
      sha256 text CONSTRAINT ck_draft_file_version_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      written_by uuid NOT NULL,
      written_at timestamptz NOT NULL,
      CONSTRAINT pk_draft_file_version PRIMARY KEY (draft_id, path, version),
      CONSTRAINT ck_draft_file_version_content CHECK (text IS NULL OR sha256 IS NULL)
    );
    CREATE INDEX ix_draft_file_version_revision ON draft_file_version (draft_id, revision);

    -- Which version of each file stands now.
    CREATE TABLE draft_file (
      draft_id uuid NOT NULL,
      path text NOT NULL,
      version integer NOT NULL,
      CONSTRAINT pk_draft_file PRIMARY KEY (draft_id, path),
      CONSTRAINT fk_draft_file_version FOREIGN KEY (draft_id, path, version)
        REFERENCES draft_file_version (draft_id, path, version)
    );

    CREATE TABLE draft_event (
      id uuid CONSTRAINT pk_draft_event PRIMARY KEY,
      draft_id uuid NOT NULL CONSTRAINT fk_draft_event_draft REFERENCES draft (id),
      kind text NOT NULL CONSTRAINT ck_draft_event_kind CHECK (kind IN
        ('begun', 'imported', 'submitted', 'withdrawn', 'returned', 'published', 'unpublished', 'reopened')),
      revision integer NOT NULL,
      -- What the files of this revision are published as: of a publication, and of a draft that began as one.
      publication_id uuid CONSTRAINT fk_draft_event_publication REFERENCES publication (id),
      reason text,
      by_account uuid NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT ck_draft_event_publication CHECK (kind <> 'published' OR publication_id IS NOT NULL),
      CONSTRAINT ck_draft_event_reason CHECK (kind NOT IN ('returned', 'unpublished', 'reopened') OR reason IS NOT NULL)
    );
    CREATE INDEX ix_draft_event_draft ON draft_event (draft_id);

    -- Up to which revision a draft is published; 0 where it never was.
    CREATE FUNCTION draft_published_revision(draft uuid) RETURNS integer LANGUAGE sql STABLE AS $$
      SELECT coalesce(max(revision), 0) FROM draft_event
      WHERE draft_id = draft AND publication_id IS NOT NULL AND kind IN ('begun', 'published')
    $$;

    CREATE FUNCTION draft_published_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE since integer := draft_published_revision(NEW.draft_id);
    BEGIN
      IF NEW.kind = 'published' AND (
        EXISTS (SELECT 1 FROM draft_file_version
                WHERE draft_id = NEW.draft_id AND revision > since AND written_by = NEW.by_account)
        OR NEW.by_account = (SELECT by_account FROM draft_event
                             WHERE draft_id = NEW.draft_id AND kind = 'submitted' ORDER BY id DESC LIMIT 1)
      ) THEN
        RAISE EXCEPTION 'A draft is approved by somebody else than who wrote or sent it'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER tg_draft_event_by_another BEFORE INSERT ON draft_event
      FOR EACH ROW EXECUTE FUNCTION draft_published_by_another();

    ${['draft_file_version', 'draft_event']
      .map(
        (table) => `
    CREATE TRIGGER tg_${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_${table}_no_truncate BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
      )
      .join('')}
  `,
  /* sql */ `
    DROP TABLE draft_event, draft_file, draft_file_version, draft;
    DROP FUNCTION draft_published_by_another();
    DROP FUNCTION draft_published_revision(uuid);
  `,
);
