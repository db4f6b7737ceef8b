import {
  freezeReturn,
  getReturn,
  listReturns,
  returnCanonical,
  returnCsv,
  returnPdf,
  returnXlsx,
} from '@academy/shared';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';

/** Returns, the latest first, page by page. */
export const useReturns = () =>
  useInfiniteQuery({
    queryKey: ['returns'],
    queryFn: ({ pageParam, signal }) =>
      api(listReturns, { query: pageParam ? { before: pageParam } : {}, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });

/** A return; each opening asks its question again. */
export const useReturn = (id: string) =>
  useQuery({
    queryKey: ['return', id],
    queryFn: ({ signal }) => api(getReturn, { params: { id }, signal }),
    staleTime: 0,
  });

export function useFreezeReturn() {
  const client = useQueryClient();
  return async (body: z.input<typeof freezeReturn.body>) => {
    const frozen = await api(freezeReturn, { body });
    await client.invalidateQueries({ queryKey: ['returns'] });
    return frozen;
  };
}

/** Addresses of a return's files. */
export const returnFiles = (id: string, lang: 'en' | 'ur') => ({
  csv: addressOf(returnCsv, { params: { id }, query: { lang } }),
  pdf: addressOf(returnPdf, { params: { id }, query: { lang } }),
  xlsx: addressOf(returnXlsx, { params: { id }, query: { lang } }),
  signed: addressOf(returnCanonical, { params: { id } }),
});
