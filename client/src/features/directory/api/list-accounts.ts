import { listAccounts } from '@academy/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** Accounts with their roles, page by page. */
export const useAccounts = (search: string) =>
  useInfiniteQuery({
    queryKey: ['accounts', search],
    queryFn: ({ pageParam, signal }) =>
      api(listAccounts, {
        query: { ...(search ? { search } : {}), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
