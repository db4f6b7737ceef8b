import { type Cohort, type CohortState, getCohort, setCohortState } from '@academy/shared';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { COHORTS_KEY } from './list-cohorts.js';

const cohortKey = (id: string) => ['cohort', id] as const;

/** One cohort with its people and how far each of them is. */
export const useCohort = (id: string) =>
  useQuery({
    queryKey: cohortKey(id),
    queryFn: ({ signal }) => api(getCohort, { params: { id }, signal }),
  });

/** Shows a cohort as the server answered it, and asks anew for what hangs on it. */
export function showCohort(client: QueryClient, cohort: Cohort): void {
  client.setQueryData(cohortKey(cohort.id), cohort);
  void client.invalidateQueries({ queryKey: COHORTS_KEY });
  void client.invalidateQueries({ queryKey: ['cohort-certificates', cohort.id] });
}

/** Closes a cohort to newcomers, or opens it again. */
export function useSetCohortState(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (state: CohortState) => api(setCohortState, { params: { id }, body: { state } }),
    onSuccess: (cohort) => showCohort(client, cohort),
  });
}
