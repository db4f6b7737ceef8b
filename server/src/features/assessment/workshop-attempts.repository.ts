import type { AttemptKind } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { NewAttempt } from './attempts.rows.js';

/** Whose attempt, at which test of which workshop: there is one at most. */
export interface WorkshopSeat {
  readonly workshopId: string;
  readonly personId: string;
  readonly kind: AttemptKind;
}

export type NewWorkshopAttempt = Omit<NewAttempt, 'enrolment_id' | 'number'> & {
  readonly workshop_id: string;
};

/** What the workshop's room may know of an attempt. */
export interface WorkshopAttemptSummary {
  readonly personId: string;
  readonly kind: AttemptKind;
  readonly state: 'open' | 'submitted';
  readonly deadlineAt: Date;
  /** Whole per cent, rounded down; null while it is open. */
  readonly score: number | null;
}

/** Attempts at the tests of workshops. */
@Injectable()
export class WorkshopAttemptsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findId({ workshopId, personId, kind }: WorkshopSeat): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM attempt WHERE purpose = 'workshop' AND workshop_id = $1 AND person_id = $2 AND kind = $3`,
      [workshopId, personId, kind],
    );
    return row?.id ?? null;
  }

  /** Keys of all questions that a person was asked in this workshop. */
  async keysSeen(workshopId: string, personId: string): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ key: string }>(
      `SELECT q->>'key' AS key FROM attempt, jsonb_array_elements(drawn) q
       WHERE purpose = 'workshop' AND workshop_id = $1 AND person_id = $2`,
      [workshopId, personId],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Nothing happens where the person has an attempt at this test. */
  async insert(attempt: NewWorkshopAttempt): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO attempt (id, purpose, workshop_id, person_id, publication_id, kind, number, rule, drawn, opened_at,
         deadline_at)
       VALUES ($1, 'workshop', $2, $3, $4, $5, 1, $6::jsonb, $7::jsonb, $8, $9) ON CONFLICT DO NOTHING`,
      [
        attempt.id,
        attempt.workshop_id,
        attempt.person_id,
        attempt.publication_id,
        attempt.kind,
        JSON.stringify(attempt.rule),
        JSON.stringify(attempt.drawn),
        attempt.opened_at,
        attempt.deadline_at,
      ],
    );
  }

  /** In the order of opening. */
  async openIds(workshopId: string, kind: AttemptKind): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM attempt WHERE purpose = 'workshop' AND workshop_id = $1 AND kind = $2 AND state = 'open' ORDER BY id`,
      [workshopId, kind],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives an open attempt whose time has not run out more of it; never less. */
  async lengthen(
    { workshopId, personId, kind }: WorkshopSeat,
    { minutes, percent, at }: { readonly minutes: number; readonly percent: number; readonly at: Date },
  ): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE attempt SET deadline_at = opened_at + make_interval(mins => $4),
         rule = rule || jsonb_build_object('minutes', $4::int, 'extraTimePercent', $5::int)
       WHERE purpose = 'workshop' AND workshop_id = $1 AND person_id = $2 AND kind = $3 AND state = 'open'
         AND deadline_at > $6 AND opened_at + make_interval(mins => $4) > deadline_at`,
      [workshopId, personId, kind, minutes, percent, at],
    );
  }

  summaries(workshopId: string): Promise<WorkshopAttemptSummary[]> {
    return this.unitOfWork.query<WorkshopAttemptSummary>(
      `SELECT person_id AS "personId", kind, state, deadline_at AS "deadlineAt", score FROM attempt WHERE purpose = 'workshop' AND workshop_id = $1`,
      [workshopId],
    );
  }
}
