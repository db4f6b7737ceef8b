import type { CohortState } from '@academy/shared';
import type { Reach } from '../../directory/index.js';

export interface CohortRow {
  readonly id: string;
  readonly course_id: string;
  readonly agency_id: string;
  readonly facilitator_id: string;
  readonly title_en: string;
  readonly title_ur: string | null;
  /** `YYYY-MM-DD` */
  readonly starts_on: string;
  readonly ends_on: string;
  readonly capacity: number | null;
  readonly state: CohortState;
}

/** A cohort with how many people it has, and how many of them have completed its course. */
export interface ListedCohortRow extends CohortRow {
  readonly people: number;
  readonly completed: number;
}

/** Which cohorts somebody sees: those of these agencies, and those whose facilitator this account is. */
export interface CohortReach {
  readonly agencies: Reach;
  readonly facilitator: string | null;
}

/** The standing enrolment of somebody in the course of a cohort. */
export interface StandingEnrolment {
  readonly id: string;
  readonly person_id: string;
  readonly state: 'active' | 'completed';
  readonly cohort_id: string | null;
  readonly completed_at: Date | null;
}
