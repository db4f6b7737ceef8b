import { sqlMigration } from './sql-migration.js';

/**
 * The append-only log behind every figure, and its seals.
 *
 * An entry's digest is made here, in the database, from its own columns in a fixed order, each length-prefixed,
 * so that whatever way a row came in it is digested the same and two different rows never digest alike.
 */
export const Register = sqlMigration(
  'Register1790000000005',
  /* sql */ `
    CREATE TABLE register_entry (
      id uuid CONSTRAINT pk_register_entry PRIMARY KEY,
      kind text NOT NULL CONSTRAINT ck_register_entry_kind
        CHECK (kind IN ('record', 'reversal', 'link', 'unlink', 'identity', 'head-count')),
      recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      recorded_by uuid,
      reason text,
      person_id uuid CONSTRAINT xfk_register_entry_person REFERENCES person (id),
      -- link: the other person who is the same one.
      other_person_id uuid CONSTRAINT xfk_register_entry_other_person REFERENCES person (id),
      -- reversal: the record; unlink: the link.
      target_id uuid CONSTRAINT fk_register_entry_target REFERENCES register_entry (id),
      way text CONSTRAINT ck_register_entry_way CHECK (way IN ('online', 'workshop', 'outside')),
      source_id uuid,
      -- A corrected record of the same source is its next revision.
      source_revision integer,
      topic text,
      course_id uuid CONSTRAINT xfk_register_entry_course REFERENCES course (id),
      completed_on date,
      rule_version integer,
      counted boolean,
      -- The person on the training day.
      sex text,
      disability text,
      identity text,
      agency_id uuid CONSTRAINT xfk_register_entry_agency REFERENCES agency (id),
      rank text,
      province_id uuid CONSTRAINT xfk_register_entry_province REFERENCES place (id),
      district_id uuid CONSTRAINT xfk_register_entry_district REFERENCES place (id),
      head_count jsonb,
      digest bytea NOT NULL,
      CONSTRAINT ck_register_entry_record CHECK (kind <> 'record' OR (person_id IS NOT NULL AND way IS NOT NULL
        AND source_id IS NOT NULL AND source_revision IS NOT NULL AND topic IS NOT NULL AND completed_on IS NOT NULL
        AND rule_version IS NOT NULL AND counted IS NOT NULL AND sex IS NOT NULL AND disability IS NOT NULL AND identity IS NOT NULL)),
      CONSTRAINT ck_register_entry_reversal CHECK (kind <> 'reversal' OR (target_id IS NOT NULL AND reason IS NOT NULL)),
      CONSTRAINT ck_register_entry_link CHECK (kind <> 'link' OR (person_id IS NOT NULL AND other_person_id IS NOT NULL
        AND person_id <> other_person_id AND reason IS NOT NULL)),
      CONSTRAINT ck_register_entry_unlink CHECK (kind <> 'unlink' OR (target_id IS NOT NULL AND reason IS NOT NULL)),
      CONSTRAINT ck_register_entry_identity CHECK (kind <> 'identity' OR (person_id IS NOT NULL AND identity IS NOT NULL)),
      CONSTRAINT ck_register_entry_head_count CHECK (kind <> 'head-count' OR (head_count IS NOT NULL AND completed_on IS NOT NULL))
    );
    CREATE UNIQUE INDEX sx_register_entry_source ON register_entry (way, source_id, person_id, source_revision) WHERE kind = 'record';
    CREATE UNIQUE INDEX sx_register_entry_target ON register_entry (target_id) WHERE kind IN ('reversal', 'unlink');
    CREATE INDEX ix_register_entry_person ON register_entry (person_id);
    CREATE INDEX sx_register_entry_other_person ON register_entry (other_person_id) WHERE kind = 'link';

    -- Entries that no seal holds yet. Not part of the record: rows come with the entry and go with its seal.
    CREATE TABLE register_unsealed (entry_id uuid CONSTRAINT pk_register_unsealed PRIMARY KEY);

    CREATE TABLE register_seal (
      number bigint CONSTRAINT pk_register_seal PRIMARY KEY,
      sealed_at timestamptz NOT NULL,
      entries integer NOT NULL,
      previous_hash bytea NOT NULL,
      hash bytea NOT NULL
    );

    CREATE TABLE register_seal_entry (
      entry_id uuid CONSTRAINT pk_register_seal_entry PRIMARY KEY CONSTRAINT fk_register_seal_entry_entry REFERENCES register_entry (id),
      seal_number bigint NOT NULL CONSTRAINT fk_register_seal_entry_seal REFERENCES register_seal (number) DEFERRABLE INITIALLY DEFERRED
    );
    CREATE INDEX ix_register_seal_entry_seal ON register_seal_entry (seal_number);

    CREATE FUNCTION register_part(part text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT CASE WHEN part IS NULL THEN '-' ELSE length(part) || ':' || part END
    $$;

    CREATE FUNCTION register_digest(e register_entry) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT sha256(convert_to(
        register_part(e.id::text) || register_part(e.kind) ||
        register_part((extract(epoch FROM e.recorded_at) * 1000000)::bigint::text) || register_part(e.recorded_by::text) ||
        register_part(e.reason) || register_part(e.person_id::text) || register_part(e.other_person_id::text) ||
        register_part(e.target_id::text) || register_part(e.way) || register_part(e.source_id::text) ||
        register_part(e.source_revision::text) || register_part(e.topic) || register_part(e.course_id::text) ||
        register_part(to_char(e.completed_on, 'YYYY-MM-DD')) || register_part(e.rule_version::text) || register_part(e.counted::text) ||
        register_part(e.sex) || register_part(e.disability) || register_part(e.identity) || register_part(e.agency_id::text) ||
        register_part(e.rank) || register_part(e.province_id::text) || register_part(e.district_id::text) ||
        register_part(e.head_count::text), 'UTF8'))
    $$;

    CREATE FUNCTION register_entry_arrives() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.digest := register_digest(NEW);
      RETURN NEW;
    END $$;

    CREATE FUNCTION register_entry_waits() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO register_unsealed SELECT id FROM arrived;
      RETURN NULL;
    END $$;

    CREATE TRIGGER tg_register_entry_digest BEFORE INSERT ON register_entry
      FOR EACH ROW EXECUTE FUNCTION register_entry_arrives();
    CREATE TRIGGER tg_register_entry_waits AFTER INSERT ON register_entry
      REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION register_entry_waits();
    CREATE TRIGGER tg_register_entry_append_only BEFORE UPDATE OR DELETE ON register_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_register_entry_no_truncate BEFORE TRUNCATE ON register_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_register_seal_append_only BEFORE UPDATE OR DELETE ON register_seal
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_register_seal_no_truncate BEFORE TRUNCATE ON register_seal
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_register_seal_entry_append_only BEFORE UPDATE OR DELETE ON register_seal_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_register_seal_entry_no_truncate BEFORE TRUNCATE ON register_seal_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    -- Closes all entries committed so far into the next seal; null when there is none. Sealing waits for sealing,
    -- recording never waits for it. The moment is read only once the lock is held: whoever asks for "now" and gets
    -- the lock later sees every seal with an earlier moment. closed_at is for rebuilding a past (demonstration,
    -- restored archives); moments never run backwards. They are whole
    -- milliseconds, so that a moment read from a report and asked for again is this seal's.
    CREATE FUNCTION register_close_seal(closed_at timestamptz DEFAULT NULL) RETURNS bigint LANGUAGE plpgsql AS $$
    DECLARE
      previous register_seal;
      next_number bigint;
      taken integer;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('register_seal', 0));
      SELECT * INTO previous FROM register_seal ORDER BY number DESC LIMIT 1;
      next_number := coalesce(previous.number, 0) + 1;
      WITH waiting AS (DELETE FROM register_unsealed RETURNING entry_id)
      INSERT INTO register_seal_entry SELECT entry_id, next_number FROM waiting;
      GET DIAGNOSTICS taken = ROW_COUNT;
      IF taken = 0 THEN RETURN NULL; END IF;
      INSERT INTO register_seal
        SELECT next_number,
          greatest(date_trunc('milliseconds', coalesce(closed_at, clock_timestamp())), previous.sealed_at + interval '1 millisecond'),
          taken, coalesce(previous.hash, ''::bytea),
          sha256(coalesce(previous.hash, ''::bytea) || convert_to(next_number || ':' || taken || ':', 'UTF8')
            || string_agg(e.digest, ''::bytea ORDER BY e.id))
        FROM register_seal_entry s JOIN register_entry e ON e.id = s.entry_id WHERE s.seal_number = next_number;
      RETURN next_number;
    END $$;
  `,
  /* sql */ `
    DROP FUNCTION register_close_seal(timestamptz);
    DROP TABLE register_seal_entry, register_seal, register_unsealed, register_entry CASCADE;
    DROP FUNCTION register_entry_arrives(), register_entry_waits(), register_part(text);
  `,
);
