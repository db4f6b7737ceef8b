import { sqlMigration } from './sql-migration.js';

/** A call of `replace` for each pair, the first innermost. */
const replacing = (expression: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, expression);

const pairsOf = (words: string, to: (word: string) => string): [string, string][] =>
  words.split(' ').map((word) => [word, to(word)]);

/**
 * Of `words`, as an expression of plain replacements: regular expressions would take most of an import's time. In
 * order: Urdu letters by their sound; a letter with h is one sound (ch apart from c, Urdu h apart from both); a first
 * vowel is one for all, a first w or y a consonant, all others are left out; no doubles; a last h is not heard, unless
 * it is all there is.
 */
const letters = `translate(' ' || words || ' ',
  'ابپتطٹثسصشجچحہخدڈذزضظژرڑعغگفقکلمنںویےھء', 'abptttssssjCHHkddzzzzzrraggfkklmnnwyy')`;
const single = replacing(letters, [
  ...pairsOf('bh dh gh jh kh sh th zh', (pair) => pair.charAt(0)),
  ['ch', 'C'],
  ['ph', 'f'],
]);
const consonants = replacing(`translate(${single}, 'cqvxCH', 'kkwkch')`, [
  ...pairsOf('a e i o u', () => ' A').map(([vowel, first]): [string, string] => [` ${vowel}`, first]),
  [' w', ' W'],
  [' y', ' Y'],
]);
const undoubled = replacing(
  `lower(translate(${consonants}, 'AWYaeiouwy', 'AWY'))`,
  pairsOf('b c d f g h j k l m n p r s t z', (letter) => letter).map(([letter, one]) => [
    letter + letter,
    one,
  ]),
);
const sound = replacing(undoubled, [
  [' h ', ' H '],
  ['h ', ' '],
  ['H', 'h'],
]);

/**
 * People found however their names are spelled, where they have served, and who may be entered twice.
 *
 * A name is kept twice more, made here from whatever was written, so that every way in (sign-up, import, repair by
 * hand) is searched the same: `name_words` is what `normaliseWords` calls the same words, and a little coarser
 * (آ is ا); `name_sound` is its consonants in Latin letters, the same for Rafiq, Rafique and رفیق.
 */
export const PeoplePage = sqlMigration(
  'PeoplePage1790000000011',
  String.raw`
    -- Nothing here asks the database's locale: marks fall off by decomposition, then letters are ASCII or Arabic.
    CREATE FUNCTION person_words(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
      SELECT btrim(regexp_replace(
        lower(translate(
          regexp_replace(normalize(name, NFKD),
            '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]', '', 'g'),
          'يىكهەةأإؤ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', 'ییکہہہااو01234567890123456789')),
        '[\s!-/:-@\[-\x60{-~۔،؛؟‘’“”«»‐-―]+', ' ', 'g'))
    $$;

    -- Of words: one letter for each sound that is written in several ways, no vowels but a first one, no doubles.
    CREATE FUNCTION person_sound(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
      SELECT btrim(${sound})
    $$;

    ALTER TABLE person
      ADD COLUMN name_words text NOT NULL GENERATED ALWAYS AS
        (' ' || person_words(name_en || coalesce(' ' || name_ur, ''))) STORED,
      ADD COLUMN name_sound text NOT NULL GENERATED ALWAYS AS
        (' ' || person_sound(person_words(name_en || coalesce(' ' || name_ur, ''))) || ' ') STORED;
    DROP INDEX sx_person_name_en, sx_person_name_ur;
    CREATE INDEX sx_person_name_words ON person USING gin (name_words gin_trgm_ops);
    CREATE INDEX sx_person_name_sound ON person USING gin (name_sound gin_trgm_ops);
    CREATE INDEX ix_person_name ON person (name_en, id);
    DROP INDEX ix_person_agency;
    CREATE INDEX ix_person_agency_district ON person (agency_id, district_id);

    -- Where a person has served. The one that began last is theirs now and stands on the person as well; of two that
    -- began on one day the later written holds. Rows come with the first change; before it there is only the person.
    CREATE TABLE person_posting (
      id uuid CONSTRAINT pk_person_posting PRIMARY KEY,
      person_id uuid NOT NULL CONSTRAINT fk_person_posting_person REFERENCES person (id),
      -- Null: from before anything else that is known of them.
      from_day date,
      agency_id uuid CONSTRAINT fk_person_posting_agency REFERENCES agency (id),
      rank text CONSTRAINT fk_person_posting_rank REFERENCES rank (code),
      district_id uuid CONSTRAINT fk_person_posting_district REFERENCES place (id),
      service_number text,
      -- Null: the posting somebody came with, or said themselves.
      reason text,
      written_by uuid,
      written_at timestamptz NOT NULL
    );
    CREATE INDEX ix_person_posting_person ON person_posting (person_id, from_day);
    CREATE TRIGGER tg_person_posting_append_only BEFORE UPDATE OR DELETE ON person_posting
      FOR EACH ROW EXECUTE FUNCTION refuse_change();

    -- People whose facts have not been compared with others' since they changed. Numbered rather than keyed by the
    -- person, so that whoever writes a person never waits for the comparing.
    CREATE TABLE person_uncompared (
      no bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_person_uncompared PRIMARY KEY,
      person_id uuid NOT NULL
    );

    -- Two who may be one. Holds nothing of its own: it is found again from the people at any time.
    CREATE TABLE person_likeness (
      one_id uuid NOT NULL CONSTRAINT fk_person_likeness_one REFERENCES person (id),
      other_id uuid NOT NULL CONSTRAINT fk_person_likeness_other REFERENCES person (id),
      score smallint NOT NULL,
      strength text NOT NULL CONSTRAINT ck_person_likeness_strength CHECK (strength IN ('strong', 'medium', 'weak')),
      reasons text[] NOT NULL,
      against text[] NOT NULL,
      -- Of the facts that were compared: a dismissal holds while it is the same.
      fingerprint text NOT NULL,
      found_at timestamptz NOT NULL,
      CONSTRAINT pk_person_likeness PRIMARY KEY (one_id, other_id),
      CONSTRAINT ck_person_likeness_order CHECK (one_id < other_id)
    );
    CREATE INDEX ix_person_likeness_other ON person_likeness (other_id);
    CREATE INDEX sx_person_likeness_score ON person_likeness (score DESC, one_id, other_id);

    CREATE TABLE person_likeness_dismissal (
      one_id uuid NOT NULL CONSTRAINT fk_person_likeness_dismissal_one REFERENCES person (id),
      other_id uuid NOT NULL CONSTRAINT fk_person_likeness_dismissal_other REFERENCES person (id),
      fingerprint text NOT NULL,
      reason text NOT NULL,
      dismissed_by uuid NOT NULL,
      dismissed_at timestamptz NOT NULL,
      CONSTRAINT pk_person_likeness_dismissal PRIMARY KEY (one_id, other_id, fingerprint)
    );
    CREATE TRIGGER tg_person_likeness_dismissal_append_only BEFORE UPDATE OR DELETE ON person_likeness_dismissal
      FOR EACH ROW EXECUTE FUNCTION refuse_change();

    CREATE FUNCTION person_arrives() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO person_uncompared (person_id) SELECT id FROM arrived;
      RETURN NULL;
    END $$;
    CREATE FUNCTION person_changes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO person_uncompared (person_id)
        SELECT after.id FROM after JOIN before ON before.id = after.id
        WHERE (after.name_en, after.name_ur, after.cnic_index, after.mobile, after.service_number, after.agency_id, after.district_id, after.sex)
          IS DISTINCT FROM
          (before.name_en, before.name_ur, before.cnic_index, before.mobile, before.service_number, before.agency_id, before.district_id, before.sex);
      RETURN NULL;
    END $$;
    CREATE TRIGGER tg_person_arrives AFTER INSERT ON person
      REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION person_arrives();
    CREATE TRIGGER tg_person_changes AFTER UPDATE ON person
      REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION person_changes();
    INSERT INTO person_uncompared (person_id) SELECT id FROM person ORDER BY id;
  `,
  /* sql */ `
    DROP TRIGGER tg_person_arrives ON person;
    DROP TRIGGER tg_person_changes ON person;
    DROP FUNCTION person_arrives(), person_changes();
    DROP TABLE person_likeness_dismissal, person_likeness, person_uncompared, person_posting;
    DROP INDEX ix_person_agency_district, ix_person_name;
    ALTER TABLE person DROP COLUMN name_sound, DROP COLUMN name_words;
    DROP FUNCTION person_sound(text), person_words(text);
    CREATE INDEX ix_person_agency ON person (agency_id);
    CREATE INDEX sx_person_name_en ON person USING gin (name_en gin_trgm_ops);
    CREATE INDEX sx_person_name_ur ON person USING gin (name_ur gin_trgm_ops);
  `,
);
