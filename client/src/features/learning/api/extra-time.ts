import { setExtraTime } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

/** Gives somebody more time at the tests of one course. */
export function useSetExtraTime(personId: string, enrolmentId: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof setExtraTime.body>): Promise<void> => {
    await api(setExtraTime, { params: { id: personId, enrolmentId }, body });
    await client.invalidateQueries({ queryKey: ['person', personId, 'enrolments'] });
  };
}
