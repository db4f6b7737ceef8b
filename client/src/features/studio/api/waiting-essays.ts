import { countEssays } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { useCan } from '../../../lib/session.js';

/** How many texts wait for a grade; 0 for whoever does not grade, and until it is known. */
export function useWaitingEssays(): number {
  const isGrader = useCan('assessment.grade');
  const { data } = useQuery({
    queryKey: ['essays', 'count'],
    queryFn: ({ signal }) => api(countEssays, { signal }),
    enabled: isGrader,
  });
  return data?.waiting ?? 0;
}
