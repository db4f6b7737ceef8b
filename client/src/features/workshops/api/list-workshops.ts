import { listWorkshops } from '@academy/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const WORKSHOPS_KEY = ['workshops'] as const;

export interface WorkshopsAsked {
  readonly search: string;
  readonly state: 'draft' | 'confirmed' | '';
}

/** Workshops, page by page. */
export const useWorkshops = ({ search, state }: WorkshopsAsked) =>
  useInfiniteQuery({
    queryKey: [...WORKSHOPS_KEY, search, state],
    queryFn: ({ pageParam, signal }) =>
      api(listWorkshops, {
        query: {
          ...(search ? { search } : {}),
          ...(state ? { state } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
