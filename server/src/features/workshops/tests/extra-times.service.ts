import type { ExtraTimeBody, ParticipantExtraTime } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AttachedTests } from './attached-tests.service.js';
import { ExtraTimesRepository } from './extra-times.repository.js';
import { OwnTimes } from './own-times.js';

/** More time at the online tests of a workshop, for a participant who needs it. */
@Injectable()
export class ExtraTimes {
  constructor(
    private readonly attached: AttachedTests,
    private readonly times: ExtraTimesRepository,
    private readonly own: OwnTimes,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError `not-allowed`, `not-found` */
  async get(actor: Actor, workshopId: string, participantId: string): Promise<ParticipantExtraTime> {
    requirePermission(actor, 'workshops.run');
    const personId = await this.attached.personOf(workshopId, participantId);
    const [test] = await this.attached.listOf(workshopId);
    return this.own.of(workshopId, personId, test?.publication_id ?? null);
  }

  /**
   * Sets it for the tests that are begun from now on, and for one that is under way, which never gets less. Sent again it
   * changes nothing.
   * @throws AppError `not-allowed`, `not-found`, `workshop-confirmed`; `extra-time-own`, for it is somebody else who sees
   * the need
   */
  async set(
    actor: Actor,
    workshopId: string,
    participantId: string,
    { percent, reason }: ExtraTimeBody,
  ): Promise<void> {
    requirePermission(actor, 'workshops.run');
    await this.unitOfWork.run(async () => {
      const tests = await this.attached.holdBoth(workshopId);
      const personId = await this.attached.personOf(workshopId, participantId);
      await this.own.requireAnother(actor, personId);
      const before = await this.times.find(workshopId, personId);
      if (before?.percent === percent && before.reason === reason) return;
      await this.times.save(workshopId, personId, {
        percent,
        reason,
        by: actor.accountId,
        at: this.clock.now(),
      });
      await this.attached.lengthen(workshopId, personId, tests, percent);
      await this.audit.write(actor, {
        action: 'workshops.set-extra-time',
        subjectKind: 'workshop',
        subjectId: workshopId,
        before: { personId, percent: before?.percent ?? 0 },
        after: { personId, percent, reason },
      });
    });
  }
}
