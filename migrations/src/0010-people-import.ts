import { sqlMigration } from './sql-migration.js';

/** Imports of people: the dry run with each row's fate, what was confirmed, and how an agency heads its columns. */
export const PeopleImport = sqlMigration(
  'PeopleImport1790000000010',
  /* sql */ `
    CREATE TABLE people_import (
      id uuid CONSTRAINT pk_people_import PRIMARY KEY,
      -- Where rows serve that name no agency; null only for those whose reach has no end.
      agency_id uuid CONSTRAINT fk_people_import_agency REFERENCES agency (id),
      account_id uuid NOT NULL,
      demonstration boolean NOT NULL,
      file_name text NOT NULL,
      format text NOT NULL CONSTRAINT ck_people_import_format CHECK (format IN ('csv', 'xlsx')),
      state text NOT NULL DEFAULT 'draft' CONSTRAINT ck_people_import_state CHECK (state IN ('draft', 'confirmed', 'undone')),
      revision integer NOT NULL DEFAULT 1,
      headings text[] NOT NULL,
      -- What each column holds, one for each heading; null is left out.
      columns text[] NOT NULL,
      counts jsonb NOT NULL,
      -- The spreadsheet as it was sent, packed and sealed; gone as soon as the import is confirmed.
      sheet_sealed bytea,
      created_at timestamptz NOT NULL,
      confirmed_at timestamptz,
      confirmed_by uuid,
      undone_at timestamptz,
      undone_by uuid,
      CONSTRAINT ck_people_import_columns CHECK (cardinality(headings) = cardinality(columns)),
      CONSTRAINT ck_people_import_sheet CHECK ((state = 'draft') = (sheet_sealed IS NOT NULL)),
      CONSTRAINT ck_people_import_confirmed CHECK ((state = 'draft') = (confirmed_at IS NULL)),
      CONSTRAINT ck_people_import_undone CHECK ((state = 'undone') = (undone_at IS NOT NULL))
    );
    CREATE INDEX ix_people_import_agency ON people_import (agency_id);

    CREATE TABLE people_import_row (
      import_id uuid NOT NULL CONSTRAINT fk_people_import_row_import REFERENCES people_import (id) ON DELETE CASCADE,
      number integer NOT NULL,
      fate text NOT NULL CONSTRAINT ck_people_import_row_fate CHECK (fate IN ('new', 'matched', 'conflict', 'wrong')),
      matched_by text CONSTRAINT ck_people_import_row_matched_by CHECK (matched_by IN ('cnic', 'service-number', 'mobile')),
      -- Whom the row found or, once confirmed, made.
      person_id uuid CONSTRAINT fk_people_import_row_person REFERENCES person (id) ON DELETE SET NULL,
      reasons jsonb NOT NULL,
      -- What the row says of its person, the CNIC sealed; kept for a draft only.
      facts jsonb,
      CONSTRAINT pk_people_import_row PRIMARY KEY (import_id, number)
    );
    CREATE INDEX ix_people_import_row_person ON people_import_row (person_id);

    CREATE TABLE people_import_column (
      agency_id uuid CONSTRAINT fk_people_import_column_agency REFERENCES agency (id),
      heading text NOT NULL,
      -- Null: this agency's column is left out.
      field text,
      said_at timestamptz NOT NULL,
      CONSTRAINT uq_people_import_column UNIQUE NULLS NOT DISTINCT (agency_id, heading)
    );

    -- Taking people back asks every table that may name them. The condition keeps these two small, and any person's
    -- number implies it, so that the foreign keys' own checks use them as well.
    CREATE INDEX sx_register_entry_linked_person ON register_entry (other_person_id) WHERE other_person_id IS NOT NULL;
    CREATE INDEX sx_enrolment_anyone ON enrolment (person_id) WHERE person_id IS NOT NULL;
  `,
  /* sql */ `
    DROP INDEX sx_enrolment_anyone, sx_register_entry_linked_person;
    DROP TABLE people_import_column, people_import_row, people_import;
  `,
);
