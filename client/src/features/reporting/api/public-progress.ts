import { publicProgress } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const usePublicProgress = () =>
  useQuery({
    queryKey: ['public-progress'],
    queryFn: ({ signal }) => api(publicProgress, { signal }),
  });
