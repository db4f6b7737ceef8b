import { listTargets, setTarget } from '@academy/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

export const useTargets = () =>
  useQuery({ queryKey: ['targets'], queryFn: ({ signal }) => api(listTargets, { signal }) });

/** Sets a target; figures that show it are asked anew. */
export function useSetTarget() {
  const client = useQueryClient();
  return async (body: z.input<typeof setTarget.body>) => {
    const target = await api(setTarget, { body });
    await Promise.all(
      [['targets'], ['indicators'], ['trained'], ['public-progress']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    return target;
  };
}
