import { changePosting, getPerson, listPostings, unmaskCnic } from '@academy/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { PEOPLE_KEY } from './search-people.js';

const PERSON_KEY = 'person';

/** A person within one's reach. */
export const usePerson = (id: string) =>
  useQuery({
    queryKey: [PERSON_KEY, id],
    queryFn: ({ signal }) => api(getPerson, { params: { id }, signal }),
  });

/** Where a person has served, the latest first. */
export const usePostings = (id: string) =>
  useQuery({
    queryKey: [PERSON_KEY, id, 'postings'],
    queryFn: ({ signal }) => api(listPostings, { params: { id }, signal }),
  });

/** Shows all digits once: they are kept in no cache. */
export const showCnic =
  (id: string) =>
  (body: z.input<typeof unmaskCnic.body>): Promise<{ cnic: string }> =>
    api(unmaskCnic, { params: { id }, body });

/** Says where a person serves from a day on; the person and the lists are asked anew. */
export function useChangePosting(id: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof changePosting.body>) => {
    const answer = await api(changePosting, { params: { id }, body });
    await Promise.all(
      [PEOPLE_KEY, [PERSON_KEY, id], ['duplicates']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    return answer;
  };
}
