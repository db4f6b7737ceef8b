import { sqlMigration } from './sql-migration.js';

/** Files of evidence, trainings completed elsewhere, and what each check of the register found. */
export const Evidence = sqlMigration(
  'Evidence1790000000014',
  /* sql */ `
    -- Scans and documents. The bytes lie in the file store under their hash. A wrong file is withdrawn, never deleted.
    CREATE TABLE evidence_file (
      -- Made by the client, so that a file sent again is kept once.
      id uuid CONSTRAINT pk_evidence_file PRIMARY KEY,
      -- What it is evidence of, and in which room; no key can point to two rooms.
      subject_kind text NOT NULL CONSTRAINT ck_evidence_file_kind CHECK (subject_kind IN ('workshop', 'outside-completion')),
      subject_id uuid NOT NULL,
      name text NOT NULL,
      media_type text NOT NULL CONSTRAINT ck_evidence_file_type
        CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
      size_bytes integer NOT NULL CONSTRAINT ck_evidence_file_size CHECK (size_bytes > 0),
      sha256 text NOT NULL CONSTRAINT ck_evidence_file_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      added_by uuid NOT NULL,
      added_at timestamptz NOT NULL
    );
    CREATE INDEX ix_evidence_file_subject ON evidence_file (subject_id);
    CREATE TABLE evidence_withdrawal (
      file_id uuid CONSTRAINT pk_evidence_withdrawal PRIMARY KEY
        CONSTRAINT fk_evidence_withdrawal_file REFERENCES evidence_file (id),
      withdrawn_by uuid NOT NULL,
      withdrawn_at timestamptz NOT NULL,
      reason text NOT NULL
    );

    CREATE TABLE outside_completion (
      -- Made by the client, so that a repeated request enters nothing twice.
      id uuid CONSTRAINT pk_outside_completion PRIMARY KEY,
      person_id uuid NOT NULL CONSTRAINT xfk_outside_completion_person REFERENCES person (id),
      topic text NOT NULL CONSTRAINT xfk_outside_completion_topic REFERENCES topic (code),
      title text NOT NULL,
      provider text NOT NULL,
      completed_on date NOT NULL,
      minutes integer NOT NULL CONSTRAINT ck_outside_completion_minutes CHECK (minutes > 0),
      entered_by uuid NOT NULL,
      entered_at timestamptz NOT NULL
    );
    CREATE INDEX ix_outside_completion_person ON outside_completion (person_id);
    -- One decision each, by somebody else than who entered it; to retract is for the one who did.
    CREATE TABLE outside_decision (
      completion_id uuid CONSTRAINT pk_outside_decision PRIMARY KEY
        CONSTRAINT fk_outside_decision_completion REFERENCES outside_completion (id),
      outcome text NOT NULL CONSTRAINT ck_outside_decision_outcome CHECK (outcome IN ('approved', 'declined', 'retracted')),
      decided_by uuid NOT NULL,
      decided_at timestamptz NOT NULL,
      reason text,
      record_id uuid CONSTRAINT fk_outside_decision_record REFERENCES register_entry (id),
      CONSTRAINT ck_outside_decision_record CHECK ((outcome = 'approved') = (record_id IS NOT NULL)),
      CONSTRAINT ck_outside_decision_reason CHECK (outcome = 'approved' OR reason IS NOT NULL)
    );
    CREATE FUNCTION outside_decision_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.decided_by = (SELECT entered_by FROM outside_completion WHERE id = NEW.completion_id)) <> (NEW.outcome = 'retracted') THEN
        RAISE EXCEPTION 'An outside completion is decided by somebody else than who entered it'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER tg_outside_decision_by_another BEFORE INSERT ON outside_decision
      FOR EACH ROW EXECUTE FUNCTION outside_decision_by_another();

    -- Every check of the whole register, sound or not.
    CREATE TABLE register_verification (
      id uuid CONSTRAINT pk_register_verification PRIMARY KEY,
      started_at timestamptz NOT NULL,
      finished_at timestamptz NOT NULL,
      seals integer NOT NULL,
      entries integer NOT NULL,
      waiting integer NOT NULL,
      -- Hash of the newest seal that was checked, in hex; null before the first.
      last_hash text,
      changed_entries uuid[] NOT NULL,
      broken_seals integer[] NOT NULL,
      lost_entries uuid[] NOT NULL
    );
    CREATE INDEX sx_register_verification_finished ON register_verification (finished_at DESC);

    ${[
      'evidence_file',
      'evidence_withdrawal',
      'outside_completion',
      'outside_decision',
      'register_verification',
    ]
      .map(
        (table) => `
    CREATE TRIGGER tg_${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_${table}_no_truncate BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
      )
      .join('')}
  `,
  /* sql */ `
    DROP TABLE register_verification, outside_decision, outside_completion, evidence_withdrawal, evidence_file;
    DROP FUNCTION outside_decision_by_another();
  `,
);
