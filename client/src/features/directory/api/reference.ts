import { listAgencies, listPlaces } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const HOUR = 3_600_000;

/** The tree of agencies and the ranks of their people. */
export const useAgencies = () =>
  useQuery({
    queryKey: ['agencies'],
    queryFn: ({ signal }) => api(listAgencies, { signal }),
    staleTime: HOUR,
  });

/** Provinces, territories and districts. */
export const usePlaces = () =>
  useQuery({
    queryKey: ['places'],
    queryFn: ({ signal }) => api(listPlaces, { signal }),
    staleTime: HOUR,
  });
