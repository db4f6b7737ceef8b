import { sqlMigration } from './sql-migration.js';

/** How each mark of a roll came, who checked in with which scan, and lists that were imported. */
export const CheckIn = sqlMigration(
  'CheckIn1790000000013',
  /* sql */ `
    ALTER TABLE attendance ADD COLUMN way text NOT NULL DEFAULT 'roll'
      CONSTRAINT ck_attendance_way CHECK (way IN ('roll', 'code', 'import'));
    ALTER TABLE attendance ALTER COLUMN way DROP DEFAULT;

    -- A scan of the code on the wall serves one person. Goes with its session, which goes only while it has no mark.
    CREATE TABLE workshop_check_in (
      -- Of the pass that the scan was exchanged for.
      pass_id uuid CONSTRAINT pk_workshop_check_in PRIMARY KEY,
      session_id uuid NOT NULL CONSTRAINT fk_workshop_check_in_session REFERENCES workshop_session (id) ON DELETE CASCADE,
      person_id uuid NOT NULL CONSTRAINT xfk_workshop_check_in_person REFERENCES person (id),
      checked_in_at timestamptz NOT NULL
    );
    CREATE INDEX ix_workshop_check_in_session ON workshop_check_in (session_id);
    CREATE INDEX ix_workshop_check_in_person ON workshop_check_in (person_id);

    -- A list of people that was confirmed. The list itself is not kept.
    CREATE TABLE workshop_people_list (
      -- Made by the client, so that a repeated request writes nothing twice.
      id uuid CONSTRAINT pk_workshop_people_list PRIMARY KEY,
      workshop_id uuid NOT NULL CONSTRAINT fk_workshop_people_list_workshop REFERENCES workshop (id),
      -- Participants added, those of them who were written down, marks, and rows that were kept out.
      added integer NOT NULL,
      written integer NOT NULL,
      marked integer NOT NULL,
      kept_out integer NOT NULL,
      confirmed_by uuid NOT NULL,
      confirmed_at timestamptz NOT NULL
    );
    CREATE INDEX ix_workshop_people_list_workshop ON workshop_people_list (workshop_id);
  `,
  /* sql */ `
    DROP TABLE workshop_people_list;
    DROP TABLE workshop_check_in;
    ALTER TABLE attendance DROP COLUMN way;
  `,
);
