import { sqlMigration } from './sql-migration.js';

/** Reports that are sent regularly by mail, each sending of them, and what became of each copy. */
export const ReportSchedules = sqlMigration(
  'ReportSchedules1790000000016',
  /* sql */ `
    CREATE TABLE report_schedule (
      -- Made by the client, so that a repeated request saves nothing twice.
      id uuid CONSTRAINT pk_report_schedule PRIMARY KEY,
      title text NOT NULL,
      -- The question without its period: { groupBy, filters }.
      question jsonb NOT NULL,
      frequency text NOT NULL CONSTRAINT ck_report_schedule_frequency CHECK (frequency IN ('weekly', 'monthly', 'quarterly')),
      period text NOT NULL CONSTRAINT ck_report_schedule_period CHECK (period IN ('last-week', 'last-month', 'last-quarter', 'last-fiscal-year', 'year-so-far')),
      language text NOT NULL CONSTRAINT ck_report_schedule_language CHECK (language IN ('en', 'ur')),
      state text NOT NULL DEFAULT 'active' CONSTRAINT ck_report_schedule_state CHECK (state IN ('active', 'paused', 'ended')),
      -- Days before this one are not made up for: it was not saved yet, or it was paused.
      due_from date NOT NULL,
      saved_by uuid NOT NULL CONSTRAINT xfk_report_schedule_saved_by REFERENCES account (id),
      saved_at timestamptz NOT NULL
    );

    CREATE TABLE report_schedule_recipient (
      schedule_id uuid NOT NULL CONSTRAINT fk_report_schedule_recipient_schedule REFERENCES report_schedule (id),
      person_id uuid NOT NULL CONSTRAINT xfk_report_schedule_recipient_person REFERENCES person (id),
      position smallint NOT NULL,
      CONSTRAINT pk_report_schedule_recipient PRIMARY KEY (schedule_id, person_id)
    );

    CREATE TABLE report_sending (
      id uuid CONSTRAINT pk_report_sending PRIMARY KEY,
      schedule_id uuid NOT NULL CONSTRAINT fk_report_sending_schedule REFERENCES report_schedule (id),
      -- Null where somebody sent it by hand.
      due_day date,
      from_day date NOT NULL,
      to_day date NOT NULL,
      state text NOT NULL DEFAULT 'open' CONSTRAINT ck_report_sending_state CHECK (state IN ('open', 'done', 'withheld')),
      withheld_because text,
      begun_at timestamptz NOT NULL,
      -- What is sent, made once: the register seal of the figures, how the message says them, and its files under their SHA-256.
      seal_number bigint,
      message jsonb,
      files jsonb,
      -- However many look for what is due, at the same time or after a crash: one sending a schedule and due day.
      CONSTRAINT uq_report_sending_due UNIQUE (schedule_id, due_day),
      CONSTRAINT ck_report_sending_period CHECK (from_day <= to_day),
      CONSTRAINT ck_report_sending_made CHECK (num_nulls(seal_number, message, files) IN (0, 3)),
      CONSTRAINT ck_report_sending_withheld CHECK ((state = 'withheld') = (withheld_because IS NOT NULL))
    );
    CREATE INDEX ix_report_sending_schedule ON report_sending (schedule_id, begun_at DESC);
    CREATE INDEX sx_report_sending_open ON report_sending (id) WHERE state = 'open';

    CREATE TABLE report_delivery (
      sending_id uuid NOT NULL CONSTRAINT fk_report_delivery_sending REFERENCES report_sending (id),
      person_id uuid NOT NULL CONSTRAINT xfk_report_delivery_person REFERENCES person (id),
      position smallint NOT NULL,
      outcome text NOT NULL DEFAULT 'waiting' CONSTRAINT ck_report_delivery_outcome
        CHECK (outcome IN ('waiting', 'delivered', 'unreachable', 'refused', 'given-up', 'account-closed', 'no-address', 'withheld')),
      tries integer NOT NULL DEFAULT 0,
      at timestamptz,
      CONSTRAINT pk_report_delivery PRIMARY KEY (sending_id, person_id)
    );
  `,
  /* sql */ `
    DROP TABLE report_delivery, report_sending, report_schedule_recipient, report_schedule;
  `,
);
