import { type extraTimeBody, getParticipantExtraTime, setParticipantExtraTime } from '@academy/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

const keyOf = (id: string, participantId: string) => ['workshop', id, 'extra-time', participantId] as const;

/** A participant's extra time, asked when somebody wants to see it: no list of the workshop holds it. */
export const useParticipantExtraTime = (id: string, participantId: string) =>
  useQuery({
    queryKey: keyOf(id, participantId),
    queryFn: ({ signal }) => api(getParticipantExtraTime, { params: { id, participantId }, signal }),
  });

export function useSetParticipantExtraTime(id: string, participantId: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof extraTimeBody>): Promise<void> => {
    await api(setParticipantExtraTime, { params: { id, participantId }, body });
    await client.invalidateQueries({ queryKey: keyOf(id, participantId) });
  };
}
