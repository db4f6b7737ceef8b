import type { CohortFields, CohortState } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { CohortReach, CohortRow, ListedCohortRow } from './cohorts.rows.js';

const COLUMNS = /* sql */ `
  c.id, c.course_id, c.agency_id, c.facilitator_id, c.title_en, c.title_ur,
  to_char(c.starts_on, 'YYYY-MM-DD') AS starts_on, to_char(c.ends_on, 'YYYY-MM-DD') AS ends_on, c.capacity, c.state`;

const WITHIN = /* sql */ `($1::uuid[] IS NULL OR c.agency_id = ANY ($1) OR c.facilitator_id = $2::uuid)`;

/** Which cohorts are asked for. */
export interface WantedCohorts {
  readonly reach: CohortReach;
  readonly courseId: string | null;
  /** The agency with those below it; null for every one. */
  readonly agencies: readonly string[] | null;
  readonly state: CohortState | null;
  readonly words: readonly string[];
}

interface Page {
  /** The last one of the page before. */
  readonly after: { readonly day: string; readonly id: string } | null;
  readonly limit: number;
}

const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const valuesOf = (fields: CohortFields): unknown[] => [
  fields.courseId,
  fields.agencyId,
  fields.facilitatorId,
  fields.titleEn,
  fields.titleUr,
  fields.startsOn,
  fields.endsOn,
  fields.capacity,
];

/** Cohorts; who is in them stands in their enrolments. */
@Injectable()
export class CohortsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False where the id is there already: sent twice. */
  async insert(id: string, fields: CohortFields, by: string, at: Date): Promise<boolean> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO cohort (id, course_id, agency_id, facilitator_id, title_en, title_ur, starts_on, ends_on, capacity,
         created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, ...valuesOf(fields), by, at],
    );
    return rows.length > 0;
  }

  async update(id: string, fields: CohortFields, at: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE cohort SET course_id = $2, agency_id = $3, facilitator_id = $4, title_en = $5, title_ur = $6,
         starts_on = $7, ends_on = $8, capacity = $9, updated_at = $10 WHERE id = $1`,
      [id, ...valuesOf(fields), at],
    );
  }

  async setState(id: string, state: CohortState, at: Date): Promise<void> {
    await this.unitOfWork.query('UPDATE cohort SET state = $2, updated_at = $3 WHERE id = $1', [
      id,
      state,
      at,
    ]);
  }

  async findWithin(id: string, { agencies, facilitator }: CohortReach): Promise<CohortRow | null> {
    const [row] = await this.unitOfWork.query<CohortRow>(
      `SELECT ${COLUMNS} FROM cohort c WHERE ${WITHIN} AND c.id = $3`,
      [agencies, facilitator, id],
    );
    return row ?? null;
  }

  /** The cohort, held until the transaction ends: of two who add people at once, the second sees the first's. */
  async lock(id: string): Promise<CohortRow | null> {
    const [row] = await this.unitOfWork.query<CohortRow>(
      `SELECT ${COLUMNS} FROM cohort c WHERE c.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return row ?? null;
  }

  listByIds(ids: readonly string[]): Promise<CohortRow[]> {
    return this.unitOfWork.query<CohortRow>(`SELECT ${COLUMNS} FROM cohort c WHERE c.id = ANY ($1::uuid[])`, [
      ids,
    ]);
  }

  /** By the day on which they end, the latest first; a page, or all of them. */
  list(wanted: WantedCohorts, page: Page | null): Promise<ListedCohortRow[]> {
    const { reach, courseId, agencies, state, words } = wanted;
    const found = words.map((_word, index) => `concat_ws(' ', c.title_en, c.title_ur) ILIKE $${9 + index}`);
    return this.unitOfWork.query<ListedCohortRow>(
      `SELECT ${COLUMNS}, held.people, held.completed
       FROM cohort c CROSS JOIN LATERAL (
         SELECT count(*)::int AS people, (count(*) FILTER (WHERE e.state = 'completed'))::int AS completed
         FROM enrolment e WHERE e.cohort_id = c.id AND e.state <> 'withdrawn'
       ) held
       WHERE ${WITHIN}
         AND ($3::uuid IS NULL OR c.course_id = $3)
         AND ($4::uuid[] IS NULL OR c.agency_id = ANY ($4))
         AND ($5::text IS NULL OR c.state = $5)
         AND ($6::date IS NULL OR (c.ends_on, c.id) < ($6::date, $7::uuid))
         AND ${['true', ...found].join(' AND ')}
       ORDER BY c.ends_on DESC, c.id DESC LIMIT $8`,
      [
        reach.agencies,
        reach.facilitator,
        courseId,
        agencies,
        state,
        page?.after?.day ?? null,
        page?.after?.id ?? null,
        page?.limit ?? null,
        ...words.map(likePattern),
      ],
    );
  }
}
