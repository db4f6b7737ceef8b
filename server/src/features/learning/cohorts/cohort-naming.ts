import type { Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { Publications } from '../../catalogue/index.js';
import { Agencies, RoleHolders } from '../../directory/index.js';
import type { CohortRow } from './cohorts.rows.js';
import type { CohortNames } from './cohorts.view.js';

/** What the courses, agencies and facilitators of cohorts are called. */
@Injectable()
export class CohortNaming {
  constructor(
    private readonly publications: Publications,
    private readonly agencies: Agencies,
    private readonly holders: RoleHolders,
  ) {}

  async of(rows: readonly CohortRow[]): Promise<CohortNames> {
    // One after the other: within a transaction they share one connection.
    const courses = await this.publications.titlesOf([...new Set(rows.map(({ course_id }) => course_id))]);
    const agencies = new Map((await this.agencies.list()).map(({ id, name }) => [id, name]));
    const holders = await this.holders.of([...new Set(rows.map(({ facilitator_id }) => facilitator_id))]);
    return {
      course: (id): Localised => courses.get(id) ?? { en: id },
      agency: (id): Localised => agencies.get(id) ?? { en: id },
      holders,
    };
  }
}
