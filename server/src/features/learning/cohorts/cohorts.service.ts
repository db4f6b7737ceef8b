import type { BodyOf, Cohort, CohortFields, CohortState, createCohort } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock.js';
import { isViolation } from '../../../platform/database/is-violation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors.js';
import { CohortChecks } from './cohort-checks.js';
import { CohortReader, type CourseCohort } from './cohort-reader.service.js';
import { CohortsRepository } from './cohorts.repository.js';

/** Named groups of people who take one course together: look at one, begin, change, close. */
@Injectable()
export class Cohorts {
  constructor(
    private readonly cohorts: CohortsRepository,
    private readonly checks: CohortChecks,
    private readonly reader: CohortReader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * A cohort with those of its people whom the caller may see.
   * @throws AppError `not-allowed`, `not-found`
   */
  get(actor: Actor, id: string): Promise<Cohort> {
    requirePermission(actor, 'cohorts.read');
    return this.reader.get(actor, id);
  }

  /**
   * The cohorts of a course that the caller may see, the latest first.
   * @throws AppError `not-allowed`
   */
  ofCourse(actor: Actor, courseId: string): Promise<CourseCohort[]> {
    requirePermission(actor, 'cohorts.read');
    return this.reader.ofCourse(actor, courseId);
  }

  /** Sent again with the same id, it changes nothing. @throws AppError `not-allowed`, `bad-input` naming the field */
  create(actor: Actor, { id, ...fields }: BodyOf<typeof createCohort>): Promise<Cohort> {
    requirePermission(actor, 'cohorts.run');
    return this.unitOfWork.run(async () => {
      await this.checks.require(actor, fields, null);
      const isNew = await this.knownAgency(() =>
        this.cohorts.insert(id, fields, actor.accountId, this.clock.now()),
      );
      if (isNew) await this.write(actor, 'learning.create-cohort', id, fields);
      return this.reader.get(actor, id);
    });
  }

  /** @throws AppError `not-allowed`, `not-found`, `bad-input` naming the field */
  update(actor: Actor, id: string, fields: CohortFields): Promise<Cohort> {
    requirePermission(actor, 'cohorts.run');
    return this.unitOfWork.run(async () => {
      const before = await this.checks.hold(actor, id);
      await this.checks.require(actor, fields, before);
      await this.knownAgency(() => this.cohorts.update(id, fields, this.clock.now()));
      await this.write(actor, 'learning.update-cohort', id, fields);
      return this.reader.get(actor, id);
    });
  }

  /** Said again, it changes nothing. @throws AppError `not-allowed`, `not-found` */
  setState(actor: Actor, id: string, state: CohortState): Promise<Cohort> {
    requirePermission(actor, 'cohorts.run');
    return this.unitOfWork.run(async () => {
      const before = await this.checks.hold(actor, id);
      if (before.state !== state) {
        await this.cohorts.setState(id, state, this.clock.now());
        await this.write(actor, 'learning.set-cohort-state', id, { state });
      }
      return this.reader.get(actor, id);
    });
  }

  private async knownAgency<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isViolation(error, 'xfk_cohort_agency')) throw error;
      throw new AppError('bad-input', { fields: [{ field: 'agencyId', code: 'invalid' }] });
    }
  }

  private write(actor: Actor, action: string, id: string, after: object): Promise<void> {
    return this.audit.write(actor, { action, subjectKind: 'cohort', subjectId: id, after });
  }
}
