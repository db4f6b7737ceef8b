import type { Workshop } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { isViolation } from '../../platform/database/is-violation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { getDraft } from './drafts.js';
import { MOST_PARTICIPANTS, type NewParticipant, ParticipantsRepository } from './participants.repository.js';
import { WorkshopReader } from './workshop-reader.service.js';
import { WorkshopsRepository } from './workshops.repository.js';

/** Who takes part, until the workshop is confirmed. */
@Injectable()
export class Participants {
  constructor(
    private readonly workshops: WorkshopsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly reader: WorkshopReader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Adds somebody of the directory. Said again, it changes nothing.
   * @throws AppError `not-found`, also for the person; `workshop-confirmed`, `workshop-full`
   */
  add(actor: Actor, workshopId: string, personId: string): Promise<Workshop> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      await getDraft(this.workshops, workshopId, 'update');
      return this.join(actor, { id: newId(), workshopId, personId });
    });
  }

  /**
   * Holds the workshop until the transaction ends; it, if this participant has been added already.
   * @throws AppError `not-found`, `workshop-confirmed`
   */
  async holdAndFind(workshopId: string, participantId: string): Promise<Workshop | null> {
    await getDraft(this.workshops, workshopId, 'update');
    return (await this.participants.find(workshopId, participantId)) ? this.reader.get(workshopId) : null;
  }

  /** Adds to a workshop that the caller holds. @throws AppError `not-found` for the person, `workshop-full` */
  async join(actor: Actor, participant: NewParticipant): Promise<Workshop> {
    const { id, workshopId, personId } = participant;
    if (await this.enlist(actor, participant)) {
      await this.audit.write(actor, {
        action: 'workshops.add-participant',
        subjectKind: 'workshop',
        subjectId: workshopId,
        after: { participantId: id, personId },
      });
    }
    return this.reader.get(workshopId);
  }

  /**
   * Adds to a workshop that the caller holds, and leaves the audit entry to them. False where they take part already.
   * @throws AppError `not-found` for the person, `workshop-full`
   */
  async enlist(actor: Actor, participant: NewParticipant): Promise<boolean> {
    const isNew = await this.insert(actor, participant);
    if (isNew && (await this.participants.count(participant.workshopId)) > MOST_PARTICIPANTS)
      throw new AppError('workshop-full');
    return isNew;
  }

  private async insert(actor: Actor, participant: NewParticipant): Promise<boolean> {
    try {
      return await this.participants.insert(participant, actor.accountId, this.clock.now());
    } catch (error) {
      if (isViolation(error, 'xfk_workshop_participant_person')) throw new AppError('not-found');
      throw error;
    }
  }

  /** With their marks and scores. @throws AppError `not-found`, `workshop-confirmed` */
  remove(actor: Actor, workshopId: string, participantId: string): Promise<Workshop> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      await getDraft(this.workshops, workshopId, 'update');
      const participant = await this.participants.find(workshopId, participantId);
      if (!participant) throw new AppError('not-found');
      await this.participants.remove(workshopId, participantId);
      await this.audit.write(actor, {
        action: 'workshops.remove-participant',
        subjectKind: 'workshop',
        subjectId: workshopId,
        before: { participantId, personId: participant.person_id },
      });
      return this.reader.get(workshopId);
    });
  }
}
