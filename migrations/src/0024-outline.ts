import { sqlMigration } from './sql-migration.js';

/** Files of drafts that were moved, and extra time for people who need it. */
export const Outline = sqlMigration(
  'Outline1790000000024',
  /* sql */ `
    -- The path that a text had before it stood here: a reordering renames, and its history goes on.
    ALTER TABLE draft_file_version ADD COLUMN moved_from text;
    CREATE INDEX ix_draft_file_version_moved ON draft_file_version (draft_id, revision) WHERE moved_from IS NOT NULL;

    -- What stands now; each change with its reason is in the audit trail as well.
    CREATE TABLE enrolment_extra_time (
      enrolment_id uuid CONSTRAINT pk_enrolment_extra_time PRIMARY KEY
        CONSTRAINT fk_enrolment_extra_time_enrolment REFERENCES enrolment (id),
      -- Of the test's minutes, beside them.
      percent integer NOT NULL CONSTRAINT ck_enrolment_extra_time_percent CHECK (percent BETWEEN 0 AND 300),
      reason text NOT NULL,
      set_by uuid NOT NULL,
      set_at timestamptz NOT NULL
    );
  `,
  /* sql */ `
    DROP TABLE enrolment_extra_time;
    DROP INDEX ix_draft_file_version_moved;
    ALTER TABLE draft_file_version DROP COLUMN moved_from;
  `,
);
