import type { Localised, OpenQuestion } from '@academy/shared';
import pg from 'pg';

/** A question with what a learner may not know, read past the API, which never tells it. */
export interface KnownQuestion extends OpenQuestion {
  /** Keys of the right options. */
  readonly right: readonly string[];
  readonly explain: Localised;
  readonly cites: readonly { readonly label: Localised }[];
}

/** Every question of a course in its newest version, by its key. For tests that answer like somebody who learned. */
export async function rightAnswers(
  databaseUrl: string,
  slug: string,
): Promise<ReadonlyMap<string, KnownQuestion>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ question: KnownQuestion }>(
      `SELECT DISTINCT ON (question.id) version.open || version.secret || jsonb_build_object('key', question.key) AS question
       FROM question JOIN question_version version ON version.question_id = question.id
       JOIN course ON course.id = question.course_id AND course.slug = $1
       ORDER BY question.id, version.number DESC`,
      [slug],
    );
    return new Map(rows.map(({ question }) => [question.key, question]));
  } finally {
    await client.end();
  }
}
