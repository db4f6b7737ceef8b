import { sqlMigration } from './sql-migration.js';

/**
 * Two columns more for the facts, and returns: reports frozen as they were sent.
 *
 * The counting tables are emptied: the next question fills them from the register again, with the new columns.
 */
export const Returns = sqlMigration(
  'Returns1790000000012',
  /* sql */ `
    TRUNCATE count_fact, count_link, count_identity, count_person, count_code RESTART IDENTITY;
    UPDATE count_state SET seal = 0;
    -- The place in the order of the register (seal, then entry), the same whenever the table is filled again: of a
    -- person's records of one day it says which is the first.
    ALTER TABLE count_fact ADD COLUMN no integer GENERATED ALWAYS AS IDENTITY;
    ALTER TABLE count_fact ADD COLUMN rank smallint NOT NULL;

    CREATE TABLE report_return (
      -- Made by the client, so that a repeated request freezes nothing twice.
      id uuid CONSTRAINT pk_report_return PRIMARY KEY,
      number integer NOT NULL CONSTRAINT uq_report_return_number UNIQUE,
      -- What was signed, in one canonical text: title, note, question, seal, rule, figures, who and when.
      canonical text NOT NULL,
      hash text NOT NULL,
      seal_number bigint NOT NULL,
      signed_by uuid NOT NULL,
      signed_at timestamptz NOT NULL,
      CONSTRAINT ck_report_return_hash CHECK (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
    );
    CREATE TRIGGER tg_report_return_append_only BEFORE UPDATE OR DELETE ON report_return
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_report_return_no_truncate BEFORE TRUNCATE ON report_return
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `,
  /* sql */ `
    DROP TABLE report_return;
    TRUNCATE count_fact, count_link, count_identity, count_person, count_code RESTART IDENTITY;
    UPDATE count_state SET seal = 0;
    ALTER TABLE count_fact DROP COLUMN rank, DROP COLUMN no;
  `,
);
