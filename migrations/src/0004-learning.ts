import { sqlMigration } from './sql-migration.js';

/** Enrolments pinned to a publication, learning events, progress, notes; attempts with their frozen draw. */
export const Learning = sqlMigration(
  'Learning1790000000004',
  /* sql */ `
    CREATE TABLE enrolment (
      id uuid CONSTRAINT pk_enrolment PRIMARY KEY,
      person_id uuid NOT NULL CONSTRAINT xfk_enrolment_person REFERENCES person (id),
      course_id uuid NOT NULL CONSTRAINT xfk_enrolment_course REFERENCES course (id),
      publication_id uuid NOT NULL CONSTRAINT xfk_enrolment_publication REFERENCES publication (id),
      state text NOT NULL DEFAULT 'active' CONSTRAINT ck_enrolment_state CHECK (state IN ('active', 'completed', 'withdrawn')),
      enrolled_at timestamptz NOT NULL DEFAULT now(),
      completed_at timestamptz,
      last_worked_at timestamptz NOT NULL DEFAULT now(),
      resume_lesson_key text,
      resume_block_key text,
      resume_at timestamptz,
      CONSTRAINT ck_enrolment_completed CHECK ((state = 'completed') = (completed_at IS NOT NULL))
    );
    CREATE UNIQUE INDEX sx_enrolment_standing ON enrolment (person_id, course_id) WHERE state <> 'withdrawn';
    CREATE INDEX ix_enrolment_course ON enrolment (course_id);

    CREATE TABLE learning_event (
      id uuid CONSTRAINT pk_learning_event PRIMARY KEY,
      enrolment_id uuid NOT NULL CONSTRAINT fk_learning_event_enrolment REFERENCES enrolment (id),
      type text NOT NULL,
      lesson_key text NOT NULL,
      block_key text,
      at timestamptz NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX ix_learning_event_enrolment ON learning_event (enrolment_id);

    CREATE TABLE lesson_progress (
      enrolment_id uuid NOT NULL CONSTRAINT fk_lesson_progress_enrolment REFERENCES enrolment (id),
      lesson_key text NOT NULL,
      opened_at timestamptz NOT NULL,
      completed_at timestamptz,
      CONSTRAINT pk_lesson_progress PRIMARY KEY (enrolment_id, lesson_key)
    );

    CREATE TABLE lesson_note (
      enrolment_id uuid NOT NULL CONSTRAINT fk_lesson_note_enrolment REFERENCES enrolment (id),
      lesson_key text NOT NULL,
      block_key text NOT NULL,
      bookmarked boolean NOT NULL,
      text text NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT pk_lesson_note PRIMARY KEY (enrolment_id, lesson_key, block_key)
    );

    -- drawn: [{ key, versionId, options: [option keys in the order shown] }]; rule: the contract's testRule. Both frozen.
    CREATE TABLE attempt (
      id uuid CONSTRAINT pk_attempt PRIMARY KEY,
      enrolment_id uuid NOT NULL CONSTRAINT xfk_attempt_enrolment REFERENCES enrolment (id),
      person_id uuid NOT NULL CONSTRAINT xfk_attempt_person REFERENCES person (id),
      publication_id uuid NOT NULL CONSTRAINT xfk_attempt_publication REFERENCES publication (id),
      kind text NOT NULL CONSTRAINT ck_attempt_kind CHECK (kind IN ('pretest', 'final')),
      number integer NOT NULL,
      state text NOT NULL DEFAULT 'open' CONSTRAINT ck_attempt_state CHECK (state IN ('open', 'submitted')),
      rule jsonb NOT NULL,
      drawn jsonb NOT NULL,
      opened_at timestamptz NOT NULL,
      deadline_at timestamptz NOT NULL,
      submitted_at timestamptz,
      correct integer,
      score integer,
      passed boolean,
      CONSTRAINT uq_attempt_number UNIQUE (enrolment_id, kind, number),
      CONSTRAINT ck_attempt_submitted CHECK ((state = 'submitted') = (submitted_at IS NOT NULL))
    );
    CREATE UNIQUE INDEX sx_attempt_one_open ON attempt (enrolment_id, kind) WHERE state = 'open';
    CREATE INDEX sx_attempt_overdue ON attempt (deadline_at) WHERE state = 'open';
    CREATE INDEX ix_attempt_person ON attempt (person_id);

    CREATE TABLE attempt_answer (
      attempt_id uuid NOT NULL CONSTRAINT fk_attempt_answer_attempt REFERENCES attempt (id),
      question_key text NOT NULL,
      answer jsonb NOT NULL,
      saved_at timestamptz NOT NULL,
      CONSTRAINT pk_attempt_answer PRIMARY KEY (attempt_id, question_key)
    );
  `,
  /* sql */ `
    DROP TABLE attempt_answer, attempt, lesson_note, lesson_progress, learning_event, enrolment;
  `,
);
