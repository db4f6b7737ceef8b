import type { addNewcomer, BodyOf, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Newcomers } from '../directory/index.js';
import { Candidates } from './candidates.service.js';
import { Participants } from './participants.service.js';

/** People who are written down at the door. */
@Injectable()
export class Admissions {
  constructor(
    private readonly participants: Participants,
    private readonly newcomers: Newcomers,
    private readonly candidates: Candidates,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Makes a person and adds them, unless an identifier of theirs is somebody's: then nobody is added, and those are
   * named. Sent again, it changes nothing.
   * @throws AppError `not-found`, `workshop-confirmed`, `workshop-full`, `bad-input`
   */
  admit(
    actor: Actor,
    workshopId: string,
    { id, person, isSomebodyElse }: BodyOf<typeof addNewcomer>,
  ): Promise<ViewOf<typeof addNewcomer>> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      const known = await this.participants.holdAndFind(workshopId, id);
      if (known) return { outcome: 'added', workshop: known };
      const admission = await this.newcomers.admit(person, isSomebodyElse);
      if ('found' in admission) {
        const people = await this.candidates.describe(workshopId, admission.found);
        return { outcome: 'found', isCertain: admission.isCertain, people };
      }
      const { personId } = admission;
      return {
        outcome: 'added',
        workshop: await this.participants.join(actor, { id, workshopId, personId }),
      };
    });
  }
}
