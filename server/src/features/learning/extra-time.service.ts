import type { BodyOf, ParamsOf, setExtraTime } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/errors.js';
import { People } from '../directory/index.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { ExtraTimeRepository } from './extra-time.repository.js';
import { TestsUnderWay } from './tests-under-way.js';

/** More time at the tests of a course, for a person who needs it. */
@Injectable()
export class ExtraTime {
  constructor(
    private readonly people: People,
    private readonly enrolments: EnrolmentsRepository,
    private readonly extraTime: ExtraTimeRepository,
    private readonly tests: TestsUnderWay,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** In per cent, at the tests of a course; 0 for whoever has none. For services that have asked who reads. */
  percentOf(personId: string, courseId: string): Promise<number> {
    return this.extraTime.percentOf(personId, courseId);
  }

  /** Nobody gives it to themselves, under another entry either. @throws AppError `extra-time-own` */
  async requireAnother(actor: Actor, personId: string): Promise<void> {
    if (await this.people.isSelf(actor, personId)) throw new AppError('extra-time-own');
  }

  /**
   * Sets it for every attempt that is begun from now on, and for one that is under way, which never gets less. Sent again
   * it changes nothing.
   * @throws AppError `not-allowed`, `not-found`; `extra-time-own`, for it is somebody else who sees the need
   */
  async set(
    actor: Actor,
    { id: personId, enrolmentId }: ParamsOf<typeof setExtraTime>,
    { percent, reason }: BodyOf<typeof setExtraTime>,
  ): Promise<void> {
    await this.people.requireInReach(actor, 'people.enrol', personId);
    await this.requireAnother(actor, personId);
    await this.unitOfWork.run(async () => {
      const enrolment = await this.enrolments.lock(enrolmentId);
      if (enrolment?.person_id !== personId) throw new AppError('not-found');
      const before = await this.extraTime.find(enrolmentId);
      if (before?.percent === percent && before.reason === reason) return;
      await this.extraTime.save(enrolmentId, { percent, reason, by: actor.accountId, at: this.tests.now() });
      await this.tests.lengthen(enrolmentId, enrolment.publication_id, percent);
      await this.audit.write(actor, {
        action: 'learning.set-extra-time',
        subjectKind: 'enrolment',
        subjectId: enrolmentId,
        before: { percent: before?.percent ?? 0 },
        after: { percent, reason },
      });
    });
  }
}
