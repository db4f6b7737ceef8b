import {
  getLaw,
  type Language,
  lawPlacesCsv,
  lawsCsv,
  listLaws,
  lookAtPlace,
  markLawChanged,
} from '@academy/shared';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';

const LAWS = 'laws';

/** Laws page by page; those with each word that is sought. */
export const useLaws = (search: string) =>
  useInfiniteQuery({
    queryKey: [LAWS, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      api(listLaws, { query: { search: search || undefined, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** The address of the same laws as a file. */
export const lawsFile = (lang: Language, search: string): string =>
  addressOf(lawsCsv, { query: { lang, search: search || undefined } });

export const useLaw = (law: string) =>
  useQuery({
    queryKey: [LAWS, 'one', law],
    queryFn: ({ signal }) => api(getLaw, { params: { law }, signal }),
    staleTime: 0,
  });

/** The address of the file; of one law, or of all. */
export const placesFile = (lang: Language, law?: string): string =>
  addressOf(lawPlacesCsv, { query: law ? { law, lang } : { lang } });

/** Marks a section as changed. */
export function useMarkChanged(law: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof markLawChanged.body>) => {
    const marked = await api(markLawChanged, { params: { law }, body });
    await Promise.all([
      client.invalidateQueries({ queryKey: [LAWS] }),
      client.invalidateQueries({ queryKey: ['law-reviews'] }),
    ]);
    return marked;
  };
}

/** Says that a place was looked at. */
export function useLookAtPlace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ changeId, ...body }: { changeId: string } & z.input<typeof lookAtPlace.body>) =>
      api(lookAtPlace, { params: { id: changeId }, body }),
    onSettled: () =>
      Promise.all(
        [[LAWS], ['law-reviews'], ['draft-safety']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}
