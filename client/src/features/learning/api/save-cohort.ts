import { createCohort, listFacilitators, updateCohort } from '@academy/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { showCohort } from './cohort.js';

type Fields = z.input<typeof updateCohort.body>;

/** Begins a cohort under an id of this page's own, so that sending twice makes one. */
export function useCreateCohort(id: string) {
  const client = useQueryClient();
  return async (fields: Fields) => {
    const cohort = await api(createCohort, { body: { ...fields, id } });
    showCohort(client, cohort);
    return cohort;
  };
}

export function useUpdateCohort(id: string) {
  const client = useQueryClient();
  return async (fields: Fields) => {
    const cohort = await api(updateCohort, { params: { id }, body: fields });
    showCohort(client, cohort);
    return cohort;
  };
}

/** Who may facilitate a cohort. */
export const useFacilitators = () =>
  useQuery({
    queryKey: ['cohort-facilitators'],
    queryFn: ({ signal }) => api(listFacilitators, { signal }),
  });
