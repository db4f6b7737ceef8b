import { listTopics } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const HOUR = 3_600_000;

/** The topics that people are trained in. */
export const useTopics = () =>
  useQuery({
    queryKey: ['topics'],
    queryFn: ({ signal }) => api(listTopics, { signal }),
    staleTime: HOUR,
  });
