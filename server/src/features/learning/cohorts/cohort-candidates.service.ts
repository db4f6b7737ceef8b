import type { findCohortCandidates, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { People, PersonCards } from '../../directory/index.js';
import { CohortMembersRepository } from './cohort-members.repository.js';
import { CohortReaches } from './cohort-reaches.js';
import { candidateView } from './cohorts.view.js';

const SHOWN = 20;

/** People within the caller's reach who could be added to a cohort. */
@Injectable()
export class CohortCandidates {
  constructor(
    private readonly reaches: CohortReaches,
    private readonly members: CohortMembersRepository,
    private readonly people: People,
    private readonly cards: PersonCards,
  ) {}

  /** @throws AppError `not-allowed`, `not-found` */
  async find(actor: Actor, cohortId: string, search: string): Promise<ViewOf<typeof findCohortCandidates>> {
    requirePermission(actor, 'cohorts.run');
    await this.reaches.getToRun(actor, cohortId);
    const reach = await this.people.reach(actor, 'people.enrol');
    const found = await this.cards.find(search, SHOWN + 1, reach);
    const shown = found.slice(0, SHOWN);
    const here = await this.members.among(
      cohortId,
      shown.map(({ personId }) => personId),
    );
    return {
      items: shown.map((card) => candidateView(card, here.has(card.personId))),
      more: found.length > SHOWN,
    };
  }

  /** @throws AppError `not-allowed`, `not-found` where one of them lies beyond reach */
  async requireAll(actor: Actor, personIds: readonly string[]): Promise<void> {
    requirePermission(actor, 'people.enrol');
    const seen = await this.people.summariesOf(actor, personIds);
    if (personIds.some((personId) => !seen.has(personId))) throw new AppError('not-found');
  }
}
