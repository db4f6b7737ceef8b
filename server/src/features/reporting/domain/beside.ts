import type { BesideHeadCounts, HeadCountFigures } from '@academy/shared';
import type { Filters } from './trained-question.js';

type Unfit = BesideHeadCounts['unfit'];

/** Filters that no head-count can be asked by, whatever their value. */
const NEVER = ['agency', 'rank-group', 'course', 'occasion', 'disability'] as const;

/**
 * Why head-counts cannot be set beside a question; empty where they can. Not every head-count names an agency, so a
 * sum by agency, or within somebody's reach, would be too small and look right.
 */
export function unfitFor(filters: Filters, hasReach: boolean): Unfit {
  const unfit: Unfit = NEVER.filter((name) => filters[name] !== undefined);
  if (filters.sex !== undefined && !(filters.sex in PART_OF_SEX)) unfit.push('sex');
  if (filters.way !== undefined && filters.way !== 'workshop') unfit.push('way');
  if (hasReach) unfit.push('reach');
  return unfit;
}

const PART_OF_SEX: Readonly<Record<string, 'women' | 'men'>> = { female: 'women', male: 'men' };

/** The part of the figures that a filter by sex asks for. What was not said stays out: it is of both. */
export function narrowToSex(figures: HeadCountFigures, sex: string | undefined): HeadCountFigures {
  const part = sex === undefined ? undefined : PART_OF_SEX[sex];
  if (!part) return figures;
  const none = { women: 0, men: 0, unsaid: 0, withDisability: 0, disabilityNotedOf: 0 };
  return { ...figures, ...none, participants: figures[part], [part]: figures[part] };
}
