import type { EssayToGrade, GivenPoints } from '@academy/shared';

/** A grade while it is filled in. */
export interface GradeDraft {
  readonly points: GivenPoints;
  readonly comment: string;
}

/** As this device keeps it. */
export interface KeptGrade extends GradeDraft {
  /** Number of the grade over which it was filled in; 0 where none had been given. */
  readonly over: number;
}

/** What was kept, unless it is what this grader gave already: the answer to it was lost. */
export function stillNew(kept: KeptGrade | null, { grade }: Pick<EssayToGrade, 'grade'>): KeptGrade | null {
  if (!kept || !grade?.mine) return kept;
  const isGiven =
    kept.comment === (grade.comment ?? '') &&
    Object.entries(kept.points).every(([criterion, earned]) => grade.points[criterion] === earned);
  return isGiven ? null : { ...kept, over: grade.number };
}
