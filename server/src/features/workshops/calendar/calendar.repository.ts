import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { conditionsOf, type WorkshopFilter } from '../workshop-filter.js';
import type { SessionRow, WorkshopState } from '../workshops.rows.js';

/** A session with what the calendar shows of its workshop. */
export interface CalendarRow extends SessionRow {
  readonly workshop_id: string;
  readonly title_en: string;
  readonly title_ur: string | null;
  readonly district_id: string;
  readonly venue: string;
  readonly state: WorkshopState;
  /** Its place among the sessions of the workshop, from 1, and how many those are. */
  readonly number: number;
  readonly of: number;
}

/** Sessions as a calendar shows them. */
@Injectable()
export class CalendarRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param month `YYYY-MM` */
  sessionsIn(month: string, filter: WorkshopFilter, limit: number): Promise<CalendarRow[]> {
    const { sql, values } = conditionsOf(filter, 3);
    return this.unitOfWork.query<CalendarRow>(
      `SELECT s.id, s.workshop_id, to_char(s.day, 'YYYY-MM-DD') AS day, to_char(s.starts, 'HH24:MI') AS "from",
         to_char(s.ends, 'HH24:MI') AS "to", w.title_en, w.title_ur, w.district_id, w.venue, w.state, place.number, place.of
       FROM workshop_session s JOIN workshop w ON w.id = s.workshop_id CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE (o.day, o.starts, o.id) <= (s.day, s.starts, s.id))::int AS number,
           count(*)::int AS of
         FROM workshop_session o WHERE o.workshop_id = s.workshop_id
       ) place
       WHERE s.day >= ($1 || '-01')::date AND s.day < ($1 || '-01')::date + interval '1 month' AND ${sql}
       ORDER BY s.day, s.starts, s.id LIMIT $2`,
      [month, limit, ...values],
    );
  }
}
