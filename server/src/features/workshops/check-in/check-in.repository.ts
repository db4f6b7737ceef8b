import type { Mark, MarkWay } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SessionRow, WorkshopState } from '../workshops.rows.js';

/** A session with what its check-in shows of the workshop. */
export interface CheckInSessionRow extends SessionRow {
  readonly workshop_id: string;
  readonly title_en: string;
  readonly title_ur: string | null;
  readonly venue: string;
  readonly state: WorkshopState;
  /** Its place among the sessions of the workshop, from 1. */
  readonly number: number;
}

export interface MarkRow {
  readonly mark: Mark;
  readonly way: MarkWay;
  readonly marked_at: Date;
}

const SESSIONS = /* sql */ `
  SELECT s.id, s.workshop_id, to_char(s.day, 'YYYY-MM-DD') AS day, to_char(s.starts, 'HH24:MI') AS "from",
    to_char(s.ends, 'HH24:MI') AS "to", w.title_en, w.title_ur, w.venue, w.state,
    (SELECT count(*)::int FROM workshop_session o
     WHERE o.workshop_id = s.workshop_id AND (o.day, o.starts, o.id) <= (s.day, s.starts, s.id)) AS number
  FROM workshop_session s JOIN workshop w ON w.id = s.workshop_id`;

/** Sessions as people check in to them, and who did with which scan. */
@Injectable()
export class CheckInRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(sessionId: string): Promise<CheckInSessionRow | null> {
    const [row] = await this.unitOfWork.query<CheckInSessionRow>(`${SESSIONS} WHERE s.id = $1`, [sessionId]);
    return row ?? null;
  }

  /** Holds a workshop until the transaction ends. */
  async lock(workshopId: string): Promise<void> {
    await this.unitOfWork.query('SELECT 1 FROM workshop WHERE id = $1 FOR UPDATE', [workshopId]);
  }

  /** Sessions of these days whose workshops are not confirmed. */
  listOn(days: readonly string[]): Promise<CheckInSessionRow[]> {
    return this.unitOfWork.query<CheckInSessionRow>(
      `${SESSIONS} WHERE s.day = ANY ($1::date[]) AND w.state = 'draft'`,
      [days],
    );
  }

  async counts(sessionId: string): Promise<{ checkedIn: number; present: number }> {
    const [row] = await this.unitOfWork.query<{ checkedIn: number; present: number }>(
      `SELECT count(*) FILTER (WHERE way = 'code')::int AS "checkedIn", count(*)::int AS present
       FROM attendance WHERE session_id = $1 AND mark = 'present'`,
      [sessionId],
    );
    return row ?? { checkedIn: 0, present: 0 };
  }

  /** Everybody who takes part, by person. */
  async participants(workshopId: string): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ id: string; person_id: string }>(
      'SELECT id, person_id FROM workshop_participant WHERE workshop_id = $1 ORDER BY id',
      [workshopId],
    );
    return new Map(rows.map((row) => [row.person_id, row.id]));
  }

  async findMark(sessionId: string, participantId: string): Promise<MarkRow | null> {
    const [row] = await this.unitOfWork.query<MarkRow>(
      'SELECT mark, way, marked_at FROM attendance WHERE session_id = $1 AND participant_id = $2',
      [sessionId, participantId],
    );
    return row ?? null;
  }

  /** Uses a pass for a person; false where somebody else has used it. */
  async use(passId: string, sessionId: string, personId: string, at: Date): Promise<boolean> {
    await this.unitOfWork.query(
      `INSERT INTO workshop_check_in (pass_id, session_id, person_id, checked_in_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (pass_id) DO NOTHING`,
      [passId, sessionId, personId, at],
    );
    const [row] = await this.unitOfWork.query<{ person_id: string }>(
      'SELECT person_id FROM workshop_check_in WHERE pass_id = $1',
      [passId],
    );
    return row?.person_id === personId;
  }
}
