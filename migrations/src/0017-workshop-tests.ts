import { sqlMigration } from './sql-migration.js';

/** Tests of a workshop that are taken online, and what each confirmed score came from. */
export const WorkshopTests = sqlMigration(
  'WorkshopTests1790000000017',
  /* sql */ `
    -- An attempt is one at a test of a course, of an enrolment, or at the test of a workshop. The latter is evidence for
    -- that workshop alone: nobody passes or fails a course by it.
    ALTER TABLE attempt ALTER COLUMN enrolment_id DROP NOT NULL;
    ALTER TABLE attempt ADD COLUMN purpose text NOT NULL DEFAULT 'course';
    ALTER TABLE attempt ADD COLUMN workshop_id uuid CONSTRAINT xfk_attempt_workshop REFERENCES workshop (id);
    ALTER TABLE attempt
      ADD CONSTRAINT ck_attempt_purpose CHECK (
        purpose = 'course' AND enrolment_id IS NOT NULL AND workshop_id IS NULL
        OR purpose = 'workshop' AND enrolment_id IS NULL AND workshop_id IS NOT NULL),
      ADD CONSTRAINT ck_attempt_workshop_outcome CHECK (purpose = 'course' OR passed IS NULL);
    -- One attempt for each person and test.
    CREATE UNIQUE INDEX sx_attempt_workshop_once ON attempt (workshop_id, kind, person_id) WHERE purpose = 'workshop';

    CREATE TABLE workshop_test (
      workshop_id uuid NOT NULL CONSTRAINT fk_workshop_test_workshop REFERENCES workshop (id),
      which text NOT NULL CONSTRAINT ck_workshop_test_which CHECK (which IN ('pre', 'post')),
      publication_id uuid NOT NULL CONSTRAINT xfk_workshop_test_publication REFERENCES publication (id),
      -- The contract's testRule, as it is frozen into each attempt.
      rule jsonb NOT NULL,
      state text NOT NULL CONSTRAINT ck_workshop_test_state CHECK (state IN ('waiting', 'open', 'closed')),
      -- Of the latest opening and closing.
      opened_at timestamptz,
      closed_at timestamptz,
      CONSTRAINT pk_workshop_test PRIMARY KEY (workshop_id, which),
      CONSTRAINT ck_workshop_test_opened CHECK ((state = 'waiting') = (opened_at IS NULL))
    );

    -- typed: from paper; online: from an attempt. Null where there is no score, and in confirmations from before.
    ALTER TABLE workshop_result
      ADD COLUMN pre_way text CONSTRAINT ck_workshop_result_pre_way CHECK (pre_way IN ('typed', 'online')),
      ADD COLUMN post_way text CONSTRAINT ck_workshop_result_post_way CHECK (post_way IN ('typed', 'online'));
  `,
  /* sql */ `
    ALTER TABLE workshop_result DROP COLUMN pre_way, DROP COLUMN post_way;
    DROP TABLE workshop_test;
    DELETE FROM attempt_answer s USING attempt a WHERE a.id = s.attempt_id AND a.purpose = 'workshop';
    DELETE FROM attempt WHERE purpose = 'workshop';
    ALTER TABLE attempt DROP CONSTRAINT ck_attempt_purpose, DROP CONSTRAINT ck_attempt_workshop_outcome,
      DROP COLUMN purpose, DROP COLUMN workshop_id;
    ALTER TABLE attempt ALTER COLUMN enrolment_id SET NOT NULL;
  `,
);
