import type { OutsideState } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface OutsideRow {
  readonly id: string;
  readonly person_id: string;
  readonly topic: string;
  readonly title: string;
  readonly provider: string;
  /** `YYYY-MM-DD` */
  readonly completed_on: string;
  readonly minutes: number;
  readonly entered_by: string;
  /** Who that is; null where the account is gone. */
  readonly entered_by_person: string | null;
  readonly entered_at: Date;
  readonly outcome: 'approved' | 'declined' | 'retracted' | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly decided_reason: string | null;
  readonly record_id: string | null;
  readonly reversed_at: Date | null;
  readonly reversed_reason: string | null;
  /** Files that are not withdrawn. */
  readonly files: number;
}

export interface NewOutside {
  readonly id: string;
  readonly personId: string;
  readonly topic: string;
  readonly title: string;
  readonly provider: string;
  readonly completedOn: string;
  readonly minutes: number;
}

interface NewDecision {
  readonly completionId: string;
  readonly outcome: 'approved' | 'declined' | 'retracted';
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly recordId: string | null;
}

interface OutsideQuestion {
  /** Agencies within reach, subtrees included; null is everywhere. */
  readonly reach: readonly string[] | null;
  readonly state: OutsideState | null;
  readonly personId: string | null;
  /** The last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

const COMPLETIONS = /* sql */ `
  SELECT o.id, o.person_id, o.topic, o.title, o.provider, to_char(o.completed_on, 'YYYY-MM-DD') AS completed_on, o.minutes,
    o.entered_by, (SELECT a.person_id FROM account a WHERE a.id = o.entered_by) AS entered_by_person, o.entered_at, d.outcome, d.decided_by, d.decided_at, d.reason AS decided_reason, d.record_id,
    r.recorded_at AS reversed_at, r.reason AS reversed_reason, kept.files
  FROM outside_completion o
  LEFT JOIN outside_decision d ON d.completion_id = o.id
  LEFT JOIN register_entry r ON r.target_id = d.record_id AND r.kind = 'reversal'
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS files FROM evidence_file f
    WHERE f.subject_id = o.id AND f.subject_kind = 'outside-completion'
      AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal w WHERE w.file_id = f.id)
  ) kept`;

/** As `outsideState` says it. */
const STATE = /* sql */ `
  CASE WHEN d.outcome = 'approved' THEN CASE WHEN r.id IS NULL THEN 'approved' ELSE 'reversed' END
       WHEN d.outcome IS NOT NULL THEN d.outcome
       WHEN kept.files > 0 THEN 'waiting' ELSE 'incomplete' END`;

/** The person serves within reach, or did on the training day, when the record was made. */
const within = (place: string): string => /* sql */ `
  (${place}::uuid[] IS NULL
   OR EXISTS (SELECT 1 FROM person p WHERE p.id = o.person_id AND p.agency_id = ANY (${place}))
   OR EXISTS (SELECT 1 FROM register_entry e WHERE e.id = d.record_id AND e.agency_id = ANY (${place})))`;

/** Trainings completed elsewhere and what was decided of them: added and read, nothing else. */
@Injectable()
export class OutsideRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False where the id is there already: sent twice. */
  async insert(entered: NewOutside, by: string, at: Date): Promise<boolean> {
    const { id, personId, topic, title, provider, completedOn, minutes } = entered;
    const rows = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO outside_completion (id, person_id, topic, title, provider, completed_on, minutes, entered_by, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, personId, topic, title, provider, completedOn, minutes, by, at],
    );
    return rows.length > 0;
  }

  async insertDecision({ completionId, outcome, by, at, reason, recordId }: NewDecision): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO outside_decision (completion_id, outcome, decided_by, decided_at, reason, record_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [completionId, outcome, by, at, reason, recordId],
    );
  }

  async findWithin(id: string, reach: readonly string[] | null): Promise<OutsideRow | null> {
    const [row] = await this.unitOfWork.query<OutsideRow>(
      `${COMPLETIONS} WHERE o.id = $1 AND ${within('$2')}`,
      [id, reach],
    );
    return row ?? null;
  }

  /** Makes others who decide on it, or change its evidence, wait until this transaction ends. */
  async hold(id: string): Promise<void> {
    await this.unitOfWork.query('SELECT 1 FROM outside_completion WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Ids of its files that are not withdrawn; ask while it is held. */
  async standingFiles(id: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT f.id FROM evidence_file f WHERE f.subject_id = $1 AND f.subject_kind = 'outside-completion'
         AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal w WHERE w.file_id = f.id) ORDER BY f.added_at, f.id`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Makes others who enter a training of this topic and day wait, so that it is entered once. */
  async lockTraining(topic: string, completedOn: string): Promise<void> {
    await this.unitOfWork.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `outside.${completedOn}.${topic}`,
    ]);
  }

  /** All that was entered of these people on this topic and day. */
  sameTraining(personIds: readonly string[], topic: string, completedOn: string): Promise<OutsideRow[]> {
    return this.unitOfWork.query<OutsideRow>(
      `${COMPLETIONS} WHERE o.person_id = ANY ($1::uuid[]) AND o.topic = $2 AND o.completed_on = $3`,
      [personIds, topic, completedOn],
    );
  }

  /** The latest entered first. */
  list({ reach, state, personId, after, limit }: OutsideQuestion): Promise<OutsideRow[]> {
    return this.unitOfWork.query<OutsideRow>(
      `${COMPLETIONS}
       WHERE ${within('$1')} AND ($2::text IS NULL OR ${STATE} = $2) AND ($3::uuid IS NULL OR o.person_id = $3)
         AND ($4::uuid IS NULL
           OR (o.entered_at, o.id) < (SELECT a.entered_at, a.id FROM outside_completion a WHERE a.id = $4))
       ORDER BY o.entered_at DESC, o.id DESC LIMIT $5`,
      [reach, state, personId, after, limit],
    );
  }
}
