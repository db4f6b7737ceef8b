import { type CohortState, exportCohorts, type Language, listCohorts } from '@academy/shared';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';

export const COHORTS_KEY = ['cohorts'] as const;

/** What is asked of the list of cohorts, as it stands in the address; empty is not asked. */
export interface CohortsAsked {
  readonly search: string;
  readonly course: string;
  readonly agency: string;
  readonly state: CohortState | '';
}

const queryOf = ({ search, course, agency, state }: CohortsAsked) => ({
  ...(search ? { search } : {}),
  ...(course ? { course } : {}),
  ...(agency ? { agency } : {}),
  ...(state ? { state } : {}),
});

/** Cohorts, page by page. */
export const useCohorts = (asked: CohortsAsked) =>
  useInfiniteQuery({
    queryKey: [...COHORTS_KEY, asked],
    queryFn: ({ pageParam, signal }) =>
      api(listCohorts, { query: { ...queryOf(asked), ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const cohortsFileAddress = (asked: CohortsAsked, lang: Language): string =>
  addressOf(exportCohorts, { query: { ...queryOf(asked), lang } });

/** Cohorts of a course that take people. */
export const useOpenCohorts = (courseId: string) =>
  useQuery({
    queryKey: [...COHORTS_KEY, 'open', courseId],
    queryFn: ({ signal }) => api(listCohorts, { query: { course: courseId, state: 'open' }, signal }),
  });
