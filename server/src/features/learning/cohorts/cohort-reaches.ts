import { isAllowed } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { People } from '../../directory/index.js';
import { CohortsRepository } from './cohorts.repository.js';
import type { CohortReach, CohortRow } from './cohorts.rows.js';

/** Who sees and changes which cohorts. */
@Injectable()
export class CohortReaches {
  constructor(
    private readonly cohorts: CohortsRepository,
    private readonly people: People,
  ) {}

  /**
   * Cohorts of the caller's agencies; for a trainer, those that they facilitate.
   * @throws AppError `not-allowed`
   */
  async toSee(actor: Actor): Promise<CohortReach> {
    requirePermission(actor, 'cohorts.read');
    const oversees = isAllowed(actor.grants, 'cohorts.oversee');
    return {
      agencies: oversees ? await this.people.reach(actor, 'cohorts.oversee') : [],
      facilitator: isAllowed(actor.grants, 'cohorts.facilitate') ? actor.accountId : null,
    };
  }

  /** @throws AppError `not-allowed` */
  async toRun(actor: Actor): Promise<CohortReach> {
    return { agencies: await this.people.reach(actor, 'cohorts.run'), facilitator: null };
  }

  /** @throws AppError `not-allowed`, `not-found` */
  async getToRun(actor: Actor, id: string): Promise<CohortRow> {
    const found = await this.cohorts.findWithin(id, await this.toRun(actor));
    if (!found) throw new AppError('not-found');
    return found;
  }
}

/** Whether a reach holds an agency. */
export const reaches = ({ agencies }: CohortReach, agencyId: string): boolean =>
  agencies === null || agencies.includes(agencyId);
