import type { Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Cited } from '../../folder/cited.js';

/** A draft or a current publication, with what was read in it last. */
export interface LawSource {
  readonly id: string;
  readonly kind: 'draft' | 'publication';
  readonly slug: string;
  readonly title: Localised;
  /** 0 for a publication, which never changes. */
  readonly revision: number;
  /** Null where it was never read, or has changed since. */
  readonly cited: unknown;
}

/** What a publication holds of what cites laws. */
export interface PublishedParts {
  readonly laws: unknown;
  readonly lessons: readonly { readonly key: string; readonly language: string; readonly body: string }[];
  readonly questions: readonly { readonly key: string; readonly stem: Localised; readonly refs: string[] }[];
}

/** Drafts and publications as sources of citations. */
@Injectable()
export class LawSourcesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Drafts first, each kind with the last changed first. */
  list(): Promise<LawSource[]> {
    return this.unitOfWork.query(
      `SELECT s.id, s.kind, s.slug, s.title, s.revision, r.cited
       FROM (
         SELECT d.id, 'draft' AS kind, d.slug, d.revision,
           jsonb_strip_nulls(jsonb_build_object('en', d.title_en, 'ur', d.title_ur)) AS title,
           (SELECT max(written_at) FROM draft_file_version v WHERE v.draft_id = d.id) AS at
         FROM draft d
         UNION ALL
         SELECT p.id, 'publication', c.slug, 0, coalesce(p.outline->'title', jsonb_build_object('en', c.slug)), p.published_at
         FROM course c JOIN publication p ON p.id = c.current_publication_id
       ) s LEFT JOIN law_reading r ON r.source_id = s.id AND r.revision = s.revision
       ORDER BY s.kind, s.at DESC, s.slug`,
    );
  }

  /** Keeps what was read, unless something newer was read meanwhile. */
  async keep(sourceId: string, revision: number, cited: Cited): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO law_reading (source_id, revision, cited) VALUES ($1, $2, $3)
       ON CONFLICT (source_id) DO UPDATE SET revision = excluded.revision, cited = excluded.cited
       WHERE law_reading.revision <= excluded.revision`,
      [sourceId, revision, JSON.stringify(cited)],
    );
  }

  async partsOf(publicationId: string): Promise<PublishedParts> {
    const [[publication], lessons, questions] = await Promise.all([
      this.unitOfWork.query<{ laws: unknown }>(
        `SELECT outline->'laws' AS laws FROM publication WHERE id = $1`,
        [publicationId],
      ),
      this.unitOfWork.query<PublishedParts['lessons'][number]>(
        'SELECT lesson_key AS key, language, body FROM publication_lesson WHERE publication_id = $1 ORDER BY 1, 2',
        [publicationId],
      ),
      this.unitOfWork.query<PublishedParts['questions'][number]>(
        `SELECT l.source_key AS key, v.open->'stem' AS stem, array_agg(l.ref ORDER BY l.ref) AS refs
         FROM law_citation l
         JOIN publication_question q ON q.publication_id = l.publication_id AND q.question_key = l.source_key
         JOIN question_version v ON v.id = q.question_version_id
         WHERE l.publication_id = $1 AND l.source_kind = 'question' GROUP BY 1, 2 ORDER BY 1`,
        [publicationId],
      ),
    ]);
    return { laws: publication?.laws ?? [], lessons, questions };
  }
}
