import type { addToCohort, Cohort, JoinedPerson, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { PersonCards } from '../../directory/index.js';
import { isPlaced } from '../domain/joining.js';
import type { Joined } from './cohort-joining.service.js';
import { CohortReader } from './cohort-reader.service.js';

/** What is said of people who were added or taken out: to the trail, and to whoever did it. */
@Injectable()
export class CohortReport {
  constructor(
    private readonly reader: CohortReader,
    private readonly cards: PersonCards,
    private readonly audit: AuditTrail,
  ) {}

  cohort(actor: Actor, cohortId: string): Promise<Cohort> {
    return this.reader.get(actor, cohortId);
  }

  /** Nothing is written where nobody was placed. */
  async added(actor: Actor, cohortId: string, joined: ReadonlyMap<string, Joined>): Promise<void> {
    const placed = [...joined].filter(([, { fate }]) => isPlaced(fate));
    if (placed.length === 0) return;
    await this.audit.write(actor, {
      action: 'learning.add-to-cohort',
      subjectKind: 'cohort',
      subjectId: cohortId,
      after: { people: placed.map(([personId, { fate }]) => ({ personId, fate })) },
    });
  }

  removed(actor: Actor, cohortId: string, before: object): Promise<void> {
    return this.audit.write(actor, {
      action: 'learning.remove-from-cohort',
      subjectKind: 'cohort',
      subjectId: cohortId,
      before,
    });
  }

  async of(
    actor: Actor,
    cohortId: string,
    joined: ReadonlyMap<string, Joined>,
  ): Promise<ViewOf<typeof addToCohort>> {
    const cards = await this.cards.of([...joined.keys()]);
    const others = [...joined.values()].flatMap(({ otherCohortId }) => otherCohortId ?? []);
    const titles = await this.reader.titlesOf(actor, others);
    const people = [...joined].flatMap(([personId, { fate, completedAt, otherCohortId }]): JoinedPerson[] => {
      const card = cards.get(personId);
      if (!card) return [];
      return [
        {
          ...{ personId, nameEn: card.nameEn, nameUr: card.nameUr, fate },
          completedAt: completedAt?.toISOString() ?? null,
          isInOther: otherCohortId !== null,
          otherCohort: (otherCohortId && titles.get(otherCohortId)) || null,
        },
      ];
    });
    return { cohort: await this.cohort(actor, cohortId), people };
  }
}
