import type { JoiningFate } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { AppError } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Publications } from '../catalogue/index.js';
import { CohortChecks } from './cohorts/cohort-checks.js';
import { CohortJoining } from './cohorts/cohort-joining.service.js';
import { EnrolmentsRepository } from './enrolments.repository.js';

/** What became of each, by person id. */
export type Enrolled = ReadonlyMap<string, JoiningFate>;

/** Enrols many people at once, whom the caller has been allowed to enrol. */
@Injectable()
export class BatchEnrolment {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly publications: Publications,
    private readonly checks: CohortChecks,
    private readonly joining: CohortJoining,
    private readonly clock: Clock,
  ) {}

  /**
   * Into the course, or into a cohort of it. To be called in a transaction.
   * @throws AppError `course-not-open`; `not-found` for the cohort, `bad-input` where it is another course's
   */
  async enrol(
    actor: Actor,
    personIds: readonly string[],
    { courseId, cohortId }: { courseId: string; cohortId: string | null },
  ): Promise<Enrolled> {
    if (cohortId === null) return this.intoCourse(courseId, personIds);
    const cohort = await this.checks.hold(actor, cohortId);
    if (cohort.course_id !== courseId)
      throw new AppError('bad-input', { fields: [{ field: 'cohortId', code: 'invalid' }] });
    const joined = await this.joining.join(personIds, { cohort, completedToo: false });
    return new Map([...joined].map(([personId, { fate }]) => [personId, fate]));
  }

  private async intoCourse(courseId: string, personIds: readonly string[]): Promise<Enrolled> {
    const { publicationId } = await this.publications.currentOf(courseId);
    const at = this.clock.now();
    const made = await this.enrolments.insertMany(
      personIds.map((personId) => ({
        id: newId(),
        person_id: personId,
        course_id: courseId,
        publication_id: publicationId,
        enrolled_at: at,
      })),
    );
    return new Map(personIds.map((personId) => [personId, made.has(personId) ? 'enrolled' : 'already-in']));
  }
}
