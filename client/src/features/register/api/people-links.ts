import {
  comparePeople,
  dismissDuplicate,
  type LikenessStrength,
  linkPeople,
  listDuplicates,
  listLinks,
  unlinkPeople,
} from '@academy/shared';
import { type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

interface DuplicatesAsked {
  readonly strength?: LikenessStrength;
  /** Pairs with this person in them. */
  readonly person?: string;
}

/** Pairs who may be one, the likeliest first, page by page. */
export const useDuplicates = (asked: DuplicatesAsked) =>
  useInfiniteQuery({
    queryKey: ['duplicates', asked],
    queryFn: ({ pageParam, signal }) =>
      api(listDuplicates, { query: { ...asked, ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Two people side by side. */
export const useComparison = (one: string, other: string) =>
  useQuery({
    queryKey: ['comparison', one, other],
    queryFn: ({ signal }) => api(comparePeople, { query: { one, other }, signal }),
  });

/** Who stands for the same person. */
export const useLinks = (personId: string) =>
  useQuery({
    queryKey: ['people-links', personId],
    queryFn: ({ signal }) => api(listLinks, { params: { id: personId }, signal }),
  });

/** Links change figures, evidence and suggestions: all are asked anew. */
const askAnew = (client: QueryClient): Promise<unknown> =>
  Promise.all(
    [
      ['duplicates'],
      ['comparison'],
      ['people-links'],
      ['person-evidence'],
      ['trained'],
      ['trained-people'],
      ['public-progress'],
    ].map((queryKey) => client.invalidateQueries({ queryKey })),
  );

export function useLinkPeople() {
  const client = useQueryClient();
  return async (body: z.input<typeof linkPeople.body>): Promise<void> => {
    await api(linkPeople, { body });
    await askAnew(client);
  };
}

export function useUnlinkPeople(linkId: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof unlinkPeople.body>): Promise<void> => {
    await api(unlinkPeople, { params: { id: linkId }, body });
    await askAnew(client);
  };
}

export function useDismissDuplicate() {
  const client = useQueryClient();
  return async (body: z.input<typeof dismissDuplicate.body>): Promise<void> => {
    await api(dismissDuplicate, { body });
    await askAnew(client);
  };
}
