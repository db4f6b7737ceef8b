import type { KnownScores, WorkshopTestKind } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { WorkshopAttempts } from '../assessment/index.js';
import { ATTEMPT_KINDS } from './domain/test-switch.js';
import { ParticipantsRepository } from './participants.repository.js';
import type { ScoredRow } from './workshops.rows.js';

/** Who takes part, with the scores that were typed in and those of attempts that are closed. */
@Injectable()
export class ScoredRolls {
  constructor(
    private readonly participants: ParticipantsRepository,
    private readonly attempts: WorkshopAttempts,
  ) {}

  async listOf(workshopId: string): Promise<ScoredRow[]> {
    const rows = await this.participants.listOf(workshopId);
    const online = new Map(
      (await this.attempts.summaries(workshopId)).map(({ personId, kind, score }) => [
        `${personId} ${kind}`,
        score,
      ]),
    );
    return rows.map(({ pre_score, post_score, ...row }) => {
      const known = (which: WorkshopTestKind, typed: number | null): KnownScores => ({
        typed,
        online: online.get(`${row.person_id} ${ATTEMPT_KINDS[which]}`) ?? null,
      });
      return { ...row, pre: known('pre', pre_score), post: known('post', post_score) };
    });
  }
}
