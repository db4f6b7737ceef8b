import { sqlMigration } from './sql-migration.js';

/** Certificates with everything they print, frozen; what happened to them since; the PDF as issued. */
export const Certification = sqlMigration(
  'Certification1790000000006',
  /* sql */ `
    -- Two servers never draw the same serial; the rest of a number is random, so that numbers cannot be guessed.
    CREATE SEQUENCE certificate_serial AS bigint;

    CREATE TABLE signing_key (
      kid text CONSTRAINT pk_signing_key PRIMARY KEY,
      public_key text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE certificate (
      id uuid CONSTRAINT pk_certificate PRIMARY KEY,
      number text NOT NULL CONSTRAINT uq_certificate_number UNIQUE,
      person_id uuid NOT NULL CONSTRAINT xfk_certificate_person REFERENCES person (id),
      -- The training record it proves: one certificate a record, however often the completion is told.
      record_id uuid NOT NULL CONSTRAINT uq_certificate_record UNIQUE CONSTRAINT xfk_certificate_record REFERENCES register_entry (id),
      enrolment_id uuid CONSTRAINT xfk_certificate_enrolment REFERENCES enrolment (id),
      facts jsonb NOT NULL,
      signature text NOT NULL,
      kid text NOT NULL CONSTRAINT fk_certificate_kid REFERENCES signing_key (kid),
      expires_on date,
      issued_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX ix_certificate_person ON certificate (person_id);

    CREATE TABLE certificate_event (
      id uuid CONSTRAINT pk_certificate_event PRIMARY KEY,
      certificate_id uuid NOT NULL CONSTRAINT fk_certificate_event_certificate REFERENCES certificate (id),
      kind text NOT NULL CONSTRAINT ck_certificate_event_kind CHECK (kind IN ('revoked', 'superseded', 'corrected')),
      reason text NOT NULL,
      superseded_by uuid CONSTRAINT fk_certificate_event_superseded_by REFERENCES certificate (id),
      account_id uuid,
      at timestamptz NOT NULL DEFAULT now()
    );
    CREATE UNIQUE INDEX sx_certificate_event_once ON certificate_event (certificate_id, kind) WHERE kind IN ('revoked', 'superseded');

    -- The first rendering wins and is kept; bytes lie in the store under their hash.
    CREATE TABLE certificate_document (
      certificate_id uuid CONSTRAINT pk_certificate_document PRIMARY KEY CONSTRAINT fk_certificate_document_certificate REFERENCES certificate (id),
      sha256 text NOT NULL,
      bytes integer NOT NULL,
      rendered_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TRIGGER tg_certificate_immutable BEFORE UPDATE OR DELETE ON certificate
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_certificate_event_append_only BEFORE UPDATE OR DELETE ON certificate_event
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_certificate_document_immutable BEFORE UPDATE OR DELETE ON certificate_document
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_signing_key_immutable BEFORE UPDATE OR DELETE ON signing_key
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
  `,
  /* sql */ `
    DROP TABLE certificate_document, certificate_event, certificate, signing_key;
    DROP SEQUENCE certificate_serial;
  `,
);
