import { sqlMigration } from './sql-migration.js';

/**
 * Counting tables: narrow, integers, filled seal by seal from the register and rebuildable from it at any time.
 * A row stands from its seal until (not including) the seal that ended it; as of seal n means
 * from_seal <= n AND n < to_seal.
 */
export const Reporting = sqlMigration(
  'Reporting1790000000007',
  /* sql */ `
    CREATE TABLE count_state (
      one boolean CONSTRAINT pk_count_state PRIMARY KEY DEFAULT true CONSTRAINT ck_count_state_one CHECK (one),
      seal bigint NOT NULL
    );
    INSERT INTO count_state (seal) VALUES (0);

    -- Small numbers for what the facts name: person, agency, place, topic, course.
    CREATE TABLE count_person (
      no integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_count_person PRIMARY KEY,
      person_id uuid NOT NULL CONSTRAINT uq_count_person UNIQUE
    );
    CREATE TABLE count_code (
      no smallint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_count_code PRIMARY KEY,
      dimension text NOT NULL,
      value text NOT NULL,
      CONSTRAINT uq_count_code UNIQUE (dimension, value)
    );

    CREATE TABLE count_fact (
      entry_id uuid NOT NULL CONSTRAINT pk_count_fact PRIMARY KEY,
      person_no integer NOT NULL,
      completed_on date NOT NULL,
      from_seal integer NOT NULL,
      to_seal integer NOT NULL DEFAULT 2147483647,
      -- year * 12 + month - 1; a third of it is the quarter.
      month smallint NOT NULL,
      province smallint NOT NULL,
      district smallint NOT NULL,
      agency smallint NOT NULL,
      topic smallint NOT NULL,
      course smallint NOT NULL,
      sex smallint NOT NULL,
      way smallint NOT NULL,
      disability smallint NOT NULL,
      verified boolean NOT NULL
    );
    CREATE INDEX ix_count_fact_day ON count_fact (completed_on);
    CREATE INDEX ix_count_fact_person ON count_fact (person_no);

    -- Which person stands for whom: only linked people have rows.
    CREATE TABLE count_link (
      person_no integer NOT NULL,
      root_no integer NOT NULL,
      from_seal integer NOT NULL,
      to_seal integer NOT NULL DEFAULT 2147483647,
      CONSTRAINT pk_count_link PRIMARY KEY (person_no, from_seal)
    );

    -- Identity verified after the record was written.
    CREATE TABLE count_identity (
      person_no integer NOT NULL,
      from_seal integer NOT NULL,
      to_seal integer NOT NULL DEFAULT 2147483647,
      CONSTRAINT pk_count_identity PRIMARY KEY (person_no, from_seal)
    );

    CREATE TABLE indicator (
      code text CONSTRAINT pk_indicator PRIMARY KEY,
      action_plan_row text NOT NULL,
      title_en text NOT NULL,
      title_ur text,
      definition jsonb NOT NULL
    );

    CREATE TABLE target (
      id uuid CONSTRAINT pk_target PRIMARY KEY,
      indicator text NOT NULL CONSTRAINT fk_target_indicator REFERENCES indicator (code),
      from_day date NOT NULL,
      to_day date NOT NULL,
      value integer NOT NULL CONSTRAINT ck_target_value CHECK (value >= 0),
      set_by uuid,
      set_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT uq_target_period UNIQUE (indicator, from_day, to_day),
      CONSTRAINT ck_target_period CHECK (from_day <= to_day)
    );
  `,
  /* sql */ `
    DROP TABLE target, indicator, count_identity, count_link, count_fact, count_code, count_person, count_state;
  `,
);
