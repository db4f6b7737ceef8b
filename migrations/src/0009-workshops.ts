import { sqlMigration } from './sql-migration.js';

/** Workshops, who took part, and what was confirmed of them. */
export const Workshops = sqlMigration(
  'Workshops1790000000009',
  /* sql */ `
    CREATE TABLE workshop (
      id uuid CONSTRAINT pk_workshop PRIMARY KEY,
      title_en text NOT NULL,
      title_ur text,
      topic text NOT NULL CONSTRAINT xfk_workshop_topic REFERENCES topic (code),
      district_id uuid NOT NULL CONSTRAINT xfk_workshop_district REFERENCES place (id),
      venue text NOT NULL,
      trainers text[] NOT NULL CONSTRAINT ck_workshop_trainers CHECK (cardinality(trainers) > 0),
      audience text,
      capacity integer CONSTRAINT ck_workshop_capacity CHECK (capacity > 0),
      threshold_percent integer NOT NULL CONSTRAINT ck_workshop_threshold CHECK (threshold_percent BETWEEN 1 AND 100),
      -- Both null where there is no post-test.
      pass_percent integer CONSTRAINT ck_workshop_pass CHECK (pass_percent BETWEEN 1 AND 100),
      test_out_of integer CONSTRAINT ck_workshop_out_of CHECK (test_out_of > 0),
      state text NOT NULL DEFAULT 'draft' CONSTRAINT ck_workshop_state CHECK (state IN ('draft', 'confirmed')),
      -- Of the latest confirmation; 0 before the first.
      revision integer NOT NULL DEFAULT 0,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT ck_workshop_post_test CHECK (num_nulls(pass_percent, test_out_of) IN (0, 2)),
      CONSTRAINT ck_workshop_confirmed CHECK (state = 'draft' OR revision > 0)
    );
    CREATE INDEX ix_workshop_topic ON workshop (topic);

    -- Days and times are those of Asia/Karachi.
    CREATE TABLE workshop_session (
      id uuid CONSTRAINT pk_workshop_session PRIMARY KEY,
      workshop_id uuid NOT NULL CONSTRAINT fk_workshop_session_workshop REFERENCES workshop (id),
      day date NOT NULL,
      starts time NOT NULL,
      ends time NOT NULL,
      CONSTRAINT uq_workshop_session_workshop UNIQUE (id, workshop_id),
      CONSTRAINT ck_workshop_session_times CHECK (starts < ends)
    );
    CREATE INDEX ix_workshop_session_workshop ON workshop_session (workshop_id);

    CREATE TABLE workshop_participant (
      id uuid CONSTRAINT pk_workshop_participant PRIMARY KEY,
      workshop_id uuid NOT NULL CONSTRAINT fk_workshop_participant_workshop REFERENCES workshop (id),
      person_id uuid NOT NULL CONSTRAINT xfk_workshop_participant_person REFERENCES person (id),
      added_by uuid NOT NULL,
      added_at timestamptz NOT NULL,
      pre_score integer CONSTRAINT ck_workshop_participant_pre CHECK (pre_score >= 0),
      post_score integer CONSTRAINT ck_workshop_participant_post CHECK (post_score >= 0),
      CONSTRAINT uq_workshop_participant_person UNIQUE (workshop_id, person_id),
      CONSTRAINT uq_workshop_participant_workshop UNIQUE (id, workshop_id)
    );
    CREATE INDEX ix_workshop_participant_person ON workshop_participant (person_id);

    -- A mark of the roll; no row where nothing is ticked. Goes with its participant, and holds its session.
    CREATE TABLE attendance (
      session_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      workshop_id uuid NOT NULL,
      mark text NOT NULL CONSTRAINT ck_attendance_mark CHECK (mark IN ('present', 'absent')),
      marked_by uuid NOT NULL,
      marked_at timestamptz NOT NULL,
      CONSTRAINT pk_attendance PRIMARY KEY (session_id, participant_id),
      CONSTRAINT fk_attendance_session FOREIGN KEY (session_id, workshop_id) REFERENCES workshop_session (id, workshop_id),
      CONSTRAINT fk_attendance_participant FOREIGN KEY (participant_id, workshop_id)
        REFERENCES workshop_participant (id, workshop_id) ON DELETE CASCADE
    );
    CREATE INDEX ix_attendance_participant ON attendance (participant_id);

    -- What was confirmed, as it was then: the evidence behind each record, whatever is corrected afterwards.
    CREATE TABLE workshop_confirmation (
      workshop_id uuid NOT NULL CONSTRAINT fk_workshop_confirmation_workshop REFERENCES workshop (id),
      revision integer NOT NULL,
      confirmed_by uuid NOT NULL,
      confirmed_at timestamptz NOT NULL,
      completed_on date NOT NULL,
      title_en text NOT NULL,
      title_ur text,
      venue text NOT NULL,
      district_id uuid NOT NULL CONSTRAINT xfk_workshop_confirmation_district REFERENCES place (id),
      trainers text[] NOT NULL,
      threshold_percent integer NOT NULL,
      pass_percent integer,
      test_out_of integer,
      -- [{ id, day, from, to }]
      sessions jsonb NOT NULL,
      CONSTRAINT pk_workshop_confirmation PRIMARY KEY (workshop_id, revision)
    );
    CREATE TABLE workshop_result (
      workshop_id uuid NOT NULL,
      revision integer NOT NULL,
      person_id uuid NOT NULL CONSTRAINT xfk_workshop_result_person REFERENCES person (id),
      attended integer NOT NULL,
      pre_score integer,
      post_score integer,
      outcome text NOT NULL CONSTRAINT ck_workshop_result_outcome
        CHECK (outcome IN ('recorded', 'attendance-short', 'post-test-missing', 'post-test-failed')),
      -- { session id: mark }
      marks jsonb NOT NULL,
      CONSTRAINT pk_workshop_result PRIMARY KEY (workshop_id, revision, person_id),
      CONSTRAINT fk_workshop_result_confirmation FOREIGN KEY (workshop_id, revision)
        REFERENCES workshop_confirmation (workshop_id, revision)
    );
    CREATE TABLE workshop_reopening (
      workshop_id uuid NOT NULL,
      revision integer NOT NULL,
      reopened_by uuid NOT NULL,
      reopened_at timestamptz NOT NULL,
      reason text NOT NULL,
      CONSTRAINT pk_workshop_reopening PRIMARY KEY (workshop_id, revision),
      CONSTRAINT fk_workshop_reopening_confirmation FOREIGN KEY (workshop_id, revision)
        REFERENCES workshop_confirmation (workshop_id, revision)
    );
    CREATE TRIGGER tg_workshop_confirmation_append_only BEFORE UPDATE OR DELETE ON workshop_confirmation
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_workshop_confirmation_no_truncate BEFORE TRUNCATE ON workshop_confirmation
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_workshop_result_append_only BEFORE UPDATE OR DELETE ON workshop_result
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_workshop_result_no_truncate BEFORE TRUNCATE ON workshop_result
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_workshop_reopening_append_only BEFORE UPDATE OR DELETE ON workshop_reopening
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_workshop_reopening_no_truncate BEFORE TRUNCATE ON workshop_reopening
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `,
  /* sql */ `
    DROP TABLE workshop_reopening, workshop_result, workshop_confirmation, attendance, workshop_participant,
      workshop_session, workshop;
  `,
);
