import { sqlMigration } from './sql-migration.js';

/** Essays: attempts that wait for a person, and the grades that persons give. */
export const Essays = sqlMigration(
  'Essays1790000000027',
  /* sql */ `
    ALTER TABLE attempt DROP CONSTRAINT ck_attempt_state, DROP CONSTRAINT ck_attempt_submitted;
    ALTER TABLE attempt
      ADD CONSTRAINT ck_attempt_state CHECK (state IN ('open', 'awaiting-grading', 'submitted')),
      ADD CONSTRAINT ck_attempt_submitted CHECK ((state = 'open') = (submitted_at IS NULL)),
      -- Nothing can follow from an attempt that has neither score nor verdict.
      ADD CONSTRAINT ck_attempt_awaiting CHECK (state <> 'awaiting-grading'
        OR purpose = 'course' AND kind = 'final' AND num_nonnulls(correct, score, passed) = 0);
    CREATE INDEX sx_attempt_awaiting ON attempt (submitted_at, id) WHERE state = 'awaiting-grading';
    CREATE UNIQUE INDEX sx_attempt_one_awaiting ON attempt (enrolment_id) WHERE state = 'awaiting-grading';

    -- Every grade that was ever given; the last of an essay is the one that counts.
    CREATE TABLE essay_grade (
      -- Made by whoever sends it, so that a repeated request writes nothing.
      id uuid CONSTRAINT pk_essay_grade PRIMARY KEY,
      attempt_id uuid NOT NULL CONSTRAINT fk_essay_grade_attempt REFERENCES attempt (id),
      question_key text NOT NULL,
      number integer NOT NULL CONSTRAINT ck_essay_grade_number CHECK (number > 0),
      -- Points by the id of the criterion, and their sum out of the rubric's.
      points jsonb NOT NULL,
      earned integer NOT NULL,
      out_of integer NOT NULL,
      comment text,
      graded_by uuid NOT NULL,
      grader_person_id uuid NOT NULL CONSTRAINT xfk_essay_grade_grader REFERENCES person (id),
      graded_at timestamptz NOT NULL,
      CONSTRAINT uq_essay_grade_number UNIQUE (attempt_id, question_key, number),
      CONSTRAINT ck_essay_grade_earned CHECK (earned BETWEEN 0 AND out_of AND out_of > 0)
    );

    CREATE FUNCTION essay_graded_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM attempt WHERE id = NEW.attempt_id AND state = 'awaiting-grading' AND person_id <> NEW.grader_person_id;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'attempt % takes no grade, or not from this person', NEW.attempt_id;
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER tg_essay_grade_in_time BEFORE INSERT ON essay_grade
      FOR EACH ROW EXECUTE FUNCTION essay_graded_in_time();
    CREATE TRIGGER tg_essay_grade_append_only BEFORE UPDATE OR DELETE ON essay_grade
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER tg_essay_grade_no_truncate BEFORE TRUNCATE ON essay_grade
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `,
  /* sql */ `
    DROP TABLE essay_grade;
    DROP FUNCTION essay_graded_in_time();
    DROP INDEX sx_attempt_awaiting, sx_attempt_one_awaiting;
    -- What waits goes back to its person, whose time has run out: the answers are kept, and nothing is graded here.
    UPDATE attempt SET state = 'open', submitted_at = NULL WHERE state = 'awaiting-grading';
    ALTER TABLE attempt DROP CONSTRAINT ck_attempt_awaiting, DROP CONSTRAINT ck_attempt_state, DROP CONSTRAINT ck_attempt_submitted;
    ALTER TABLE attempt
      ADD CONSTRAINT ck_attempt_state CHECK (state IN ('open', 'submitted')),
      ADD CONSTRAINT ck_attempt_submitted CHECK ((state = 'submitted') = (submitted_at IS NOT NULL));
  `,
);
