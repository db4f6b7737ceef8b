import type { HeldBack, Localised, Workshop } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors.js';
import { Topics } from '../catalogue/index.js';
import { PersonCards, Places } from '../directory/index.js';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { heldBackIn } from './domain/held-back.js';
import { ScoredRolls } from './scored-rolls.service.js';
import { WorkshopsRepository } from './workshops.repository.js';
import type { WorkshopRow } from './workshops.rows.js';
import { type Names, participantView, workshopView } from './workshops.view.js';

/** Whole workshops, with the names of everything and everybody; for services that have asked who reads. */
@Injectable()
export class WorkshopReader {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly rolls: ScoredRolls,
    private readonly confirmations: ConfirmationsRepository,
    private readonly topics: Topics,
    private readonly places: Places,
    private readonly cards: PersonCards,
  ) {}

  /** @throws AppError `not-found` */
  async get(id: string): Promise<Workshop> {
    const workshop = await this.workshops.find(id);
    if (!workshop) throw new AppError('not-found');
    return this.whole(workshop);
  }

  /** Names of topics and districts. */
  async names(): Promise<Pick<Names, 'topic' | 'district'>> {
    const topics = new Map((await this.topics.list()).map(({ code, title }) => [code, title]));
    const places = new Map((await this.places.list()).map(({ id, name }) => [id, name]));
    return {
      topic: (code): Localised => topics.get(code) ?? { en: code },
      district: (id): Localised => places.get(id) ?? { en: id },
    };
  }

  private async whole(workshop: WorkshopRow): Promise<Workshop> {
    const sessions = await this.workshops.sessionsOf(workshop.id);
    const rows = await this.rolls.listOf(workshop.id);
    const byPerson = new Map(rows.map((row) => [row.person_id, row]));
    const cards = await this.cards.of([...byPerson.keys()]);
    const confirmations = await this.confirmations.listOf(workshop.id);
    const held = heldBackIn(await this.confirmations.correctionsOf(workshop.id));
    const accounts = await this.cards.namesOfAccounts([
      ...confirmations.flatMap((one) => [one.confirmed_by, one.reopened_by]).filter((id) => id !== null),
      ...[...held.values()].map(({ by }) => by),
    ]);
    const heldBack = (personId: string): HeldBack | null => {
      const reversal = held.get(personId);
      if (!reversal) return null;
      const { by, at, reason } = reversal;
      return { by: accounts.get(by) ?? null, at: at.toISOString(), reason };
    };
    const participants = [...cards.values()].flatMap((card) => {
      const row = byPerson.get(card.personId);
      return row ? [participantView(row, card, heldBack(card.personId))] : [];
    });
    const names = {
      ...(await this.names()),
      account: (id: string | null) => (id && accounts.get(id)) || null,
    };
    return workshopView({ workshop, sessions, participants, confirmations }, names);
  }
}
