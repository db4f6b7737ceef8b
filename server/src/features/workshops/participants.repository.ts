import type { Mark, MarkWay } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ParticipantRow } from './workshops.rows.js';

/** How many take part in one workshop at most. */
export const MOST_PARTICIPANTS = 500;

export interface NewParticipant {
  readonly id: string;
  readonly workshopId: string;
  readonly personId: string;
}

interface Place {
  readonly workshopId: string;
  readonly sessionId: string;
}

/** As they were typed in. */
interface Scores {
  readonly preScore: number | null;
  readonly postScore: number | null;
}

/** Who takes part in a workshop, their marks and their scores. */
@Injectable()
export class ParticipantsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False where they take part already. */
  async insert({ id, workshopId, personId }: NewParticipant, by: string, at: Date): Promise<boolean> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO workshop_participant (id, workshop_id, person_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (workshop_id, person_id) DO NOTHING RETURNING id`,
      [id, workshopId, personId, by, at],
    );
    return rows.length > 0;
  }

  async count(workshopId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM workshop_participant WHERE workshop_id = $1',
      [workshopId],
    );
    return row?.count ?? 0;
  }

  async find(workshopId: string, id: string): Promise<{ person_id: string } | null> {
    const [row] = await this.unitOfWork.query<{ person_id: string }>(
      'SELECT person_id FROM workshop_participant WHERE workshop_id = $1 AND id = $2',
      [workshopId, id],
    );
    return row ?? null;
  }

  async personIds(workshopId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ person_id: string }>(
      'SELECT person_id FROM workshop_participant WHERE workshop_id = $1',
      [workshopId],
    );
    return rows.map(({ person_id }) => person_id);
  }

  /** Whether a score was typed in for anybody. */
  async hasTypedScores(workshopId: string): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `SELECT 1 FROM workshop_participant
       WHERE workshop_id = $1 AND num_nonnulls(pre_score, post_score) > 0 LIMIT 1`,
      [workshopId],
    );
    return rows.length > 0;
  }

  /** With their marks. */
  async remove(workshopId: string, id: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM workshop_participant WHERE workshop_id = $1 AND id = $2', [
      workshopId,
      id,
    ]);
  }

  async saveScores(workshopId: string, id: string, { preScore, postScore }: Scores): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE workshop_participant SET pre_score = $3, post_score = $4 WHERE workshop_id = $1 AND id = $2',
      [workshopId, id, preScore, postScore],
    );
  }

  listOf(workshopId: string): Promise<ParticipantRow[]> {
    return this.unitOfWork.query<ParticipantRow>(
      `SELECT p.id, p.person_id, p.pre_score, p.post_score,
         coalesce(jsonb_object_agg(a.session_id, a.mark) FILTER (WHERE a.session_id IS NOT NULL), '{}') AS marks,
         coalesce(jsonb_object_agg(a.session_id, a.way) FILTER (WHERE a.session_id IS NOT NULL), '{}') AS ways
       FROM workshop_participant p LEFT JOIN attendance a ON a.participant_id = p.id
       WHERE p.workshop_id = $1 GROUP BY p.id ORDER BY p.id`,
      [workshopId],
    );
  }

  /** Which of these take part. */
  async idsAmong(workshopId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM workshop_participant WHERE workshop_id = $1 AND id = ANY ($2::uuid[])',
      [workshopId, ids],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Marks of the roll, by participant; null takes a mark away. A mark that is there already stays as it was made.
   */
  async mark(place: Place, marks: ReadonlyMap<string, Mark | null>, by: string, at: Date): Promise<void> {
    const { workshopId, sessionId } = place;
    // In one order for everybody who marks, so that no two wait for each other.
    const given = [...marks].sort(([a], [b]) => (a < b ? -1 : 1));
    await this.unitOfWork.query(
      'DELETE FROM attendance WHERE session_id = $1 AND participant_id = ANY ($2::uuid[])',
      [sessionId, given.filter(([, mark]) => mark === null).map(([id]) => id)],
    );
    const kept = given.filter(([, mark]) => mark !== null);
    await this.unitOfWork.query(
      `INSERT INTO attendance AS old (session_id, participant_id, workshop_id, mark, way, marked_by, marked_at)
       SELECT $1, participant, $2, mark, 'roll', $3, $4 FROM unnest($5::uuid[], $6::text[]) AS given (participant, mark)
       ON CONFLICT (session_id, participant_id)
       DO UPDATE SET mark = excluded.mark, way = excluded.way, marked_by = excluded.marked_by,
         marked_at = excluded.marked_at
       WHERE old.mark <> excluded.mark`,
      [sessionId, workshopId, by, at, kept.map(([id]) => id), kept.map(([, mark]) => mark)],
    );
  }

  /**
   * Marks that came another way than by the roll. Whatever stands there already stays: what the trainer ticked wins.
   * @returns how many were new
   */
  async markUnmarked(
    { workshopId, sessionId }: Place,
    marks: ReadonlyMap<string, Mark>,
    way: Exclude<MarkWay, 'roll'>,
    by: string,
    at: Date,
  ): Promise<number> {
    const given = [...marks].sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = await this.unitOfWork.query(
      `INSERT INTO attendance (session_id, participant_id, workshop_id, mark, way, marked_by, marked_at)
       SELECT $1, participant, $2, mark, $3, $4, $5 FROM unnest($6::uuid[], $7::text[]) AS given (participant, mark)
       ON CONFLICT (session_id, participant_id) DO NOTHING RETURNING participant_id`,
      [sessionId, workshopId, way, by, at, given.map(([id]) => id), given.map(([, mark]) => mark)],
    );
    return rows.length;
  }
}
