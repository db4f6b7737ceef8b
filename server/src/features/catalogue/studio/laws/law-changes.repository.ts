import type { LawPlace, Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';

export interface ChangeRow {
  readonly id: string;
  readonly law: string;
  readonly ref: string;
  readonly changed_on: string;
  readonly what: string;
  readonly source: string | null;
  readonly by_account: string;
  readonly at: Date;
}

/** A place that was to be looked at, with what was said of it. */
export interface ChangePlaceRow {
  readonly change_id: string;
  readonly slug: string;
  readonly kind: LawPlace['kind'];
  readonly key: string;
  readonly title: Localised;
  readonly remark: string | null;
  /** Null where nobody has looked. */
  readonly looked_by: string | null;
  readonly looked_at: Date | null;
}

interface NewChange {
  readonly id: string;
  readonly law: string;
  readonly ref: string;
  readonly changedOn: string;
  readonly what: string;
  readonly source: string | null;
  readonly by: string;
  readonly at: Date;
}

interface NewLook {
  readonly changeId: string;
  readonly slug: string;
  readonly kind: LawPlace['kind'];
  readonly key: string;
  readonly remark: string | null;
  readonly by: string;
  readonly at: Date;
}

const CHANGE = `id, law, ref, to_char(changed_on, 'YYYY-MM-DD') AS changed_on, what, source, by_account, at`;

/** Sections that were marked as changed, and the places that were looked at since; only ever added to. */
@Injectable()
export class LawChangesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest first; of one law, or of all. */
  list(law?: string): Promise<ChangeRow[]> {
    return this.unitOfWork.query(
      `SELECT ${CHANGE} FROM law_change WHERE $1::text IS NULL OR law = $1 ORDER BY at DESC, id DESC`,
      [law ?? null],
    );
  }

  async find(id: string): Promise<ChangeRow | null> {
    const [row] = await this.unitOfWork.query<ChangeRow>(`SELECT ${CHANGE} FROM law_change WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** The places of these changes, in the order in which they are cited. */
  placesOf(changeIds: readonly string[]): Promise<ChangePlaceRow[]> {
    return this.unitOfWork.query(
      `SELECT p.change_id, p.slug, p.kind, p.key, p.title, l.remark, l.by_account AS looked_by, l.at AS looked_at
       FROM law_change_place p LEFT JOIN law_change_look l USING (change_id, slug, kind, key)
       WHERE p.change_id = ANY ($1::uuid[]) ORDER BY p.slug, p.kind DESC, p.key`,
      [changeIds],
    );
  }

  async insert(
    { id, law, ref, changedOn, what, source, by, at }: NewChange,
    places: readonly LawPlace[],
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO law_change (id, law, ref, changed_on, what, source, by_account, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, law, ref, changedOn, what, source, by, at],
    );
    await this.unitOfWork.query(
      `INSERT INTO law_change_place (change_id, slug, kind, key, title)
       SELECT $1, slug, kind, key, title FROM json_to_recordset($2::json) AS p (slug text, kind text, key text, title jsonb)`,
      [id, JSON.stringify(places)],
    );
  }

  /** @returns false where somebody has looked already */
  async insertLook({ changeId, slug, kind, key, remark, by, at }: NewLook): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `INSERT INTO law_change_look (change_id, slug, kind, key, remark, by_account, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING 1`,
      [changeId, slug, kind, key, remark, by, at],
    );
    return rows.length > 0;
  }
}
