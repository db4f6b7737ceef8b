import { searchPeople } from '@academy/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const PEOPLE_KEY = ['people'] as const;

/** People within one's reach, page by page. */
export const useSearchPeople = (search: string) =>
  useInfiniteQuery({
    queryKey: [...PEOPLE_KEY, search],
    queryFn: ({ pageParam, signal }) =>
      api(searchPeople, {
        query: { ...(search ? { search } : {}), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
