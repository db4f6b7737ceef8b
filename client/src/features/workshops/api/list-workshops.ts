import { listWorkshops } from '@academy/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const WORKSHOPS_KEY = ['workshops'] as const;

export interface WorkshopsAsked {
  readonly search: string;
  readonly state: 'draft' | 'confirmed' | '';
  /** missing: without a scan of the signed sheet. */
  readonly sheet: 'missing' | '';
}

/** Workshops, page by page. */
export const useWorkshops = ({ search, state, sheet }: WorkshopsAsked) =>
  useInfiniteQuery({
    queryKey: [...WORKSHOPS_KEY, search, state, sheet],
    queryFn: ({ pageParam, signal }) =>
      api(listWorkshops, {
        query: {
          ...(search ? { search } : {}),
          ...(state ? { state } : {}),
          ...(sheet ? { sheet } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
