import type { Course, Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import type { MediaFile } from '../folder/recordings.js';
import type { PublishedQuestion } from './bank.js';
import type { CourseContent, LawCitation, LessonBody } from './content.js';

export interface CurrentPublication {
  readonly courseId: string;
  readonly publicationId: string | null;
  readonly number: number;
  readonly contentHash: string | null;
  /** Newcomers see it. */
  readonly isOpen: boolean;
  /** By a reviewer. */
  readonly isApproved: boolean;
}

/** Writes courses and publications; every method belongs inside one transaction of the publisher. */
@Injectable()
export class PublishingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Waits until nobody else publishes this course; until the end of the transaction. */
  async lock(slug: string): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtext('catalogue.publish'), hashtext($1))`, [
      slug,
    ]);
  }

  async findCurrent(slug: string): Promise<CurrentPublication | null> {
    const [row] = await this.unitOfWork.query<CurrentPublication>(
      `SELECT course.id AS "courseId", current.id AS "publicationId", current.content_hash AS "contentHash",
         course.state = 'published' AS "isOpen", current.approved_by IS NOT NULL AS "isApproved",
         (SELECT coalesce(max(number), 0) FROM publication WHERE course_id = course.id) AS number
       FROM course LEFT JOIN publication current ON current.id = course.current_publication_id
       WHERE course.slug = $1`,
      [slug],
    );
    return row ?? null;
  }

  async hasPublished(courseId: string, contentHash: string): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      'SELECT 1 FROM publication WHERE course_id = $1 AND content_hash = $2 LIMIT 1',
      [courseId, contentHash],
    );
    return rows.length > 0;
  }

  /** The digest of a shipped manual's files when it was last loaded; null where it never was. */
  async findShipped(name: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ digest: string }>(
      `SELECT value ->> 'digest' AS digest FROM setting WHERE key = $1`,
      [`catalogue.shipped.${name}`],
    );
    return row?.digest ?? null;
  }

  async saveShipped(name: string, digest: string): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO setting (key, value) VALUES ($1, $2)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [`catalogue.shipped.${name}`, JSON.stringify({ digest })],
    );
  }

  /** The topic takes its title from its course, unless it has several. */
  async saveTopic(code: string, slug: string, title: Localised): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `WITH shared AS (
         SELECT 1 FROM course JOIN topic ON topic.id = course.topic_id WHERE topic.code = $2 AND course.slug <> $5
       )
       INSERT INTO topic (id, code, title_en, title_ur) VALUES ($1, $2, $3, $4)
       ON CONFLICT (code) DO UPDATE SET
         title_en = CASE WHEN EXISTS (SELECT FROM shared) THEN topic.title_en ELSE excluded.title_en END,
         title_ur = CASE WHEN EXISTS (SELECT FROM shared) THEN topic.title_ur ELSE excluded.title_ur END
       RETURNING id`,
      [newId(), code, title.en, title.ur ?? null, slug],
    );
    if (!row) throw new Error(`The topic ${code} was not saved`);
    return row.id;
  }

  async insertCourse(id: string, slug: string, topicId: string): Promise<void> {
    await this.unitOfWork.query('INSERT INTO course (id, slug, topic_id) VALUES ($1, $2, $3)', [
      id,
      slug,
      topicId,
    ]);
  }

  async insertPublication(
    outline: Course,
    publishedAt: Date,
    content: CourseContent,
    approvedBy: string | null,
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO publication (id, course_id, number, content_hash, outline, published_at, approved_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        outline.publicationId,
        outline.id,
        outline.publicationNumber,
        content.hash,
        JSON.stringify(outline),
        publishedAt,
        approvedBy,
      ],
    );
    await this.insertLessons(outline.publicationId, content.lessons);
    await this.insertBank(outline, content.bank);
    await this.insertCitations(outline.publicationId, content.citations);
    await this.insertMedia(outline.publicationId, content.media);
  }

  async makeCurrent({ id, publicationId }: Course, topicId: string): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE course SET current_publication_id = $2, topic_id = $3, state = 'published' WHERE id = $1`,
      [id, publicationId, topicId],
    );
  }

  /** Newcomers see the course no more, or again; its current publication stays what it is. */
  async setOpen(courseId: string, isOpen: boolean): Promise<void> {
    await this.unitOfWork.query('UPDATE course SET state = $2 WHERE id = $1', [
      courseId,
      isOpen ? 'published' : 'unpublished',
    ]);
  }

  private async insertLessons(publicationId: string, lessons: readonly LessonBody[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO publication_lesson (publication_id, lesson_key, language, body, etag)
       SELECT $1, key, language, body, etag
       FROM json_to_recordset($2::json) AS lesson (key text, language text, body text, etag text)`,
      [publicationId, JSON.stringify(lessons)],
    );
  }

  /** Versions that an earlier publication had are used again; only what changed gets a new one. */
  private async insertBank({ id, publicationId }: Course, bank: readonly PublishedQuestion[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO question (id, course_id, key)
       SELECT id, $1, key FROM json_to_recordset($2::json) AS asked (id uuid, key text)
       ON CONFLICT (course_id, key) DO NOTHING`,
      [id, JSON.stringify(bank.map(({ key }) => ({ id: newId(), key })))],
    );
    await this.unitOfWork.query(
      `INSERT INTO question_version (id, question_id, number, kind, open, secret, hash)
       SELECT asked.id, question.id,
         (SELECT coalesce(max(number), 0) + 1 FROM question_version WHERE question_id = question.id),
         asked.open ->> 'kind', asked.open, asked.secret, asked.hash
       FROM json_to_recordset($2::json) AS asked (id uuid, key text, open jsonb, secret jsonb, hash text)
       JOIN question ON question.course_id = $1 AND question.key = asked.key
       ON CONFLICT (question_id, hash) DO NOTHING`,
      [
        id,
        JSON.stringify(bank.map(({ key, open, secret, hash }) => ({ id: newId(), key, open, secret, hash }))),
      ],
    );
    await this.unitOfWork.query(
      `INSERT INTO publication_question (publication_id, question_key, question_version_id, tags, difficulty)
       SELECT $2, asked.key, version.id, asked.tags, asked.difficulty
       FROM json_to_recordset($3::json) AS asked (key text, hash text, tags text[], difficulty integer)
       JOIN question ON question.course_id = $1 AND question.key = asked.key
       JOIN question_version version ON version.question_id = question.id AND version.hash = asked.hash`,
      [
        id,
        publicationId,
        JSON.stringify(bank.map(({ key, hash, tags, difficulty }) => ({ key, hash, tags, difficulty }))),
      ],
    );
  }

  private async insertMedia(publicationId: string, media: readonly MediaFile[]): Promise<void> {
    if (media.length === 0) return;
    const rows = media.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }));
    await this.unitOfWork.query(
      `INSERT INTO publication_media (publication_id, name, media_type, size_bytes)
       SELECT $1, name, type, size FROM json_to_recordset($2::json) AS file (name text, type text, size integer)`,
      [publicationId, JSON.stringify(rows)],
    );
  }

  private async insertCitations(publicationId: string, citations: readonly LawCitation[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO law_citation (publication_id, law, ref, source_kind, source_key)
       SELECT $1, law, ref, kind, key FROM json_to_recordset($2::json) AS cited (law text, ref text, kind text, key text)`,
      [publicationId, JSON.stringify(citations)],
    );
  }
}
