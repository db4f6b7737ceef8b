import {
  correctHeadCount,
  enterHeadCount,
  findLikeHeadCounts,
  getHeadCount,
  headCountsCsv,
  listHeadCounts,
  reverseHeadCount,
} from '@academy/shared';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';

type ListInput = z.input<typeof listHeadCounts.query>;
/** What the list is asked with, exactly as it stands in the address. */
export type HeadCountsAsked = { readonly [Name in (typeof headCountNamesAsked)[number]]?: string };
export const headCountNamesAsked = ['from', 'to', 'topic', 'province', 'district', 'state', 'asOf'] as const;

const queryOf = (asked: HeadCountsAsked): ListInput =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as ListInput;

/** Head-counts page by page, with the totals of all that fit. */
export const useHeadCounts = (asked: HeadCountsAsked) =>
  useInfiniteQuery({
    queryKey: ['head-counts', asked],
    queryFn: ({ pageParam, signal }) =>
      api(listHeadCounts, {
        query: { ...queryOf(asked), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const useHeadCount = (id: string) =>
  useQuery({
    queryKey: ['head-counts', id],
    queryFn: ({ signal }) => api(getHeadCount, { params: { id }, signal }),
  });

export const headCountsCsvAddress = (asked: HeadCountsAsked, lang: 'en' | 'ur'): string =>
  addressOf(headCountsCsv, { query: { ...queryOf(asked), lang } });

/** What the form sends, for a new head-count or a correction. */
export type HeadCountBody = z.input<typeof enterHeadCount.body> & { readonly reason?: string };

/** What was written shows in the list and beside every figure. */
function useForgetFigures() {
  const client = useQueryClient();
  return () => {
    for (const name of ['head-counts', 'trained', 'progress'])
      void client.invalidateQueries({ queryKey: [name] });
  };
}

/** Head-counts that may be the one that is about to be entered, or corrected. */
export const findLike = ({ id: _id, reason: _reason, ...fields }: HeadCountBody, instead: string | null) =>
  api(findLikeHeadCounts, { body: { ...fields, instead } });

export function useEnterHeadCount() {
  const forget = useForgetFigures();
  return async (body: z.input<typeof enterHeadCount.body>) => {
    await api(enterHeadCount, { body });
    forget();
  };
}

export function useCorrectHeadCount(id: string) {
  const forget = useForgetFigures();
  return async (body: z.input<typeof correctHeadCount.body>) => {
    await api(correctHeadCount, { params: { id }, body });
    forget();
  };
}

/** Under one id of its own, so that sending it again on a weak line reverses once. */
export function useReverseHeadCount(id: string) {
  const forget = useForgetFigures();
  return async (body: z.input<typeof reverseHeadCount.body>) => {
    await api(reverseHeadCount, { params: { id }, body });
    forget();
  };
}
