import { type Cohort, dayInKarachi, isAllowed } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { People, PersonCards } from '../../directory/index.js';
import { EnrolmentPresenter } from '../enrolment-presenter.js';
import { EnrolmentsRepository } from '../enrolments.repository.js';
import type { EnrolmentRow } from '../enrolments.rows.js';
import type { CohortReach, CohortRow } from './cohorts.rows.js';
import { memberView } from './cohorts.view.js';

/** The people of a cohort: which of them a caller sees, and how far each is. */
@Injectable()
export class CohortPeopleReader {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly presenter: EnrolmentPresenter,
    private readonly people: People,
    private readonly cards: PersonCards,
    private readonly clock: Clock,
  ) {}

  /** Whoever facilitates sees everybody in it; others see those who serve within their reach. */
  async read(
    actor: Actor,
    cohort: CohortRow,
    reach: CohortReach,
  ): Promise<Pick<Cohort, 'people' | 'beyondReach'>> {
    const all = await this.enrolments.listOfCohort(cohort.id);
    const isWhole = reach.agencies === null || reach.facilitator === cohort.facilitator_id;
    const rows = isWhole ? all : await this.within(actor, all);
    const settled = await this.presenter.withAttempts(rows);
    const enrolments = await this.presenter.present(settled);
    const cards = await this.cards.of(rows.map(({ person_id }) => person_id));
    const order = new Map([...cards.keys()].map((personId, index) => [personId, index]));
    const days = { endsOn: cohort.ends_on, today: dayInKarachi(this.clock.now()) };
    const people = rows.flatMap((row, index) => {
      const [enrolment, card] = [enrolments[index], cards.get(row.person_id)];
      return enrolment && card ? [memberView(row, enrolment, card, days)] : [];
    });
    people.sort((a, b) => (order.get(a.personId) ?? 0) - (order.get(b.personId) ?? 0));
    return { people, beyondReach: all.length - rows.length };
  }

  private async within(actor: Actor, all: readonly EnrolmentRow[]): Promise<EnrolmentRow[]> {
    if (!isAllowed(actor.grants, 'people.read')) return [];
    const seen = await this.people.summariesOf(
      actor,
      all.map(({ person_id }) => person_id),
    );
    return all.filter(({ person_id }) => seen.has(person_id));
  }
}
