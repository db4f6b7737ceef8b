import type { addToCohort, BodyOf, Cohort, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../../platform/auth/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CohortCandidates } from './cohort-candidates.service.js';
import { CohortChecks } from './cohort-checks.js';
import { CohortJoining } from './cohort-joining.service.js';
import { CohortMembersRepository } from './cohort-members.repository.js';
import { CohortReport } from './cohort-report.js';

/** Who is in a cohort: adding them and taking them out. */
@Injectable()
export class CohortPeople {
  constructor(
    private readonly checks: CohortChecks,
    private readonly candidates: CohortCandidates,
    private readonly joining: CohortJoining,
    private readonly members: CohortMembersRepository,
    private readonly report: CohortReport,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Enrols people, or says of each why not. Said again, it changes nothing.
   * @throws AppError `not-allowed`, `not-found`, also for a person beyond reach; `course-not-open`
   */
  add(
    actor: Actor,
    cohortId: string,
    { personIds, completedToo }: BodyOf<typeof addToCohort>,
  ): Promise<ViewOf<typeof addToCohort>> {
    requirePermission(actor, 'cohorts.run');
    return this.unitOfWork.run(async () => {
      const cohort = await this.checks.hold(actor, cohortId);
      await this.candidates.requireAll(actor, personIds);
      const joined = await this.joining.join(personIds, { cohort, completedToo });
      await this.report.added(actor, cohortId, joined);
      return this.report.of(actor, cohortId, joined);
    });
  }

  /**
   * Takes somebody out; their enrolment, progress and records stay. Said again, it changes nothing.
   * @throws AppError `not-allowed`, `not-found`, also for a person beyond reach
   */
  remove(actor: Actor, cohortId: string, personId: string): Promise<Cohort> {
    requirePermission(actor, 'cohorts.run');
    return this.unitOfWork.run(async () => {
      await this.checks.hold(actor, cohortId);
      await this.candidates.requireAll(actor, [personId]);
      const enrolmentId = await this.members.detach(cohortId, personId);
      if (enrolmentId) await this.report.removed(actor, cohortId, { personId, enrolmentId });
      return this.report.cohort(actor, cohortId);
    });
  }
}
