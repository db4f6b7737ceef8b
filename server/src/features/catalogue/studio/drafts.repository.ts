import type { DraftEvent, DraftState, Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface DraftRow {
  readonly id: string;
  readonly slug: string;
  readonly state: DraftState;
  readonly revision: number;
  readonly title_en: string;
  readonly title_ur: string | null;
  /** Up to which revision it is published; 0 where it never was. */
  readonly published_revision: number;
  readonly course_id: string | null;
  readonly is_open: boolean | null;
  readonly publication_id: string | null;
  readonly publication_number: number | null;
  readonly published_at: Date | null;
}

export interface StudioRow extends DraftRow {
  readonly changed_at: Date;
  readonly changed_by: string;
  readonly lessons: number;
  readonly translated: number;
}

export interface PublishedRow {
  readonly slug: string;
  readonly course_id: string;
  readonly is_open: boolean;
  readonly publication_id: string;
  readonly publication_number: number;
  readonly published_at: Date;
}

export interface EventRow {
  readonly id: string;
  readonly kind: DraftEvent['kind'];
  readonly revision: number;
  readonly publication_number: number | null;
  readonly reason: string | null;
  readonly by_account: string;
  readonly at: Date;
}

interface NewEvent {
  readonly id: string;
  readonly draftId: string;
  readonly kind: DraftEvent['kind'];
  readonly revision: number;
  readonly publicationId: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

interface NewDraft {
  readonly id: string;
  readonly slug: string;
  readonly title: Localised;
  readonly by: string;
  readonly at: Date;
}

const DRAFT = /* sql */ `
  d.id, d.slug, d.state, d.revision, d.title_en, d.title_ur, draft_published_revision(d.id) AS published_revision,
  c.id AS course_id, c.state = 'published' AS is_open,
  p.id AS publication_id, p.number AS publication_number, p.published_at
  FROM draft d LEFT JOIN course c ON c.slug = d.slug LEFT JOIN publication p ON p.id = c.current_publication_id`;

/** Drafts and what was decided about them. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The last changed first. */
  list(): Promise<StudioRow[]> {
    return this.unitOfWork.query(
      `SELECT changed.written_at AS changed_at, changed.written_by AS changed_by, texts.lessons, texts.translated, ${DRAFT}
       CROSS JOIN LATERAL (
         SELECT written_at, written_by FROM draft_file_version v WHERE v.draft_id = d.id ORDER BY revision DESC LIMIT 1
       ) changed
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE f.path ~ '[.]en[.]md$')::int AS lessons,
           count(*) FILTER (WHERE f.path ~ '[.]ur[.]md$')::int AS translated
         FROM draft_file f JOIN draft_file_version v USING (draft_id, path, version)
         WHERE f.draft_id = d.id AND v.text IS NOT NULL
       ) texts
       ORDER BY changed.written_at DESC, d.id`,
    );
  }

  /** Published courses that have no draft. */
  listWithoutDraft(): Promise<PublishedRow[]> {
    return this.unitOfWork.query(
      `SELECT c.slug, c.id AS course_id, c.state = 'published' AS is_open, p.id AS publication_id,
         p.number AS publication_number, p.published_at
       FROM course c JOIN publication p ON p.id = c.current_publication_id
       WHERE NOT EXISTS (SELECT FROM draft d WHERE d.slug = c.slug) ORDER BY p.published_at DESC, c.slug`,
    );
  }

  async find(id: string): Promise<DraftRow | null> {
    const [row] = await this.unitOfWork.query<DraftRow>(`SELECT ${DRAFT} WHERE d.id = $1`, [id]);
    return row ?? null;
  }

  async findBySlug(slug: string): Promise<DraftRow | null> {
    const [row] = await this.unitOfWork.query<DraftRow>(`SELECT ${DRAFT} WHERE d.slug = $1`, [slug]);
    return row ?? null;
  }

  /** Waits until nobody else changes this draft; until the end of the transaction. */
  async lock(id: string): Promise<DraftRow | null> {
    await this.unitOfWork.query('SELECT FROM draft WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  /** Slugs that a new course cannot have. */
  async takenSlugs(like: string): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ slug: string }>(
      `SELECT slug FROM draft WHERE starts_with(slug, $1) UNION SELECT slug FROM course WHERE starts_with(slug, $1)`,
      [like],
    );
    return new Set(rows.map(({ slug }) => slug));
  }

  async insert({ id, slug, title, by, at }: NewDraft): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO draft (id, slug, title_en, title_ur, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, slug, title.en, title.ur ?? null, by, at],
    );
  }

  async setRevision(id: string, revision: number): Promise<void> {
    await this.unitOfWork.query('UPDATE draft SET revision = $2 WHERE id = $1', [id, revision]);
  }

  async setTitle(id: string, { en, ur }: Localised): Promise<void> {
    await this.unitOfWork.query('UPDATE draft SET title_en = $2, title_ur = $3 WHERE id = $1', [
      id,
      en,
      ur ?? null,
    ]);
  }

  async setState(id: string, state: DraftState): Promise<void> {
    await this.unitOfWork.query('UPDATE draft SET state = $2 WHERE id = $1', [id, state]);
  }

  async insertEvent(event: NewEvent): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO draft_event (id, draft_id, kind, revision, publication_id, reason, by_account, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[event.id, event.draftId, event.kind, event.revision],
        ...[event.publicationId, event.reason, event.by, event.at],
      ],
    );
  }

  /** The draft to which something happened. */
  async findByEvent(eventId: string): Promise<DraftRow | null> {
    const [event] = await this.unitOfWork.query<{ draft_id: string }>(
      'SELECT draft_id FROM draft_event WHERE id = $1',
      [eventId],
    );
    return event ? this.find(event.draft_id) : null;
  }

  async hasEvent(id: string): Promise<boolean> {
    return (await this.unitOfWork.query('SELECT 1 FROM draft_event WHERE id = $1', [id])).length > 0;
  }

  /** The latest first. */
  eventsOf(draftId: string): Promise<EventRow[]> {
    return this.unitOfWork.query(
      `SELECT e.id, e.kind, e.revision, e.reason, e.by_account, e.at, p.number AS publication_number
       FROM draft_event e LEFT JOIN publication p ON p.id = e.publication_id
       WHERE e.draft_id = $1 ORDER BY e.id DESC LIMIT 200`,
      [draftId],
    );
  }

  /** Accounts that have written something since the last publication. */
  async authorsOf(draftId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ by: string }>(
      `SELECT DISTINCT written_by AS by FROM draft_file_version
       WHERE draft_id = $1 AND revision > draft_published_revision($1)`,
      [draftId],
    );
    return rows.map(({ by }) => by);
  }

  /** Who sent it to review last; null where nobody did. */
  async senderOf(draftId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ by: string }>(
      `SELECT by_account AS by FROM draft_event WHERE draft_id = $1 AND kind = 'submitted' ORDER BY id DESC LIMIT 1`,
      [draftId],
    );
    return row?.by ?? null;
  }
}
