import { verifyIdentity } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { PEOPLE_KEY } from './search-people.js';

/** Says that a person's card was seen; figures of verified people are asked anew. */
export function useVerifyIdentity(personId: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof verifyIdentity.body>) => {
    const answer = await api(verifyIdentity, { params: { id: personId }, body });
    await Promise.all(
      [PEOPLE_KEY, ['person'], ['trained'], ['trained-people'], ['person-evidence']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    return answer;
  };
}
