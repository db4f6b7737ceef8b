import type { CohortFields, FieldCode } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { Publications } from '../../catalogue/index.js';
import { CohortMembersRepository } from './cohort-members.repository.js';
import { CohortReaches, reaches } from './cohort-reaches.js';
import { CohortsRepository } from './cohorts.repository.js';
import type { CohortRow } from './cohorts.rows.js';
import { Facilitators } from './facilitators.service.js';

interface Fault {
  readonly field: keyof CohortFields;
  readonly code: FieldCode;
}

/** What has to hold before a cohort is written. */
@Injectable()
export class CohortChecks {
  constructor(
    private readonly cohorts: CohortsRepository,
    private readonly members: CohortMembersRepository,
    private readonly reaches: CohortReaches,
    private readonly facilitators: Facilitators,
    private readonly publications: Publications,
  ) {}

  /** A cohort that the caller may change, held until the transaction ends. @throws AppError `not-allowed`, `not-found` */
  async hold(actor: Actor, id: string): Promise<CohortRow> {
    const reach = await this.reaches.toRun(actor);
    const held = await this.cohorts.lock(id);
    if (!held || !reaches(reach, held.agency_id)) throw new AppError('not-found');
    return held;
  }

  /** @param before the cohort as it is, or null for a new one. @throws AppError `bad-input` naming each field */
  async require(actor: Actor, fields: CohortFields, before: CohortRow | null): Promise<void> {
    const faults = [
      ...(await this.agencyFaults(actor, fields)),
      ...(await this.courseFaults(fields, before)),
      ...(await this.facilitatorFaults(actor, fields, before)),
      ...(await this.capacityFaults(fields, before)),
    ];
    if (faults.length > 0) throw new AppError('bad-input', { fields: faults });
  }

  private async agencyFaults(actor: Actor, { agencyId }: CohortFields): Promise<Fault[]> {
    const isWithin = reaches(await this.reaches.toRun(actor), agencyId);
    return isWithin ? [] : [{ field: 'agencyId', code: 'agency-beyond-reach' }];
  }

  private async courseFaults({ courseId }: CohortFields, before: CohortRow | null): Promise<Fault[]> {
    if (before?.course_id === courseId) return [];
    if (before && (await this.members.count(before.id)) > 0)
      return [{ field: 'courseId', code: 'cohort-has-people' }];
    return (await this.publications.isOpen(courseId)) ? [] : [{ field: 'courseId', code: 'invalid' }];
  }

  /** Whoever is in charge already may stay, also without the role by now. */
  private async facilitatorFaults(
    actor: Actor,
    { facilitatorId }: CohortFields,
    before: CohortRow | null,
  ): Promise<Fault[]> {
    if (before?.facilitator_id === facilitatorId) return [];
    const offered = await this.facilitators.list(actor);
    const isOffered = offered.some(({ accountId }) => accountId === facilitatorId);
    return isOffered ? [] : [{ field: 'facilitatorId', code: 'invalid' }];
  }

  private async capacityFaults({ capacity }: CohortFields, before: CohortRow | null): Promise<Fault[]> {
    if (!before || capacity === null || capacity === before.capacity) return [];
    const people = await this.members.count(before.id);
    return capacity < people ? [{ field: 'capacity', code: 'capacity-below-people' }] : [];
  }
}
