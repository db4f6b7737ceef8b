import { getWorkshop, type Workshop } from '@academy/shared';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../lib/api.js';
import { WORKSHOPS_KEY } from './list-workshops.js';

const workshopKey = (id: string) => ['workshop', id] as const;
export const outcomeKey = (id: string) => ['workshop-outcome', id] as const;

/** One workshop with its sessions, participants, marks and scores. */
export const useWorkshop = (id: string) =>
  useQuery({
    queryKey: workshopKey(id),
    queryFn: ({ signal }) => api(getWorkshop, { params: { id }, signal }),
  });

/** Shows a workshop as the server answered it, and asks anew for what hangs on it. */
export function showWorkshop(client: QueryClient, workshop: Workshop): void {
  client.setQueryData(workshopKey(workshop.id), workshop);
  void client.invalidateQueries({ queryKey: outcomeKey(workshop.id) });
  void client.invalidateQueries({ queryKey: WORKSHOPS_KEY });
}

/** Changes what is shown of a workshop before it is read again. */
export function useWorkshopChange(id: string): (change: (workshop: Workshop) => Workshop) => void {
  const client = useQueryClient();
  return useCallback(
    (change) => {
      client.setQueryData<Workshop>(workshopKey(id), (shown) => shown && change(shown));
      client.removeQueries({ queryKey: outcomeKey(id) });
    },
    [client, id],
  );
}
