import type { Facilitator } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { RoleHolders } from '../../directory/index.js';
import { CohortReaches } from './cohort-reaches.js';

/** Who may be put in charge of a cohort: any trainer, and coordinators of the caller's own agencies. */
@Injectable()
export class Facilitators {
  constructor(
    private readonly holders: RoleHolders,
    private readonly reaches: CohortReaches,
  ) {}

  /** By name. @throws AppError `not-allowed` */
  async list(actor: Actor): Promise<Facilitator[]> {
    const { agencies } = await this.reaches.toRun(actor);
    return this.holders.list(['trainer', 'coordinator'], agencies);
  }
}
