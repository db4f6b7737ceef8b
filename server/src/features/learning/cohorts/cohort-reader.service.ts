import { type Cohort, isAllowed, type Localised } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { AppError } from '../../../platform/errors.js';
import { CohortNaming } from './cohort-naming.js';
import { CohortPeopleReader } from './cohort-people-reader.js';
import { CohortReaches, reaches } from './cohort-reaches.js';
import { CohortsRepository } from './cohorts.repository.js';
import { cohortView, titleOf } from './cohorts.view.js';

/** A cohort as one of its course. */
export interface CourseCohort {
  readonly id: string;
  readonly title: Localised;
  /** `YYYY-MM-DD` */
  readonly endsOn: string;
}

/** Whole cohorts, as far as a caller may see them. */
@Injectable()
export class CohortReader {
  constructor(
    private readonly cohorts: CohortsRepository,
    private readonly reaches: CohortReaches,
    private readonly naming: CohortNaming,
    private readonly people: CohortPeopleReader,
  ) {}

  /** @throws AppError `not-allowed`, `not-found` */
  async get(actor: Actor, id: string): Promise<Cohort> {
    const reach = await this.reaches.toSee(actor);
    const row = await this.cohorts.findWithin(id, reach);
    if (!row) throw new AppError('not-found');
    const canRun =
      isAllowed(actor.grants, 'cohorts.run') && reaches(await this.reaches.toRun(actor), row.agency_id);
    const people = await this.people.read(actor, row, reach);
    return cohortView(row, await this.naming.of([row]), { ...people, canRun });
  }

  /** Those of a course that the caller may see, the latest first. @throws AppError `not-allowed` */
  async ofCourse(actor: Actor, courseId: string): Promise<CourseCohort[]> {
    const reach = await this.reaches.toSee(actor);
    const rows = await this.cohorts.list({ reach, courseId, agencies: null, state: null, words: [] }, null);
    return rows.map((row) => ({ id: row.id, title: titleOf(row), endsOn: row.ends_on }));
  }

  /** Titles of those of these cohorts that the caller may see, by id. @throws AppError `not-allowed` */
  async titlesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, Localised>> {
    const reach = await this.reaches.toSee(actor);
    const titles = new Map<string, Localised>();
    for (const row of await this.cohorts.listByIds(ids))
      if (reaches(reach, row.agency_id)) titles.set(row.id, titleOf(row));
    return titles;
  }
}
