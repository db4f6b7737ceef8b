import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { conditionsOf, type WorkshopFilter } from './workshop-filter.js';
import type { ListedRow, SessionRow, WorkshopFields, WorkshopRow } from './workshops.rows.js';

const WORKSHOP_COLUMNS = /* sql */ `
  id, title_en, title_ur, topic, district_id, venue, trainers, audience, capacity, threshold_percent, pass_percent,
  test_out_of, state, revision,
  (SELECT jsonb_object_agg(t.which, t.state) FROM workshop_test t WHERE t.workshop_id = workshop.id) AS tests`;

/** Sorts workshops without a session before all others. */
const NO_DAY = '9999-12-31';

interface Wanted {
  readonly filter: WorkshopFilter;
  /** The last one of the page before. */
  readonly after: { readonly day: string; readonly id: string } | null;
  readonly limit: number;
}

const valuesOf = (fields: WorkshopFields): unknown[] => [
  fields.titleEn,
  fields.titleUr,
  fields.topic,
  fields.districtId,
  fields.venue,
  fields.trainers,
  fields.audience,
  fields.capacity,
  fields.thresholdPercent,
  fields.postTest?.passPercent ?? null,
  fields.postTest?.outOf ?? null,
];

/** Workshops and their sessions. */
@Injectable()
export class WorkshopsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False where the id is there already: sent twice. */
  async insert(id: string, fields: WorkshopFields, by: string, at: Date): Promise<boolean> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO workshop (id, title_en, title_ur, topic, district_id, venue, trainers, audience, capacity,
         threshold_percent, pass_percent, test_out_of, created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, ...valuesOf(fields), by, at],
    );
    return rows.length > 0;
  }

  async update(id: string, fields: WorkshopFields, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE workshop SET title_en = $2, title_ur = $3, topic = $4, district_id = $5, venue = $6, trainers = $7,
         audience = $8, capacity = $9, threshold_percent = $10, pass_percent = $11, test_out_of = $12, updated_at = $13
       WHERE id = $1`,
      [id, ...valuesOf(fields), at],
    );
  }

  /** Sessions that are not named go; they must have no marks. */
  async replaceSessions(workshopId: string, sessions: WorkshopFields['sessions']): Promise<void> {
    await this.unitOfWork.query(
      'DELETE FROM workshop_session WHERE workshop_id = $1 AND NOT (id = ANY ($2::uuid[]))',
      [workshopId, sessions.map(({ id }) => id)],
    );
    await this.unitOfWork.query(
      `INSERT INTO workshop_session AS old (id, workshop_id, day, starts, ends)
       SELECT id, $1, day, "from", "to" FROM jsonb_to_recordset($2) AS s (id uuid, day date, "from" time, "to" time)
       ON CONFLICT (id) DO UPDATE SET day = excluded.day, starts = excluded.starts, ends = excluded.ends
       WHERE old.workshop_id = excluded.workshop_id`,
      [workshopId, JSON.stringify(sessions)],
    );
  }

  async find(id: string): Promise<WorkshopRow | null> {
    const [row] = await this.unitOfWork.query<WorkshopRow>(
      `SELECT ${WORKSHOP_COLUMNS} FROM workshop WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /**
   * The workshop, held until the transaction ends. `share` lets others mark at the same time and nobody confirm;
   * `update` holds it alone.
   */
  async findLocked(id: string, mode: 'share' | 'update'): Promise<WorkshopRow | null> {
    const [row] = await this.unitOfWork.query<WorkshopRow>(
      `SELECT ${WORKSHOP_COLUMNS} FROM workshop WHERE id = $1 FOR ${mode === 'share' ? 'SHARE' : 'UPDATE'}`,
      [id],
    );
    return row ?? null;
  }

  /** Makes the tests of a workshop ones of so many points, to be passed at this share unless one is said already. */
  async setTest(id: string, outOf: number, passPercent: number, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE workshop SET test_out_of = $2, pass_percent = coalesce(pass_percent, $3), updated_at = $4 WHERE id = $1`,
      [id, outOf, passPercent, at],
    );
  }

  /** In the order of their days and times. */
  sessionsOf(workshopId: string): Promise<SessionRow[]> {
    return this.unitOfWork.query<SessionRow>(
      `SELECT id, to_char(day, 'YYYY-MM-DD') AS day, to_char(starts, 'HH24:MI') AS "from", to_char(ends, 'HH24:MI') AS "to"
       FROM workshop_session WHERE workshop_id = $1 ORDER BY workshop_session.day, starts, id`,
      [workshopId],
    );
  }

  /** A page by the day of the last session, newest first; those without a session stand before them. */
  list({ filter, after, limit }: Wanted): Promise<ListedRow[]> {
    const { sql, values } = conditionsOf(filter, 4);
    return this.unitOfWork.query<ListedRow>(
      `SELECT w.id, title_en, title_ur, topic, district_id, venue, state, to_char(first_day, 'YYYY-MM-DD') AS first_day,
         to_char(last_day, 'YYYY-MM-DD') AS last_day, to_char(coalesce(last_day, '${NO_DAY}'), 'YYYY-MM-DD') AS sort_day,
         sessions, (SELECT count(*)::int FROM workshop_participant p WHERE p.workshop_id = w.id) AS participants
       FROM workshop w CROSS JOIN LATERAL (
         SELECT min(day) AS first_day, max(day) AS last_day, count(*)::int AS sessions
         FROM workshop_session s WHERE s.workshop_id = w.id
       ) held
       WHERE ($1::date IS NULL OR (coalesce(last_day, '${NO_DAY}'), w.id) < ($1::date, $2::uuid)) AND ${sql}
       ORDER BY coalesce(last_day, '${NO_DAY}') DESC, w.id DESC LIMIT $3`,
      [after?.day ?? null, after?.id ?? null, limit, ...values],
    );
  }
}
