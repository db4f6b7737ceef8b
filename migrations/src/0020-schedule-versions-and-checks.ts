import { sqlMigration } from './sql-migration.js';

/** What reports by mail were before they were edited, and checks of identities that can be taken back. */
export const ScheduleVersionsAndChecks = sqlMigration(
  'ScheduleVersionsAndChecks1790000000020',
  /* sql */ `
    -- What a report by mail was at each saving: a sending says by its version what it was asked.
    CREATE TABLE report_schedule_version (
      schedule_id uuid NOT NULL CONSTRAINT fk_report_schedule_version_schedule REFERENCES report_schedule (id),
      version integer NOT NULL CONSTRAINT ck_report_schedule_version_version CHECK (version > 0),
      title text NOT NULL,
      question jsonb NOT NULL,
      frequency text NOT NULL,
      period text NOT NULL,
      language text NOT NULL,
      -- People, in their order.
      recipients uuid[] NOT NULL,
      saved_by uuid NOT NULL CONSTRAINT xfk_report_schedule_version_saved_by REFERENCES account (id),
      saved_at timestamptz NOT NULL,
      CONSTRAINT pk_report_schedule_version PRIMARY KEY (schedule_id, version)
    );
    INSERT INTO report_schedule_version (schedule_id, version, title, question, frequency, period, language, recipients, saved_by, saved_at)
    SELECT s.id, 1, s.title, s.question, s.frequency, s.period, s.language,
      ARRAY(SELECT r.person_id FROM report_schedule_recipient r WHERE r.schedule_id = s.id ORDER BY r.position), s.saved_by, s.saved_at
    FROM report_schedule s;
    CREATE TRIGGER tg_report_schedule_version_append_only BEFORE UPDATE OR DELETE ON report_schedule_version
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_report_schedule_version_no_truncate BEFORE TRUNCATE ON report_schedule_version
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    ALTER TABLE report_schedule ADD version integer NOT NULL DEFAULT 1;
    -- Null until it was edited.
    ALTER TABLE report_schedule ADD edited_at timestamptz;
    ALTER TABLE report_sending ADD version integer NOT NULL DEFAULT 1;
    ALTER TABLE report_sending ALTER version DROP DEFAULT;
    ALTER TABLE report_sending ADD CONSTRAINT fk_report_sending_version FOREIGN KEY (schedule_id, version)
      REFERENCES report_schedule_version (schedule_id, version);

    -- One row for each check, so that its reversal ends that one.
    DELETE FROM count_identity;
    ALTER TABLE count_identity DROP CONSTRAINT pk_count_identity;
    ALTER TABLE count_identity ADD entry_id uuid NOT NULL CONSTRAINT pk_count_identity PRIMARY KEY;
    INSERT INTO count_identity (entry_id, person_no, from_seal)
    SELECT e.id, p.no, s.seal_number FROM register_entry e JOIN register_seal_entry s ON s.entry_id = e.id
    JOIN count_person p ON p.person_id = e.person_id
    WHERE e.kind = 'identity' AND e.identity = 'verified' AND s.seal_number <= (SELECT seal FROM count_state);
    CREATE INDEX ix_count_identity_person ON count_identity (person_no);
    CREATE INDEX sx_count_identity_ended ON count_identity (to_seal) WHERE to_seal < 2147483647;

    -- The agency's official list: a CNIC in it verifies. Which rows did.
    ALTER TABLE people_import ADD official boolean NOT NULL DEFAULT false;
    ALTER TABLE people_import_row ADD verified boolean NOT NULL DEFAULT false;
  `,
  /* sql */ `
    ALTER TABLE report_sending DROP COLUMN version;
    ALTER TABLE report_schedule DROP COLUMN version, DROP COLUMN edited_at;
    DROP TABLE report_schedule_version;
    ALTER TABLE people_import_row DROP COLUMN verified;
    ALTER TABLE people_import DROP COLUMN official;
    DROP INDEX sx_count_identity_ended, ix_count_identity_person;
    DELETE FROM count_identity a USING count_identity b
      WHERE a.person_no = b.person_no AND a.from_seal = b.from_seal AND a.entry_id > b.entry_id;
    ALTER TABLE count_identity DROP COLUMN entry_id;
    ALTER TABLE count_identity ADD CONSTRAINT pk_count_identity PRIMARY KEY (person_no, from_seal);
  `,
);
