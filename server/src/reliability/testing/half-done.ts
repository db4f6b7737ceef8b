import type { UnitOfWork } from '../../platform/database/unit-of-work.js';

/**
 * What must never be found, as SQL that finds it. The course of these tests needs its lessons, which the learners
 * have read, and its final test: a passed final is a completed enrolment is one record is one certificate.
 */
const NEVER: Readonly<Record<string, string>> = {
  'a passed final test without a completed enrolment': `
    SELECT a.id FROM attempt a JOIN enrolment e ON e.id = a.enrolment_id
    WHERE a.kind = 'final' AND a.passed AND e.state <> 'completed'`,
  'a completed enrolment without a passed final test': `
    SELECT e.id FROM enrolment e WHERE e.state = 'completed'
    AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.enrolment_id = e.id AND a.kind = 'final' AND a.passed)`,
  'a completed enrolment without exactly one record': `
    SELECT e.id FROM enrolment e LEFT JOIN register_entry r ON r.kind = 'record' AND r.source_id = e.id
    WHERE e.state = 'completed' GROUP BY e.id HAVING count(r.id) <> 1`,
  'a record without a completed enrolment': `
    SELECT r.id FROM register_entry r LEFT JOIN enrolment e ON e.id = r.source_id
    WHERE r.kind = 'record' AND e.state IS DISTINCT FROM 'completed'`,
  'a record without exactly one certificate': `
    SELECT r.id FROM register_entry r LEFT JOIN certificate c ON c.record_id = r.id
    WHERE r.kind = 'record' GROUP BY r.id HAVING count(c.id) <> 1`,
  'a certificate number that two certificates have': `
    SELECT facts->>'number' FROM certificate GROUP BY 1 HAVING count(*) > 1`,
  'a certificate whose printed number is not its own': `
    SELECT id FROM certificate WHERE facts->>'number' <> number`,
  'a submitted attempt without its outcome': `
    SELECT id FROM attempt WHERE state = 'submitted' AND num_nulls(submitted_at, correct, score, passed) > 0`,
  'an attempt that waits though all of its essays are graded': `
    SELECT a.id FROM attempt a WHERE a.state = 'awaiting-grading' AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(a.drawn) AS q(key text, kind text)
      JOIN attempt_answer s ON s.attempt_id = a.id AND s.question_key = q.key
      WHERE q.kind = 'essay' AND NOT EXISTS (
        SELECT FROM essay_grade g WHERE g.attempt_id = a.id AND g.question_key = q.key))`,
  'a result of an attempt whose essays are not all graded': `
    SELECT a.id FROM attempt a CROSS JOIN LATERAL jsonb_to_recordset(a.drawn) AS q(key text, kind text)
    JOIN attempt_answer s ON s.attempt_id = a.id AND s.question_key = q.key AND s.answer::text NOT IN ('{}', '[]')
    WHERE a.state = 'submitted' AND q.kind = 'essay' AND NOT EXISTS (
      SELECT FROM essay_grade g WHERE g.attempt_id = a.id AND g.question_key = q.key)`,
  'a publication by approval of which something is missing': `
    SELECT p.id FROM publication p JOIN course c ON c.id = p.course_id
    WHERE p.approved_by IS NOT NULL AND (
      p.outline ->> 'contentHash' IS DISTINCT FROM p.content_hash
      OR p.outline ->> 'publicationNumber' IS DISTINCT FROM p.number::text
      OR (SELECT count(*) FROM publication_lesson l WHERE l.publication_id = p.id AND l.language = 'en') <> (p.outline ->> 'lessons')::int
      OR NOT EXISTS (SELECT FROM publication_question q WHERE q.publication_id = p.id)
      OR NOT EXISTS (SELECT FROM draft_event e WHERE e.kind = 'published' AND e.publication_id = p.id)
      OR NOT EXISTS (SELECT FROM audit_entry a WHERE a.action = 'catalogue.publish-course' AND a.subject_id = p.id::text)
      OR (c.current_publication_id IS DISTINCT FROM p.id AND NOT EXISTS (
        SELECT FROM publication later WHERE later.course_id = c.id AND later.number > p.number)))`,
  'a revision of a draft that was published twice': `
    SELECT draft_id FROM draft_event WHERE kind = 'published' GROUP BY draft_id, revision HAVING count(*) > 1`,
  'a published revision that is still in review': `
    SELECT d.id FROM draft d WHERE d.state = 'in-review' AND d.revision = draft_published_revision(d.id)`,
  'a draft whose revision or texts are not its newest': `
    SELECT d.id FROM draft d JOIN draft_file_version v ON v.draft_id = d.id
    LEFT JOIN draft_file f ON f.draft_id = d.id AND f.path = v.path
    GROUP BY d.id, d.revision, f.path, f.version HAVING max(v.revision) > d.revision OR max(v.version) IS DISTINCT FROM f.version`,
  'a book that is being made by nobody': `
    SELECT b.digest FROM book b WHERE b.state = 'making' AND NOT EXISTS (SELECT 1 FROM pgboss.job j
      WHERE j.name = 'catalogue.make-book' AND j.data->>'digest' = b.digest AND j.state NOT IN ('cancelled', 'failed', 'completed'))`,
  'a certificate that nobody was told to render': `
    SELECT c.id FROM certificate c WHERE NOT EXISTS (SELECT 1 FROM certificate_document d WHERE d.certificate_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = 'certificate.render' AND j.data->>'certificateId' = c.id::text
      AND j.state NOT IN ('cancelled', 'failed'))`,
  'a record that no seal will ever close': `
    SELECT r.id FROM register_entry r WHERE NOT EXISTS (SELECT 1 FROM register_unsealed u WHERE u.entry_id = r.id)
    AND NOT EXISTS (SELECT 1 FROM register_seal_entry s WHERE s.entry_id = r.id)`,
};

/** Everything in the database that is half done or done twice; none, where all is well. */
export async function halfDone(unitOfWork: UnitOfWork): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(NEVER)) {
    const rows = await unitOfWork.query(sql);
    if (rows.length > 0) found.push(`${rows.length} × ${what}`);
  }
  return found;
}

/** How many of each stand for these enrolments. */
export async function tally(unitOfWork: UnitOfWork, enrolmentIds: readonly string[]) {
  const [row] = await unitOfWork.query<{ completed: number; records: number; certificates: number }>(
    `SELECT (SELECT count(*)::int FROM enrolment WHERE id = ANY($1::uuid[]) AND state = 'completed') AS completed,
       (SELECT count(*)::int FROM register_entry WHERE kind = 'record' AND source_id = ANY($1::uuid[])) AS records,
       (SELECT count(DISTINCT number)::int FROM certificate WHERE enrolment_id = ANY($1::uuid[])) AS certificates`,
    [enrolmentIds],
  );
  return row;
}
