import { getDraft, listRemovedLessons, saveOutline } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { planOf } from '../outline-plan.js';
import type { OutlineBody, OutlineStanding } from '../outline-saver.js';

export const putOutline = (id: string, body: OutlineBody) => api(saveOutline, { params: { id }, body });

export async function readOutline(id: string): Promise<OutlineStanding> {
  const draft = await api(getDraft, { params: { id } });
  return { plan: planOf(draft), revision: draft.revision };
}

/** Lessons that can be put back. */
export const useRemovedLessons = (id: string, revision: number) =>
  useQuery({
    queryKey: ['draft', id, 'removed', revision],
    queryFn: ({ signal }) => api(listRemovedLessons, { params: { id }, signal }),
  });
