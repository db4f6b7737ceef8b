import { sqlMigration } from './sql-migration.js';

/** What reports by mail were before they were edited. */
export const ScheduleVersions = sqlMigration(
  'ScheduleVersions1790000000020',
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
  `,
  /* sql */ `
    ALTER TABLE report_sending DROP COLUMN version;
    ALTER TABLE report_schedule DROP COLUMN version, DROP COLUMN edited_at;
    DROP TABLE report_schedule_version;
  `,
);
