import { sqlMigration } from './sql-migration.js';

/** Cohorts: people who take one course together. */
export const Cohorts = sqlMigration(
  'Cohorts1790000000018',
  /* sql */ `
    CREATE TABLE cohort (
      id uuid CONSTRAINT pk_cohort PRIMARY KEY,
      course_id uuid NOT NULL CONSTRAINT xfk_cohort_course REFERENCES course (id),
      agency_id uuid NOT NULL CONSTRAINT xfk_cohort_agency REFERENCES agency (id),
      facilitator_id uuid NOT NULL CONSTRAINT xfk_cohort_facilitator REFERENCES account (id),
      title_en text NOT NULL,
      title_ur text,
      starts_on date NOT NULL,
      -- The due day.
      ends_on date NOT NULL,
      capacity integer CONSTRAINT ck_cohort_capacity CHECK (capacity > 0),
      state text NOT NULL DEFAULT 'open' CONSTRAINT ck_cohort_state CHECK (state IN ('open', 'closed')),
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT uq_cohort_course UNIQUE (id, course_id),
      CONSTRAINT ck_cohort_days CHECK (starts_on <= ends_on)
    );
    CREATE INDEX ix_cohort_course ON cohort (course_id);
    CREATE INDEX ix_cohort_agency ON cohort (agency_id);
    CREATE INDEX ix_cohort_facilitator ON cohort (facilitator_id);
    CREATE INDEX ix_cohort_ends ON cohort (ends_on, id);

    -- An enrolment is in one cohort at most, and in one of its own course.
    ALTER TABLE enrolment ADD COLUMN cohort_id uuid, ADD COLUMN cohort_joined_at timestamptz,
      ADD CONSTRAINT fk_enrolment_cohort FOREIGN KEY (cohort_id, course_id) REFERENCES cohort (id, course_id),
      ADD CONSTRAINT ck_enrolment_cohort CHECK ((cohort_id IS NULL) = (cohort_joined_at IS NULL));
    CREATE INDEX sx_enrolment_cohort ON enrolment (cohort_id) WHERE cohort_id IS NOT NULL;
  `,
  /* sql */ `
    ALTER TABLE enrolment DROP COLUMN cohort_id, DROP COLUMN cohort_joined_at;
    DROP TABLE cohort;
  `,
);
