import type { GradedQuestion } from '@academy/shared';

/** What an essay earned, of how many points. */
export const essayPoints = ({ rubric }: NonNullable<GradedQuestion['essay']>) => ({
  earned: rubric.reduce((sum, { earned }) => sum + (earned ?? 0), 0),
  points: rubric.reduce((sum, { points }) => sum + points, 0),
});
