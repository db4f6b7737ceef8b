import type { Language } from '@academy/shared';

/** What is asked: parameters of every query here, in this order. */
export interface InsightScope {
  readonly courseId: string;
  /** Of each person for whom somebody else stands, both: two lists of equal length. */
  readonly linked: { readonly people: readonly string[]; readonly roots: readonly string[] };
  readonly from: string | null;
  readonly to: string | null;
  readonly publicationId: string | null;
  /** Subtrees included; null is everywhere. */
  readonly agencies: readonly string[] | null;
  readonly cohortId: string | null;
  /** A place that has districts. */
  readonly provinceId: string | null;
  readonly language: Language | null;
}

export const scopeValues = (scope: InsightScope): unknown[] => [
  scope.courseId,
  scope.linked.people,
  scope.linked.roots,
  scope.from,
  scope.to,
  scope.publicationId,
  scope.agencies,
  scope.cohortId,
  scope.provinceId,
  scope.language,
];

/** The number of the first parameter behind those of the scope. */
export const BEHIND_SCOPE = 11;

/** Of $2 and $3: people with who stands for them, and every enrolment that stands of anyone who counts. */
const STANDING = /* sql */ `
  linked AS (SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS l(person_id, root_id)),
  standing AS (
    SELECT e.id, e.person_id, e.course_id, e.publication_id, e.enrolled_at, e.completed_at, e.last_worked_at, e.cohort_id,
      p.agency_id, p.district_id,
      coalesce(l.root_id, e.person_id) AS who
    FROM enrolment e JOIN person p ON p.id = e.person_id AND NOT p.demonstration
    LEFT JOIN linked l ON l.person_id = e.person_id
    WHERE e.state <> 'withdrawn'`;

/**
 * `taken`: each person's one way through the course ($1), the completed one before others, otherwise the earliest; as
 * far as the scope asks for it. Whoever has two entries that are linked is one person.
 */
export const TAKEN = /* sql */ `${STANDING} AND e.course_id = $1),
  ways AS (SELECT DISTINCT ON (who) * FROM standing ORDER BY who, completed_at NULLS LAST, enrolled_at, id),
  taken AS (
    SELECT * FROM ways
    WHERE ($4::date IS NULL OR (enrolled_at AT TIME ZONE 'Asia/Karachi')::date >= $4)
      AND ($5::date IS NULL OR (enrolled_at AT TIME ZONE 'Asia/Karachi')::date <= $5)
      AND ($6::uuid IS NULL OR publication_id = $6)
      AND ($7::uuid[] IS NULL OR agency_id = ANY ($7))
      AND ($8::uuid IS NULL OR cohort_id = $8)
      AND ($9::uuid IS NULL OR district_id IN (SELECT id FROM place WHERE parent_id = $9))
      AND ($10::text IS NULL
        OR EXISTS (SELECT FROM account a WHERE a.person_id = ways.person_id AND a.language = $10)))`;

/**
 * `firsts`: the first attempt at each test of the course of everyone in `taken`, if it is closed, with what it earned in all
 * (`total`, of its questions); `graded`: the share of each essay. An attempt that is still open, or waits for a grade, is
 * nobody's result, and a second one is no first. Tests of workshops are no tests of the course.
 */
export const FIRSTS = /* sql */ `${TAKEN},
  earliest AS (
    SELECT DISTINCT ON (s.who, a.kind) s.who, a.id, a.kind, a.state, a.publication_id, a.drawn, a.correct,
      jsonb_array_length(a.drawn) AS of
    FROM standing s JOIN attempt a ON a.enrolment_id = s.id AND a.purpose = 'course'
    ORDER BY s.who, a.kind, a.opened_at, a.id),
  graded AS (
    SELECT DISTINCT ON (g.attempt_id, g.question_key) g.attempt_id, g.question_key, g.earned::float8 / g.out_of AS share
    FROM essay_grade g JOIN earliest ON earliest.id = g.attempt_id
    ORDER BY g.attempt_id, g.question_key, g.number DESC),
  -- Essays that were wholly met are among what is right already.
  parts AS (SELECT attempt_id, sum(share) FILTER (WHERE share < 1) AS share FROM graded GROUP BY attempt_id),
  firsts AS (
    SELECT earliest.*, earliest.correct + coalesce(parts.share, 0) AS total
    FROM earliest JOIN taken USING (who) LEFT JOIN parts ON parts.attempt_id = earliest.id
    WHERE earliest.state = 'submitted' AND ($6::uuid IS NULL OR earliest.publication_id = $6))`;

/** `ways`: for every course at once ($1 is null), each person's one way through it; narrowed by agency ($4) alone. */
export const EVERY_WAY = /* sql */ `${STANDING} AND ($1::uuid IS NULL OR e.course_id = $1)),
  ways AS (
    SELECT DISTINCT ON (course_id, who) * FROM standing ORDER BY course_id, who, completed_at NULLS LAST, enrolled_at, id),
  taken AS (SELECT * FROM ways WHERE ($4::uuid[] IS NULL OR agency_id = ANY ($4)))`;
