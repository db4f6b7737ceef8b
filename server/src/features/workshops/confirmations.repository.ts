import type { Mark, Outcome, ScoreWay } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Correction } from './domain/held-back.js';
import { WorkshopsRepository } from './workshops.repository.js';
import type { ConfirmationRow, SessionRow, WorkshopRow } from './workshops.rows.js';

interface Deed {
  readonly workshopId: string;
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
}

interface NewConfirmation extends Deed {
  readonly completedOn: string;
  readonly sessions: readonly SessionRow[];
}

/** What was confirmed of one participant. */
interface NewResult {
  readonly personId: string;
  readonly attended: number;
  readonly preScore: number | null;
  readonly postScore: number | null;
  readonly preWay: ScoreWay | null;
  readonly postWay: ScoreWay | null;
  readonly outcome: Outcome;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** A correction as it is kept. */
interface CorrectionRow extends Correction {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** Confirmations, what each rested on, their reopenings and corrections by hand: added and read, nothing else. */
@Injectable()
export class ConfirmationsRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workshops: WorkshopsRepository,
  ) {}

  /** The workshop, held alone until the transaction ends. */
  hold(workshopId: string): Promise<WorkshopRow | null> {
    return this.workshops.findLocked(workshopId, 'update');
  }

  /** Keeps the workshop as it is now, with what each participant came to, and closes it. */
  async confirm(confirmation: NewConfirmation, results: readonly NewResult[]): Promise<void> {
    const { workshopId, revision, by, at, completedOn, sessions } = confirmation;
    await this.unitOfWork.query(
      `INSERT INTO workshop_confirmation (workshop_id, revision, confirmed_by, confirmed_at, completed_on, sessions,
         title_en, title_ur, venue, district_id, trainers, threshold_percent, pass_percent, test_out_of)
       SELECT id, $2, $3, $4, $5, $6, title_en, title_ur, venue, district_id, trainers, threshold_percent, pass_percent,
         test_out_of
       FROM workshop WHERE id = $1`,
      [workshopId, revision, by, at, completedOn, JSON.stringify(sessions)],
    );
    await this.unitOfWork.query(
      `INSERT INTO workshop_result (workshop_id, revision, person_id, attended, pre_score, post_score, pre_way,
         post_way, outcome, marks)
       SELECT $1, $2, "personId", attended, "preScore", "postScore", "preWay", "postWay", outcome, marks
       FROM jsonb_to_recordset($3) AS r ("personId" uuid, attended integer, "preScore" integer, "postScore" integer,
         "preWay" text, "postWay" text, outcome text, marks jsonb)`,
      [workshopId, revision, JSON.stringify(results)],
    );
    await this.unitOfWork.query(
      `UPDATE workshop SET state = 'confirmed', revision = $2, updated_at = $3 WHERE id = $1`,
      [workshopId, revision, at],
    );
  }

  async reopen({ workshopId, revision, by, at }: Deed, reason: string): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO workshop_reopening (workshop_id, revision, reopened_by, reopened_at, reason)
       VALUES ($1, $2, $3, $4, $5)`,
      [workshopId, revision, by, at, reason],
    );
    await this.unitOfWork.query(`UPDATE workshop SET state = 'draft', updated_at = $2 WHERE id = $1`, [
      workshopId,
      at,
    ]);
  }

  /** To a workshop that the caller holds. */
  async correct(correction: CorrectionRow & { readonly workshopId: string }): Promise<void> {
    const { id, workshopId, personId, deed, by, at, reason } = correction;
    await this.unitOfWork.query(
      `INSERT INTO workshop_correction (id, workshop_id, person_id, deed, done_by, done_at, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, workshopId, personId, deed, by, at, reason],
    );
  }

  /** In the order in which they were done. */
  correctionsOf(workshopId: string): Promise<CorrectionRow[]> {
    return this.unitOfWork.query<CorrectionRow>(
      `SELECT id, person_id AS "personId", deed, done_by AS by, done_at AS at, reason FROM workshop_correction
       WHERE workshop_id = $1 ORDER BY number`,
      [workshopId],
    );
  }

  /** The latest first. */
  listOf(workshopId: string): Promise<ConfirmationRow[]> {
    return this.unitOfWork.query<ConfirmationRow>(
      `SELECT c.revision, c.confirmed_at, c.confirmed_by, o.reopened_at, o.reopened_by, o.reason,
         (SELECT count(*)::int FROM workshop_result r
          WHERE r.workshop_id = c.workshop_id AND r.revision = c.revision AND r.outcome = 'recorded') AS recorded
       FROM workshop_confirmation c LEFT JOIN workshop_reopening o USING (workshop_id, revision)
       WHERE c.workshop_id = $1 ORDER BY c.revision DESC`,
      [workshopId],
    );
  }
}
