import { sqlMigration } from './sql-migration.js';

/** Corrections by hand that a reopened workshop must not undo, and who was told that the register is not sound. */
export const CountLeftovers = sqlMigration(
  'CountLeftovers1790000000019',
  /* sql */ `
    ALTER TABLE workshop_result DROP CONSTRAINT ck_workshop_result_outcome;
    ALTER TABLE workshop_result ADD CONSTRAINT ck_workshop_result_outcome CHECK
      (outcome IN ('recorded', 'reversed-by-hand', 'attendance-short', 'post-test-missing', 'post-test-failed'));

    -- What was decided by hand about somebody's record of a workshop; the last deed holds.
    CREATE TABLE workshop_correction (
      id uuid CONSTRAINT pk_workshop_correction PRIMARY KEY,
      -- The order of the deeds: two servers' clocks need not agree. A person's deeds are written under the workshop's lock.
      number bigint GENERATED ALWAYS AS IDENTITY,
      workshop_id uuid NOT NULL CONSTRAINT fk_workshop_correction_workshop REFERENCES workshop (id),
      person_id uuid NOT NULL CONSTRAINT xfk_workshop_correction_person REFERENCES person (id),
      deed text NOT NULL CONSTRAINT ck_workshop_correction_deed CHECK (deed IN ('reversed', 'allowed')),
      done_by uuid NOT NULL,
      done_at timestamptz NOT NULL,
      reason text NOT NULL
    );
    CREATE INDEX ix_workshop_correction_workshop ON workshop_correction (workshop_id, number);
    CREATE TRIGGER tg_workshop_correction_append_only BEFORE UPDATE OR DELETE ON workshop_correction
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_workshop_correction_no_truncate BEFORE TRUNCATE ON workshop_correction
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    -- Reversals by hand from before this table: those that no reopening of the record's confirmation explains.
    INSERT INTO workshop_correction (id, workshop_id, person_id, deed, done_by, done_at, reason)
    SELECT r.id, w.id, e.person_id, 'reversed', r.recorded_by, r.recorded_at, r.reason
    FROM register_entry r
    JOIN register_entry e ON e.id = r.target_id AND e.kind = 'record' AND e.way = 'workshop'
    JOIN workshop w ON w.id = e.source_id
    WHERE r.kind = 'reversal' AND r.recorded_by IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM workshop_reopening o
        WHERE o.workshop_id = w.id AND o.revision = e.source_revision AND o.reopened_by = r.recorded_by AND o.reason = r.reason)
    ORDER BY r.recorded_at, r.id;

    -- One mail a day to each administrator while an alarm of the register stands.
    CREATE TABLE register_alarm_notice (
      -- The first check since a sound one that found something.
      alarm_id uuid NOT NULL CONSTRAINT fk_register_alarm_notice_alarm REFERENCES register_verification (id),
      -- In Asia/Karachi.
      day date NOT NULL,
      person_id uuid NOT NULL CONSTRAINT xfk_register_alarm_notice_person REFERENCES person (id),
      outcome text NOT NULL DEFAULT 'waiting' CONSTRAINT ck_register_alarm_notice_outcome
        CHECK (outcome IN ('waiting', 'delivered', 'unreachable', 'refused')),
      tries integer NOT NULL DEFAULT 0,
      at timestamptz,
      CONSTRAINT pk_register_alarm_notice PRIMARY KEY (alarm_id, day, person_id)
    );
    CREATE INDEX ix_register_alarm_notice_day ON register_alarm_notice (day);
  `,
  /* sql */ `
    DROP TABLE register_alarm_notice, workshop_correction;
    -- A result that says so stays as it is: it is append-only.
    ALTER TABLE workshop_result DROP CONSTRAINT ck_workshop_result_outcome;
    ALTER TABLE workshop_result ADD CONSTRAINT ck_workshop_result_outcome CHECK
      (outcome IN ('recorded', 'attendance-short', 'post-test-missing', 'post-test-failed')) NOT VALID;
  `,
);
