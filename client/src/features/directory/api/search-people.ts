import { exportPeople, searchPeople } from '@academy/shared';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';
import type { PeopleFilters } from '../people-filters.js';

export const PEOPLE_KEY = ['people'] as const;

type PeopleInput = z.input<typeof searchPeople.query>;

/** People within one's reach, page by page. While others are looked for, the last found stay on the screen. */
export const useSearchPeople = (filters: PeopleFilters, enabled = true) =>
  useInfiniteQuery({
    queryKey: [...PEOPLE_KEY, filters],
    queryFn: ({ pageParam, signal }) =>
      api(searchPeople, {
        query: { ...(filters as PeopleInput), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });

export const peopleFileAddress = (filters: PeopleFilters, lang: 'en' | 'ur'): string =>
  addressOf(exportPeople, { query: { ...(filters as PeopleInput), lang } });
