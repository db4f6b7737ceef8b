import { sqlMigration } from './sql-migration.js';

/** What has no business word in it: settings, the audit trail, and the guard that makes tables append-only. */
export const Platform = sqlMigration(
  'Platform1790000000001',
  /* sql */ `
    CREATE EXTENSION IF NOT EXISTS pg_trgm;

    CREATE TABLE setting (
      key text CONSTRAINT pk_setting PRIMARY KEY,
      value jsonb NOT NULL
    );

    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
    END $$;

    CREATE TABLE audit_entry (
      id uuid CONSTRAINT pk_audit_entry PRIMARY KEY,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      account_id uuid,
      action text NOT NULL,
      subject_kind text NOT NULL,
      subject_id text,
      address text,
      request_id text,
      before jsonb,
      after jsonb
    );
    CREATE INDEX sx_audit_entry_at ON audit_entry (at DESC);
    CREATE INDEX sx_audit_entry_subject ON audit_entry (subject_kind, subject_id);
    CREATE TRIGGER tg_audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `,
  /* sql */ `
    DROP TABLE audit_entry;
    DROP FUNCTION refuse_change();
    DROP TABLE setting;
    DROP EXTENSION pg_trgm;
  `,
);
