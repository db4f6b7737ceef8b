import { insightLimits, type Localised, localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { FunnelGroup } from '../domain/funnel.js';
import { BEHIND_SCOPE, EVERY_WAY, FIRSTS, type InsightScope, scopeValues, TAKEN } from './insights.sql.js';

const count = z.number().int();
const listRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: localised,
  enrolled: count,
  begun: count,
  completed: count,
  certificates: count,
});
const publicationRow = z.object({ id: z.string(), number: count, published_at: z.date() });
const groupRow = z.object({
  publication_id: z.string(),
  lessons: z.array(z.string()),
  begun: z.boolean(),
  passed: z.boolean(),
  certified: z.boolean(),
  idle: z.boolean(),
  people: count,
});
const timeRow = z.object({ step: z.string(), people: count, days: z.number() });
/** Of points, where an essay counts for its part. */
const sum = z.number();
const pairRow = z.object({ before: sum, before_of: count, after: sum, after_of: count, people: count });
const answerRow = z.object({
  version_id: z.string(),
  /** Of an essay only whether there is one. */
  answer: z.array(z.string()).nullable(),
  /** What a person gave for an essay, 0 to 1; null of every other kind. */
  share: z.number().nullable(),
  total: sum,
  of: count,
  people: count,
});
const versionRow = z.object({ id: z.string(), number: count });

/** People who answered a question alike and earned equally much in all. */
export type AnsweredAlike = z.infer<typeof answerRow>;
/** Right answers of how many, in the pre-test and in the first final attempt, and who did so. */
export type ScorePair = z.infer<typeof pairRow>;
export type CourseRow = z.infer<typeof listRow>;

const ATTEMPTS_OF_WAY = `attempt a WHERE a.enrolment_id = t.id AND a.purpose = 'course'`;
/** By person first, since that is what certificates are found by. */
const CERTIFICATE_OF_WAY = `certificate c WHERE c.person_id = t.person_id AND c.enrolment_id = t.id`;

/** Reads how people learned; whoever asks has been asked whether they may. */
@Injectable()
export class InsightsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every published course with its people, in the order of the titles. */
  async courses(
    linked: InsightScope['linked'],
    agencies: readonly string[] | null,
    courseId: string | null = null,
  ): Promise<CourseRow[]> {
    const rows = await this.unitOfWork.query(
      `WITH ${EVERY_WAY}
       SELECT course.id, course.slug, u.outline->'title' AS title,
         count(t.id)::int AS enrolled,
         (count(*) FILTER (WHERE EXISTS (SELECT FROM ${ATTEMPTS_OF_WAY} AND a.kind = 'final')))::int AS begun,
         count(t.completed_at)::int AS completed,
         (count(*) FILTER (WHERE EXISTS (SELECT FROM ${CERTIFICATE_OF_WAY})))::int AS certificates
       FROM course JOIN publication u ON u.id = course.current_publication_id
       LEFT JOIN taken t ON t.course_id = course.id
       WHERE $1::uuid IS NULL OR course.id = $1
       GROUP BY course.id, course.slug, u.outline ORDER BY u.outline->'title'->>'en', course.id`,
      [courseId, linked.people, linked.roots, agencies],
    );
    return rows.map((row) => listRow.parse(row));
  }

  /** The newest first. */
  async publications(courseId: string): Promise<{ id: string; number: number; publishedAt: string }[]> {
    const rows = await this.unitOfWork.query(
      'SELECT id, number, published_at FROM publication WHERE course_id = $1 ORDER BY number DESC',
      [courseId],
    );
    return rows.map((raw) => {
      const { id, number, published_at } = publicationRow.parse(raw);
      return { id, number, publishedAt: published_at.toISOString() };
    });
  }

  /** People who got equally far, as the funnel counts them. */
  async groups(scope: InsightScope, now: Date): Promise<FunnelGroup[]> {
    const rows = await this.unitOfWork.query(
      `WITH ${TAKEN},
       stood AS (
         SELECT t.publication_id,
           ARRAY(SELECT l.lesson_key FROM lesson_progress l
             WHERE l.enrolment_id = t.id AND l.completed_at IS NOT NULL ORDER BY l.lesson_key) AS lessons,
           EXISTS (SELECT FROM ${ATTEMPTS_OF_WAY} AND a.kind = 'final') AS begun,
           EXISTS (SELECT FROM ${ATTEMPTS_OF_WAY} AND a.kind = 'final' AND a.passed) AS passed,
           EXISTS (SELECT FROM ${CERTIFICATE_OF_WAY}) AS certified,
           greatest(t.last_worked_at, (SELECT max(coalesce(a.submitted_at, a.opened_at)) FROM ${ATTEMPTS_OF_WAY}))
             < $${BEHIND_SCOPE}::timestamptz - make_interval(days => $${BEHIND_SCOPE + 1}::int) AS idle
         FROM taken t)
       SELECT *, count(*)::int AS people FROM stood GROUP BY 1, 2, 3, 4, 5, 6`,
      [...scopeValues(scope), now, insightLimits.stoppedAfterDays],
    );
    return rows.map((raw) => {
      const { publication_id, begun, ...row } = groupRow.parse(raw);
      return { ...row, publicationId: publication_id, testBegun: begun };
    });
  }

  /** The median of days from enrolment to each step, by the name that `timeKey` gives it, with how many took it. */
  async times(scope: InsightScope): Promise<Map<string, { people: number; days: number }>> {
    const rows = await this.unitOfWork.query(
      `WITH ${TAKEN},
       steps AS (
         SELECT t.enrolled_at, 'lesson ' || l.lesson_key AS step, l.completed_at AS at
         FROM taken t JOIN lesson_progress l ON l.enrolment_id = t.id AND l.completed_at IS NOT NULL
         UNION ALL
         SELECT t.enrolled_at, 'test', (SELECT min(a.opened_at) FROM ${ATTEMPTS_OF_WAY} AND a.kind = 'final') FROM taken t
         UNION ALL
         SELECT t.enrolled_at, 'passed',
           (SELECT min(a.submitted_at) FROM ${ATTEMPTS_OF_WAY} AND a.kind = 'final' AND a.passed) FROM taken t
         UNION ALL
         SELECT t.enrolled_at, 'certificate', (SELECT min(c.issued_at) FROM ${CERTIFICATE_OF_WAY}) FROM taken t)
       SELECT step, count(*)::int AS people,
         -- A device's clock may be behind the server's.
         percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(0, extract(epoch FROM at - enrolled_at)::float8)) / 86400 AS days
       FROM steps WHERE at IS NOT NULL GROUP BY step`,
      scopeValues(scope),
    );
    return new Map(
      rows.map((raw) => {
        const { step, ...time } = timeRow.parse(raw);
        return [step, time];
      }),
    );
  }

  /** Everyone with a closed pre-test and a closed first attempt at the final test. */
  async scorePairs(scope: InsightScope): Promise<ScorePair[]> {
    const rows = await this.unitOfWork.query(
      `WITH ${FIRSTS}
       SELECT b.total AS before, b.of AS before_of, f.total AS after, f.of AS after_of, count(*)::int AS people
       FROM firsts b JOIN firsts f ON f.who = b.who AND f.kind = 'final'
       WHERE b.kind = 'pretest' GROUP BY 1, 2, 3, 4`,
      scopeValues(scope),
    );
    return rows.map((row) => pairRow.parse(row));
  }

  /** How many people have a closed first attempt at the final test. */
  async firstFinals(scope: InsightScope): Promise<number> {
    const [row] = await this.unitOfWork.query<{ people: number }>(
      `WITH ${FIRSTS} SELECT count(*)::int AS people FROM firsts WHERE kind = 'final'`,
      scopeValues(scope),
    );
    return row?.people ?? 0;
  }

  /** Answers of first final attempts to each version of a question, alike ones together. */
  async answers(scope: InsightScope): Promise<AnsweredAlike[]> {
    const rows = await this.unitOfWork.query(
      `WITH ${FIRSTS}
       SELECT d."versionId" AS version_id,
         CASE WHEN d.kind = 'essay' AND s.answer IS NOT NULL THEN '[""]'::jsonb ELSE s.answer END AS answer,
         g.share, f.total, f.of, count(*)::int AS people
       FROM firsts f CROSS JOIN LATERAL jsonb_to_recordset(f.drawn) AS d(key text, kind text, "versionId" uuid)
       LEFT JOIN attempt_answer s ON s.attempt_id = f.id AND s.question_key = d.key
       LEFT JOIN graded g ON g.attempt_id = f.id AND g.question_key = d.key
       WHERE f.kind = 'final' GROUP BY 1, 2, 3, 4, 5`,
      scopeValues(scope),
    );
    return rows.map((row) => answerRow.parse(row));
  }

  async versionNumbers(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.query(
      'SELECT id, number FROM question_version WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(
      rows.map((raw) => {
        const { id, number } = versionRow.parse(raw);
        return [id, number];
      }),
    );
  }

  /** A province or territory by its code. */
  async findProvince(code: string): Promise<{ id: string; name: Localised } | null> {
    const [row] = await this.unitOfWork.query<{ id: string; en: string; ur: string | null }>(
      'SELECT id, name_en AS en, name_ur AS ur FROM place WHERE code = $1 AND parent_id IS NULL',
      [code],
    );
    return row ? { id: row.id, name: named(row) } : null;
  }

  /** Names of these agencies, in the order of the reference list. */
  async agencyNames(ids: readonly string[]): Promise<Localised[]> {
    const rows = await this.unitOfWork.query<{ en: string; ur: string | null }>(
      'SELECT name_en AS en, name_ur AS ur FROM agency WHERE id = ANY ($1::uuid[]) ORDER BY position, id',
      [ids],
    );
    return rows.map(named);
  }
}

const named = ({ en, ur }: { en: string; ur: string | null }): Localised => (ur ? { en, ur } : { en });
