import type { Course, OpenQuestion } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { BankQuestion, QuestionSecret } from './bank-question.js';

interface VersionRow {
  readonly id: string;
  readonly key: string;
  readonly open: OpenQuestion;
  readonly secret: QuestionSecret;
}

/** Reads what was published. Nothing here but the current publication of a course ever changes. */
@Injectable()
export class PublicationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The current publication of a course that is open; null for others. */
  async findCurrent(courseId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ publicationId: string }>(
      `SELECT current_publication_id AS "publicationId" FROM course
       WHERE id = $1 AND state = 'published' AND current_publication_id IS NOT NULL`,
      [courseId],
    );
    return row?.publicationId ?? null;
  }

  /** Current publications of open courses by the course's slug. */
  listCurrent(): Promise<{ slug: string; publicationId: string }[]> {
    return this.unitOfWork.query(
      `SELECT slug, current_publication_id AS "publicationId" FROM course
       WHERE state = 'published' AND current_publication_id IS NOT NULL ORDER BY created_at, slug`,
    );
  }

  /** The publication by which each course is named: its current one, or the last where it is closed. */
  namingOf(courseIds: readonly string[]): Promise<{ courseId: string; publicationId: string }[]> {
    return this.unitOfWork.query(
      `SELECT c.id AS "courseId", coalesce(c.current_publication_id, (
         SELECT p.id FROM publication p WHERE p.course_id = c.id ORDER BY p.number DESC LIMIT 1)) AS "publicationId"
       FROM course c WHERE c.id = ANY ($1::uuid[]) AND EXISTS (SELECT 1 FROM publication p WHERE p.course_id = c.id)`,
      [[...courseIds]],
    );
  }

  async findOutline(publicationId: string): Promise<Course | null> {
    const [row] = await this.unitOfWork.query<{ outline: Course }>(
      'SELECT outline FROM publication WHERE id = $1',
      [publicationId],
    );
    return row?.outline ?? null;
  }

  bankOf(publicationId: string): Promise<BankQuestion[]> {
    return this.unitOfWork.query<BankQuestion>(
      `SELECT used.question_key AS key, version.id AS "versionId", used.tags, used.difficulty, version.open, version.secret
       FROM publication_question used JOIN question_version version ON version.id = used.question_version_id
       WHERE used.publication_id = $1 ORDER BY used.question_key`,
      [publicationId],
    );
  }

  /** Which lessons ask which question, by their keys. */
  askingLessons(publicationId: string): Promise<{ lesson: string; question: string }[]> {
    return this.unitOfWork.query(
      `SELECT DISTINCT lesson_key AS lesson, block -> 'question' ->> 'key' AS question
       FROM publication_lesson, jsonb_array_elements(body::jsonb -> 'blocks') AS block
       WHERE publication_id = $1 AND block ->> 'kind' = 'check' ORDER BY lesson_key, question`,
      [publicationId],
    );
  }

  versions(ids: readonly string[]): Promise<VersionRow[]> {
    return this.unitOfWork.query<VersionRow>(
      `SELECT version.id, question.key, version.open, version.secret
       FROM question_version version JOIN question ON question.id = version.question_id
       WHERE version.id = ANY ($1::uuid[])`,
      [[...ids]],
    );
  }

  async findLesson(
    publicationId: string,
    key: string,
    language: string,
  ): Promise<{ body: string; etag: string } | null> {
    const [row] = await this.unitOfWork.query<{ body: string; etag: string }>(
      'SELECT body, etag FROM publication_lesson WHERE publication_id = $1 AND lesson_key = $2 AND language = $3',
      [publicationId, key, language],
    );
    return row ?? null;
  }

  async findMedia(publicationId: string, name: string): Promise<{ type: string } | null> {
    const [row] = await this.unitOfWork.query<{ type: string }>(
      'SELECT media_type AS type FROM publication_media WHERE publication_id = $1 AND name = $2',
      [publicationId, name],
    );
    return row ?? null;
  }

  /** Where current publications of open courses cite a law. */
  citationsOf(
    law: string,
  ): Promise<{ courseSlug: string; ref: string; kind: 'lesson' | 'question'; key: string }[]> {
    return this.unitOfWork.query(
      `SELECT course.slug AS "courseSlug", cited.ref, cited.source_kind AS kind, cited.source_key AS key
       FROM law_citation cited JOIN course ON course.current_publication_id = cited.publication_id AND course.state = 'published'
       WHERE cited.law = $1 ORDER BY course.slug, cited.ref, cited.source_kind, cited.source_key`,
      [law],
    );
  }
}
