import {
  type BodyOf,
  type confirmWorkshop,
  dayInKarachi,
  type reopenWorkshop,
  type Workshop,
} from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { completedOn, digestOf, obstaclesOf, weigh } from './domain/weigh.js';
import { WorkshopReader } from './workshop-reader.service.js';
import { AttendanceConfirmed, AttendanceReopened } from './workshops.events.js';

/** Confirming a workshop writes all its records or none; reopening reverses them. */
@Injectable()
export class Confirmation {
  constructor(
    private readonly confirmations: ConfirmationsRepository,
    private readonly reader: WorkshopReader,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Confirms what the digest stands for. Sent again, or at two servers at once, it is confirmed once.
   * @throws AppError `not-found`; `workshop-changed` where anything differs from what was seen; `workshop-not-ready`
   * before the day of the last session, without participants, or while an online test is open
   */
  confirm(actor: Actor, workshopId: string, body: BodyOf<typeof confirmWorkshop>): Promise<Workshop> {
    requirePermission(actor, 'workshops.run');
    const { revision } = body;
    return this.unitOfWork.run(async () => {
      const held = await this.confirmations.hold(workshopId);
      if (!held) throw new AppError('not-found');
      const isConfirmed = held.state === 'confirmed';
      if (isConfirmed && held.revision === revision) return this.reader.get(workshopId);
      if (isConfirmed || held.revision + 1 !== revision) throw new AppError('workshop-changed');
      await this.write(actor, await this.reader.get(workshopId), body);
      return this.reader.get(workshopId);
    });
  }

  private async write(
    actor: Actor,
    workshop: Workshop,
    { revision, digest }: BodyOf<typeof confirmWorkshop>,
  ): Promise<void> {
    const at = this.clock.now();
    const lastDay = completedOn(workshop);
    if (lastDay === null || obstaclesOf(workshop, dayInKarachi(at)).length > 0)
      throw new AppError('workshop-not-ready');
    if (digestOf(workshop) !== digest) throw new AppError('workshop-changed');
    const results = weigh(workshop).map(({ participant, attended, outcome }) => ({
      ...{ personId: participant.personId, marks: participant.marks, attended, outcome },
      ...{ preScore: participant.preScore, postScore: participant.postScore },
      ...{ preWay: participant.preWay, postWay: participant.postWay },
    }));
    const { sessions } = workshop;
    const deed = { workshopId: workshop.id, revision, by: actor.accountId, at };
    await this.confirmations.confirm({ ...deed, completedOn: lastDay, sessions }, results);
    const recorded = results.filter(({ outcome }) => outcome === 'recorded');
    await this.audit.write(actor, {
      action: 'workshops.confirm',
      subjectKind: 'workshop',
      subjectId: workshop.id,
      after: { revision, completedOn: lastDay, participants: results.length, recorded: recorded.length },
    });
    await this.events.publish(
      new AttendanceConfirmed({
        workshopId: workshop.id,
        revision,
        topic: workshop.topic.code,
        completedOn: lastDay,
        personIds: recorded.map(({ personId }) => personId),
        confirmedBy: actor.accountId,
      }),
    );
  }

  /**
   * Takes a confirmation back, with its records. Sent again, it changes nothing.
   * @throws AppError `not-found`, `workshop-changed` where another confirmation holds than the one that was seen
   */
  reopen(
    actor: Actor,
    workshopId: string,
    { revision, reason }: BodyOf<typeof reopenWorkshop>,
  ): Promise<Workshop> {
    requirePermission(actor, 'workshops.run');
    return this.unitOfWork.run(async () => {
      const held = await this.confirmations.hold(workshopId);
      if (!held) throw new AppError('not-found');
      if (held.revision !== revision) throw new AppError('workshop-changed');
      if (held.state === 'confirmed') {
        const by = actor.accountId;
        await this.confirmations.reopen({ workshopId, revision, by, at: this.clock.now() }, reason);
        await this.audit.write(actor, {
          action: 'workshops.reopen',
          subjectKind: 'workshop',
          subjectId: workshopId,
          after: { revision, reason },
        });
        await this.events.publish(new AttendanceReopened({ workshopId, revision, reopenedBy: by, reason }));
      }
      return this.reader.get(workshopId);
    });
  }
}
