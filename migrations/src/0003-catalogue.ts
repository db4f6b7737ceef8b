import { sqlMigration } from './sql-migration.js';

/** Topics, courses, questions with their versions, and immutable publications. */
export const Catalogue = sqlMigration(
  'Catalogue1790000000003',
  /* sql */ `
    CREATE TABLE topic (
      id uuid CONSTRAINT pk_topic PRIMARY KEY,
      code text NOT NULL CONSTRAINT uq_topic_code UNIQUE,
      title_en text NOT NULL,
      title_ur text
    );

    CREATE TABLE course (
      id uuid CONSTRAINT pk_course PRIMARY KEY,
      slug text NOT NULL CONSTRAINT uq_course_slug UNIQUE,
      topic_id uuid NOT NULL CONSTRAINT fk_course_topic REFERENCES topic (id),
      state text NOT NULL DEFAULT 'draft' CONSTRAINT ck_course_state CHECK (state IN ('draft', 'published', 'unpublished')),
      current_publication_id uuid,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX ix_course_topic ON course (topic_id);

    -- What learners read, as one immutable thing. outline: the contract's courseView without what changes.
    CREATE TABLE publication (
      id uuid CONSTRAINT pk_publication PRIMARY KEY,
      course_id uuid NOT NULL CONSTRAINT fk_publication_course REFERENCES course (id),
      number integer NOT NULL,
      content_hash text NOT NULL,
      outline jsonb NOT NULL,
      published_at timestamptz NOT NULL DEFAULT now(),
      approved_by uuid,
      CONSTRAINT uq_publication_number UNIQUE (course_id, number)
    );
    ALTER TABLE course ADD CONSTRAINT fk_course_current_publication
      FOREIGN KEY (current_publication_id) REFERENCES publication (id);

    -- One row is one answer of the lesson endpoint: body is served as it stands.
    CREATE TABLE publication_lesson (
      publication_id uuid NOT NULL CONSTRAINT fk_publication_lesson_publication REFERENCES publication (id),
      lesson_key text NOT NULL,
      language text NOT NULL CONSTRAINT ck_publication_lesson_language CHECK (language IN ('en', 'ur')),
      body text NOT NULL,
      etag text NOT NULL,
      CONSTRAINT pk_publication_lesson PRIMARY KEY (publication_id, lesson_key, language)
    );

    CREATE TABLE question (
      id uuid CONSTRAINT pk_question PRIMARY KEY,
      course_id uuid NOT NULL CONSTRAINT fk_question_course REFERENCES course (id),
      key text NOT NULL,
      CONSTRAINT uq_question_key UNIQUE (course_id, key)
    );

    -- open: what a learner may see (contract openQuestion); secret: what is right, feedback, explanation, citations.
    CREATE TABLE question_version (
      id uuid CONSTRAINT pk_question_version PRIMARY KEY,
      question_id uuid NOT NULL CONSTRAINT fk_question_version_question REFERENCES question (id),
      number integer NOT NULL,
      kind text NOT NULL,
      open jsonb NOT NULL,
      secret jsonb NOT NULL,
      hash text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT uq_question_version_number UNIQUE (question_id, number),
      CONSTRAINT uq_question_version_hash UNIQUE (question_id, hash)
    );

    -- The publication's bank: which version of which question, and what a draw can ask for.
    CREATE TABLE publication_question (
      publication_id uuid NOT NULL CONSTRAINT fk_publication_question_publication REFERENCES publication (id),
      question_key text NOT NULL,
      question_version_id uuid NOT NULL CONSTRAINT fk_publication_question_version REFERENCES question_version (id),
      tags text[] NOT NULL,
      difficulty integer NOT NULL,
      CONSTRAINT pk_publication_question PRIMARY KEY (publication_id, question_key)
    );

    CREATE TABLE law_citation (
      publication_id uuid NOT NULL CONSTRAINT fk_law_citation_publication REFERENCES publication (id),
      law text NOT NULL,
      ref text NOT NULL,
      source_kind text NOT NULL CONSTRAINT ck_law_citation_source CHECK (source_kind IN ('lesson', 'question')),
      source_key text NOT NULL,
      CONSTRAINT pk_law_citation PRIMARY KEY (publication_id, ref, source_kind, source_key)
    );
    CREATE INDEX ix_law_citation_law ON law_citation (law);

    CREATE TRIGGER tg_publication_immutable BEFORE UPDATE OR DELETE ON publication
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_publication_lesson_immutable BEFORE UPDATE OR DELETE ON publication_lesson
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_publication_question_immutable BEFORE UPDATE OR DELETE ON publication_question
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_question_version_immutable BEFORE UPDATE OR DELETE ON question_version
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
  `,
  /* sql */ `
    ALTER TABLE course DROP CONSTRAINT fk_course_current_publication;
    DROP TABLE law_citation, publication_question, question_version, question, publication_lesson, publication, course, topic;
  `,
);
