import type { CohortStanding } from '@academy/shared';

/** What is known of somebody in a cohort. */
export interface Learning {
  readonly joinedAt: Date;
  readonly completedAt: Date | null;
  /** Whether a lesson was opened or a test begun. */
  readonly hasBegun: boolean;
}

/** Where somebody of a cohort stands. Whoever had completed the course before they joined is not the cohort's doing. */
export function standingOf({ joinedAt, completedAt, hasBegun }: Learning): CohortStanding {
  if (completedAt) return completedAt < joinedAt ? 'completed-earlier' : 'completed';
  return hasBegun ? 'under-way' : 'not-started';
}

/** The due day has passed and the course is not completed. Days are those of Asia/Karachi, `YYYY-MM-DD`. */
export const isLate = ({ completedAt }: Learning, endsOn: string, today: string): boolean =>
  completedAt === null && today > endsOn;
