import type { EssayState, Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { AttemptRow } from '../attempts.rows.js';

export interface QueueRow {
  readonly attempt_id: string;
  readonly question_key: string;
  readonly publication_id: string;
  readonly course_id: string;
  readonly slug: string;
  readonly title: Localised;
  readonly text: string;
  readonly submitted_at: Date;
  readonly is_graded: boolean;
}

export interface QueuePlace {
  readonly submittedAt: Date;
  readonly attemptId: string;
  readonly questionKey: string;
}

export interface QueueScope {
  /** Whoever asks, under every name that they stand in the directory with: their own texts are in none of it. */
  readonly personIds: readonly string[];
  readonly courseId: string | null;
  readonly state: EssayState;
}

export interface EssayAttempt
  extends Pick<AttemptRow, 'id' | 'person_id' | 'publication_id' | 'state' | 'drawn'> {
  readonly submitted_at: Date;
}

/** Essays that somebody wrote in an attempt which waits for its grades; an empty one waits for nobody. */
const ESSAYS = /* sql */ `
  essays AS (
    SELECT a.id AS attempt_id, q.key AS question_key, a.publication_id, p.course_id, s.answer->>0 AS text, a.submitted_at,
      EXISTS (SELECT FROM essay_grade g WHERE g.attempt_id = a.id AND g.question_key = q.key) AS is_graded
    FROM attempt a
    JOIN publication p ON p.id = a.publication_id
    CROSS JOIN LATERAL jsonb_to_recordset(a.drawn) AS q(key text, kind text)
    JOIN attempt_answer s ON s.attempt_id = a.id AND s.question_key = q.key
    WHERE a.state = 'awaiting-grading' AND q.kind = 'essay' AND a.person_id <> ALL ($1::uuid[]))`;

/** Of `essays`: what a list shows. Titles are those of the course as it stands now. */
const SHOWN = /* sql */ `
  SELECT e.*, c.slug, u.outline->'title' AS title
  FROM essays e JOIN course c ON c.id = e.course_id JOIN publication u ON u.id = e.publication_id`;

/** What waits for a grader. */
@Injectable()
export class EssayQueueRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The longest waiting first, from behind a place on. */
  page(scope: QueueScope, after: QueuePlace | null, limit: number): Promise<QueueRow[]> {
    return this.unitOfWork.query<QueueRow>(
      `WITH ${ESSAYS} ${SHOWN}
       WHERE e.is_graded = ($2 = 'graded') AND ($3::uuid IS NULL OR e.course_id = $3)
         AND ($4::timestamptz IS NULL OR (e.submitted_at, e.attempt_id, e.question_key) > ($4, $5::uuid, $6))
       ORDER BY e.submitted_at, e.attempt_id, e.question_key LIMIT $7`,
      [
        scope.personIds,
        scope.state,
        scope.courseId,
        after?.submittedAt ?? null,
        after?.attemptId ?? null,
        after?.questionKey ?? null,
        limit,
      ],
    );
  }

  /** How many wait in each course, in the order of the titles. */
  counts(personIds: readonly string[]): Promise<{ id: string; title: Localised; waiting: number }[]> {
    return this.unitOfWork.query(
      `WITH ${ESSAYS}
       SELECT c.id, u.outline->'title' AS title, count(*)::int AS waiting
       FROM essays e JOIN course c ON c.id = e.course_id JOIN publication u ON u.id = c.current_publication_id
       WHERE NOT e.is_graded GROUP BY c.id, u.outline ORDER BY u.outline->'title'->>'en', c.id`,
      [personIds],
    );
  }

  /** A closed attempt that has essays; null where there is none of this id. */
  async attempt(id: string): Promise<EssayAttempt | null> {
    const [row] = await this.unitOfWork.query<EssayAttempt>(
      `SELECT id, person_id, publication_id, state, drawn, submitted_at FROM attempt
       WHERE id = $1 AND state <> 'open' AND purpose = 'course' AND drawn @> '[{"kind": "essay"}]'`,
      [id],
    );
    return row ?? null;
  }

  /** The title and address of the course that a publication is of. */
  async courseOf(publicationId: string): Promise<{ id: string; slug: string; title: Localised }> {
    const [row] = await this.unitOfWork.query<{ id: string; slug: string; title: Localised }>(
      `SELECT c.id, c.slug, p.outline->'title' AS title FROM publication p JOIN course c ON c.id = p.course_id WHERE p.id = $1`,
      [publicationId],
    );
    if (!row) throw new Error(`There is no publication ${publicationId}`);
    return row;
  }
}
