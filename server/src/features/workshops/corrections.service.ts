import type { allowRecordingAgain, BodyOf, Workshop } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { heldBackIn } from './domain/held-back.js';
import { ParticipantsRepository } from './participants.repository.js';
import { WorkshopReader } from './workshop-reader.service.js';

interface HandReversal {
  readonly workshopId: string;
  readonly personId: string;
  /** The account that reversed. */
  readonly by: string;
  readonly reason: string;
}

/** What was decided by hand about records of workshops, so that confirming again does not undo it. */
@Injectable()
export class WorkshopCorrections {
  constructor(
    private readonly confirmations: ConfirmationsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly reader: WorkshopReader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Keeps in mind that somebody's record of this workshop is being reversed by hand, not by a reopening; in the
   * transaction of the reversal, before it is written. The workshop is held until that transaction ends.
   */
  async noteReversal({ workshopId, personId, by, reason }: HandReversal): Promise<void> {
    if (!(await this.confirmations.hold(workshopId))) return;
    const at = this.clock.now();
    await this.confirmations.correct({ id: newId(), workshopId, personId, deed: 'reversed', by, at, reason });
  }

  /**
   * Lifts a reversal by hand: the next confirmation records this participant again if they reach the threshold.
   * The same id again changes nothing.
   * @throws AppError `not-allowed`, `not-found`, `workshop-confirmed`; `workshop-changed` where nothing holds them back
   */
  allowAgain(
    actor: Actor,
    workshopId: string,
    participantId: string,
    { id, reason }: BodyOf<typeof allowRecordingAgain>,
  ): Promise<Workshop> {
    requirePermission(actor, 'register.correct');
    return this.unitOfWork.run(async () => {
      const held = await this.confirmations.hold(workshopId);
      const participant = held && (await this.participants.find(workshopId, participantId));
      if (!participant) throw new AppError('not-found');
      const corrections = await this.confirmations.correctionsOf(workshopId);
      if (corrections.some((correction) => correction.id === id)) return this.reader.get(workshopId);
      if (held.state === 'confirmed') throw new AppError('workshop-confirmed');
      const personId = participant.person_id;
      const reversal = heldBackIn(corrections).get(personId);
      if (!reversal) throw new AppError('workshop-changed');
      const by = actor.accountId;
      const at = this.clock.now();
      await this.confirmations.correct({ id, workshopId, personId, deed: 'allowed', by, at, reason });
      await this.audit.write(actor, {
        action: 'workshops.allow-recording-again',
        subjectKind: 'workshop',
        subjectId: workshopId,
        before: { reversedBy: reversal.by, reversedAt: reversal.at, reason: reversal.reason },
        after: { participantId, personId, reason },
      });
      return this.reader.get(workshopId);
    });
  }
}
