import { type Grant, isAllowed, type QualityIssue, qualityIssues } from '@academy/shared';

/**
 * Which figures of missing data are somebody's to see. Workshops belong to no agency, so they are for those who see
 * all of them; who is without an agency is within nobody's limited reach.
 */
export function issuesFor(grants: readonly Grant[], isLimited: boolean): QualityIssue[] {
  const seesWorkshops = isAllowed(grants, 'workshops.read');
  return (Object.keys(qualityIssues) as QualityIssue[]).filter((issue) => {
    if (qualityIssues[issue] === 'workshops') return seesWorkshops;
    return issue !== 'record-agency' || !isLimited;
  });
}
