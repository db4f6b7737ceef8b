import { dayInKarachi, type OutcomeLine, type WorkshopOutcome } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { PersonCards } from '../directory/index.js';
import { completedOn, digestOf, obstaclesOf, weigh } from './domain/weigh.js';
import { WorkshopReader } from './workshop-reader.service.js';

/** What a confirmation would record, or did. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly reader: WorkshopReader,
    private readonly cards: PersonCards,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not-found` */
  async preview(actor: Actor, workshopId: string): Promise<WorkshopOutcome> {
    requirePermission(actor, 'workshops.read');
    const workshop = await this.reader.get(workshopId);
    const cards = await this.cards.of(workshop.participants.map(({ personId }) => personId));
    const lines = weigh(workshop).map(
      ({ participant, attended, notMarked, percent, outcome }): OutcomeLine => ({
        participantId: participant.id,
        nameEn: participant.nameEn,
        nameUr: participant.nameUr,
        attended,
        notMarked,
        percent,
        preScore: participant.preScore,
        postScore: participant.postScore,
        preWay: participant.preWay,
        postWay: participant.postWay,
        outcome,
        heldBack: participant.heldBack,
        counted: cards.get(participant.personId)?.demonstration !== true,
      }),
    );
    return {
      revision: (workshop.confirmations[0]?.revision ?? 0) + 1,
      digest: digestOf(workshop),
      completedOn: completedOn(workshop),
      obstacles: obstaclesOf(workshop, dayInKarachi(this.clock.now())),
      sessions: workshop.sessions.length,
      lines,
    };
  }
}
