import type { Enrolment } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { RoleHolders } from '../../directory/index.js';
import type { EnrolmentRow } from '../enrolments.rows.js';
import { CohortsRepository } from './cohorts.repository.js';
import { facilitatorView, titleOf } from './cohorts.view.js';

/** What a learner is told of the cohort that they take a course with. */
@Injectable()
export class CohortNotices {
  constructor(
    private readonly cohorts: CohortsRepository,
    private readonly holders: RoleHolders,
  ) {}

  /** By the cohort's id. Costs nothing where nobody is in a cohort. */
  async of(rows: readonly EnrolmentRow[]): Promise<Map<string, NonNullable<Enrolment['cohort']>>> {
    const ids = [...new Set(rows.flatMap(({ cohort_id }) => cohort_id ?? []))];
    if (ids.length === 0) return new Map();
    const cohorts = await this.cohorts.listByIds(ids);
    const holders = await this.holders.of(cohorts.map(({ facilitator_id }) => facilitator_id));
    return new Map(
      cohorts.map((cohort) => {
        const { nameEn, nameUr } = facilitatorView(cohort, holders);
        const facilitator = { nameEn, nameUr };
        return [cohort.id, { id: cohort.id, title: titleOf(cohort), facilitator, dueOn: cohort.ends_on }];
      }),
    );
  }
}
