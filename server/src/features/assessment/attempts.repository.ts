import type { AttemptKind } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Answers, AttemptRow, AttemptSummary, AttemptWithAnswers, NewAttempt } from './attempts.rows.js';
import type { Grades } from './domain/essay-grades.js';

const COLUMNS = /* sql */ `
  a.id, a.enrolment_id, a.workshop_id, a.person_id, a.publication_id, a.kind, a.number, a.state, a.rule, a.drawn, a.opened_at,
  a.deadline_at, a.submitted_at, a.correct, a.score, a.passed,
  EXISTS (SELECT 1 FROM attempt f WHERE f.enrolment_id = a.enrolment_id AND f.kind = 'final' AND f.passed) AS final_passed,
  CASE WHEN a.rule ->> 'explain' = 'last-attempt' THEN (
    SELECT count(*)::int FROM attempt f WHERE f.enrolment_id = a.enrolment_id AND f.kind = 'final' AND f.state = 'submitted'
  ) ELSE 0 END AS finals_closed`;

const ANSWERS = /* sql */ `
  SELECT coalesce(json_object_agg(s.question_key, s.answer), '{}') AS answers FROM attempt_answer s WHERE s.attempt_id =`;

/** The grade that counts of each essay. */
const GRADES = /* sql */ `
  SELECT coalesce(json_object_agg(g.question_key, json_build_object('points', g.points, 'comment', g.comment)), '{}') AS grades
  FROM (SELECT DISTINCT ON (question_key) question_key, points, comment FROM essay_grade WHERE attempt_id =`;
const LAST = 'ORDER BY question_key, number DESC) g';

interface SavedAnswer {
  readonly attemptId: string;
  readonly personId: string;
  readonly questionKey: string;
  readonly answer: readonly string[];
  readonly at: Date;
}

type Outcome = Pick<AttemptRow, 'submitted_at' | 'correct' | 'score' | 'passed'>;

/** Attempts and their answers. */
@Injectable()
export class AttemptsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findOwn(id: string, personId: string): Promise<AttemptWithAnswers | null> {
    const [row] = await this.unitOfWork.query<AttemptRow & { answers: Answers; grades: Grades }>(
      `SELECT ${COLUMNS}, (${ANSWERS} a.id), (${GRADES} a.id ${LAST}) FROM attempt a WHERE a.id = $1 AND a.person_id = $2`,
      [id, personId],
    );
    if (!row) return null;
    const { answers, grades, ...attempt } = row;
    return { attempt, answers, grades };
  }

  /** Keys that earlier attempts of this test drew, and the attempt that is open now. */
  async earlier(
    enrolmentId: string,
    kind: AttemptKind,
  ): Promise<{ openId: string | null; seen: Set<string> }> {
    const rows = await this.unitOfWork.query<Pick<AttemptRow, 'id' | 'state' | 'drawn'>>(
      'SELECT id, state, drawn FROM attempt WHERE enrolment_id = $1 AND kind = $2',
      [enrolmentId, kind],
    );
    return {
      openId: rows.find((row) => row.state === 'open')?.id ?? null,
      seen: new Set(rows.flatMap((row) => row.drawn.map((question) => question.key))),
    };
  }

  /** False where the enrolment has an open attempt of this kind, or one of this number. */
  async insert(attempt: NewAttempt): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `INSERT INTO attempt (id, enrolment_id, person_id, publication_id, kind, number, rule, drawn, opened_at, deadline_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [
        attempt.id,
        attempt.enrolment_id,
        attempt.person_id,
        attempt.publication_id,
        attempt.kind,
        attempt.number,
        JSON.stringify(attempt.rule),
        JSON.stringify(attempt.drawn),
        attempt.opened_at,
        attempt.deadline_at,
      ],
    );
    return rows.length > 0;
  }

  /**
   * Saves an answer if the attempt is this person's, open, within its time, and asks this question with these
   * options: one statement, since it is the most frequent write of all. The shared lock makes a submission wait
   * for answers that are being saved, and refuses answers that come after it. False if nothing was saved.
   */
  saveAnswer(saved: SavedAnswer): Promise<boolean> {
    const { questionKey: key, answer } = saved;
    const kinds = answer.length > 1 ? ['multiple'] : ['single', 'multiple', 'true-false'];
    return this.saveWhereDrawn(
      saved,
      kinds.map((kind) => ({ key, kind, options: answer })),
    );
  }

  /** As `saveAnswer`, for an answer that is more than a choice of options and has been looked at by the caller. */
  saveExamined(saved: SavedAnswer): Promise<boolean> {
    return this.saveWhereDrawn(saved, [{ key: saved.questionKey }]);
  }

  /** @param asked what the attempt's draw has to hold: one of these */
  private async saveWhereDrawn(
    { attemptId, personId, questionKey, answer, at }: SavedAnswer,
    asked: readonly object[],
  ): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `WITH answerable AS (
         SELECT id FROM attempt
         WHERE id = $1 AND person_id = $2 AND state = 'open' AND deadline_at > $3 AND drawn @> ANY ($4::jsonb[]) FOR SHARE
       )
       INSERT INTO attempt_answer (attempt_id, question_key, answer, saved_at)
       SELECT id, $5, $6::jsonb, $3 FROM answerable
       ON CONFLICT (attempt_id, question_key) DO UPDATE SET answer = excluded.answer, saved_at = excluded.saved_at
       RETURNING attempt_id`,
      [
        attemptId,
        personId,
        at,
        asked.map((one) => JSON.stringify([one])),
        questionKey,
        JSON.stringify(answer),
      ],
    );
    return rows.length > 0;
  }

  /** The attempt, held until the transaction ends: nothing is saved into it, nobody else closes it. */
  async lock(id: string): Promise<AttemptRow | null> {
    const rows = await this.unitOfWork.query<AttemptRow>(
      `SELECT ${COLUMNS} FROM attempt a WHERE a.id = $1 FOR UPDATE OF a`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Asked after `lock`, and in a statement of its own, so that it sees what was committed while that waited. */
  async answersOf(id: string): Promise<Answers> {
    const [row] = await this.unitOfWork.query<{ answers: Answers }>(`${ANSWERS} $1`, [id]);
    return row?.answers ?? {};
  }

  /** Asked after `lock`, for the same reason. */
  async gradesOf(id: string): Promise<Grades> {
    const [row] = await this.unitOfWork.query<{ grades: Grades }>(`${GRADES} $1 ${LAST}`, [id]);
    return row?.grades ?? {};
  }

  /** Closes an attempt whose essays a person has to grade: it takes no more answers and has no score. */
  async awaitGrading(id: string, submittedAt: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE attempt SET state = 'awaiting-grading', submitted_at = $2 WHERE id = $1 AND state = 'open'`,
      [id, submittedAt],
    );
  }

  /** One that was closed before keeps the moment of that. */
  async close(id: string, outcome: Outcome): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE attempt SET state = 'submitted', submitted_at = coalesce(submitted_at, $2), correct = $3, score = $4, passed = $5
       WHERE id = $1 AND state <> 'submitted'`,
      [id, outcome.submitted_at, outcome.correct, outcome.score, outcome.passed],
    );
  }

  /** Gives an open attempt whose time has not run out more of it; never less. */
  async lengthen(
    enrolmentId: string,
    kind: AttemptKind,
    { minutes, percent, at }: { readonly minutes: number; readonly percent: number; readonly at: Date },
  ): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE attempt SET deadline_at = opened_at + make_interval(mins => $3),
         rule = rule || jsonb_build_object('minutes', $3::int, 'extraTimePercent', $4::int)
       WHERE enrolment_id = $1 AND kind = $2 AND state = 'open' AND deadline_at > $5
         AND opened_at + make_interval(mins => $3) > deadline_at`,
      [enrolmentId, kind, minutes, percent, at],
    );
  }

  async overdue(at: Date, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM attempt WHERE state = 'open' AND deadline_at <= $1 ORDER BY deadline_at LIMIT $2`,
      [at, limit],
    );
    return rows.map((row) => row.id);
  }

  summaries(enrolmentIds: readonly string[]): Promise<AttemptSummary[]> {
    return this.unitOfWork.query<AttemptSummary>(
      `SELECT id, enrolment_id AS "enrolmentId", kind, number, state, opened_at AS "openedAt", deadline_at AS "deadlineAt",
         submitted_at AS "submittedAt", score, passed
       FROM attempt WHERE enrolment_id = ANY($1::uuid[]) ORDER BY enrolment_id, kind, number`,
      [enrolmentIds],
    );
  }
}
