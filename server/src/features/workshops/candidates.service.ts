import type { findCandidates, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { AppError } from '../../platform/errors.js';
import { type Match, type PersonCard, PersonCards } from '../directory/index.js';
import { ParticipantsRepository } from './participants.repository.js';
import { WorkshopsRepository } from './workshops.repository.js';
import { candidateView } from './workshops.view.js';

const SHOWN = 20;

type Found = ViewOf<typeof findCandidates>;

/** People of the directory who could take part. A trainer finds whom they look for and cannot list the others. */
@Injectable()
export class Candidates {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly cards: PersonCards,
  ) {}

  /** @throws AppError `not-found` where there is no such workshop */
  async find(actor: Actor, workshopId: string, search: string): Promise<Found> {
    requirePermission(actor, 'workshops.run');
    if (!(await this.workshops.find(workshopId))) throw new AppError('not-found');
    const found = await this.cards.find(search, SHOWN + 1);
    return { items: await this.view(workshopId, found.slice(0, SHOWN)), more: found.length > SHOWN };
  }

  /** People found by an identifier, in the given order. */
  async describe(workshopId: string, matches: readonly Match[]) {
    const cards = await this.cards.of(matches.map(({ personId }) => personId));
    const shown = matches.flatMap(({ personId, by }) => {
      const card = cards.get(personId);
      return card ? [{ card, by: [...by] }] : [];
    });
    const people = await this.view(
      workshopId,
      shown.map(({ card }) => card),
    );
    return people.map((person, index) => ({ person, by: shown[index]?.by ?? [] }));
  }

  private async view(workshopId: string, cards: readonly PersonCard[]): Promise<Found['items']> {
    const here = new Set((await this.participants.listOf(workshopId)).map(({ person_id }) => person_id));
    return cards.map((card) => candidateView(card, here.has(card.personId)));
  }
}
