import { sqlMigration } from './sql-migration.js';

/** Trainees are told once when a test that waited for a grader has its result. */
export const GradedNotices = sqlMigration(
  'GradedNotices1790000000032',
  /* sql */ `
    CREATE TABLE graded_notice (
      attempt_id uuid CONSTRAINT pk_graded_notice PRIMARY KEY CONSTRAINT xfk_graded_notice_attempt REFERENCES attempt (id),
      enrolment_id uuid NOT NULL CONSTRAINT fk_graded_notice_enrolment REFERENCES enrolment (id),
      person_id uuid NOT NULL CONSTRAINT xfk_graded_notice_person REFERENCES person (id),
      graded_at timestamptz NOT NULL,
      -- When its person looked at the result; until then their own page announces it.
      seen_at timestamptz,
      -- What became of the mail: those of the first line are tried again.
      outcome text NOT NULL DEFAULT 'waiting' CONSTRAINT ck_graded_notice_outcome CHECK (outcome IN (
        'waiting', 'unreachable',
        'delivered', 'refused', 'given-up', 'no-address', 'no-mail', 'seen-before')),
      tries integer NOT NULL DEFAULT 0,
      settled_at timestamptz
    );
    CREATE INDEX sx_graded_notice_unseen ON graded_notice (enrolment_id) WHERE seen_at IS NULL;
    CREATE INDEX sx_graded_notice_open ON graded_notice (graded_at, attempt_id) WHERE outcome IN ('waiting', 'unreachable');
  `,
  'DROP TABLE graded_notice;',
);
