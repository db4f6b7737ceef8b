import { addToCohort, findCohortCandidates, removeFromCohort } from '@academy/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { showCohort } from './cohort.js';

/** The fewest letters that are looked for. */
export const FEWEST_LETTERS = 3;

/** People of the directory who could be added. */
export const useCohortCandidates = (id: string, search: string) =>
  useQuery({
    queryKey: ['cohort-candidates', id, search],
    queryFn: ({ signal }) => api(findCohortCandidates, { params: { id }, query: { search }, signal }),
    enabled: search.length >= FEWEST_LETTERS,
  });

interface Added {
  readonly personId: string;
  /** Also where they have completed the course earlier. */
  readonly completedToo: boolean;
}

/** Adds somebody, or learns why not; the lists on the page then say so. */
export function useAddToCohort(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, completedToo }: Added) =>
      api(addToCohort, { params: { id }, body: { personIds: [personId], completedToo } }),
    onSuccess: async ({ cohort }) => {
      showCohort(client, cohort);
      await client.invalidateQueries({ queryKey: ['cohort-candidates', id] });
    },
  });
}

export function useRemoveFromCohort(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => api(removeFromCohort, { params: { id, personId } }),
    onSuccess: (cohort) => showCohort(client, cohort),
  });
}
