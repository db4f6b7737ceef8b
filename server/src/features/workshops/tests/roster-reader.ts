import { Injectable } from '@nestjs/common';
import { ParticipantsRepository } from '../participants.repository.js';
import { WorkshopsRepository } from '../workshops.repository.js';
import type { WorkshopRow } from '../workshops.rows.js';

/** What the tests of a workshop hang on. */
export interface Roster {
  readonly workshop: WorkshopRow;
  readonly isConfirmed: boolean;
  /** Of the last session, `YYYY-MM-DD`; null before there is one. */
  readonly lastDay: string | null;
  /** Who takes part. */
  readonly personIds: readonly string[];
}

@Injectable()
export class RosterReader {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly participants: ParticipantsRepository,
  ) {}

  async find(workshopId: string): Promise<Roster | null> {
    const workshop = await this.workshops.find(workshopId);
    if (!workshop) return null;
    return {
      workshop,
      isConfirmed: workshop.state === 'confirmed',
      lastDay: (await this.workshops.sessionsOf(workshopId)).at(-1)?.day ?? null,
      personIds: await this.participants.personIds(workshopId),
    };
  }
}
