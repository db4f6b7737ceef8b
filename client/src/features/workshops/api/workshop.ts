import { getWorkshop, type Workshop } from '@academy/shared';
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../lib/api.js';
import { WORKSHOPS_KEY } from './list-workshops.js';

export const workshopKey = (id: string) => ['workshop', id] as const;
export const outcomeKey = (id: string) => ['workshop-outcome', id] as const;

const workshopQuery = (id: string) =>
  queryOptions({
    queryKey: workshopKey(id),
    queryFn: ({ signal }) => api(getWorkshop, { params: { id }, signal }),
  });

/** One workshop with its sessions, participants, marks and scores. */
export const useWorkshop = (id: string) => useQuery(workshopQuery(id));

/** While a roll is open people check in by themselves: it is read again every few seconds. */
const ROLL_MS = 8_000;
export const useLiveWorkshop = (id: string) => useQuery({ ...workshopQuery(id), refetchInterval: ROLL_MS });

/** Reads a workshop now; null where the line is away. */
export function useFreshWorkshop(id: string): () => Promise<Workshop | null> {
  const client = useQueryClient();
  return useCallback(
    () => client.fetchQuery({ ...workshopQuery(id), staleTime: 0 }).catch(() => null),
    [client, id],
  );
}

/** Shows a workshop as the server answered it, and asks anew for what hangs on it. */
export function showWorkshop(client: QueryClient, workshop: Workshop): void {
  client.setQueryData(workshopKey(workshop.id), workshop);
  void client.invalidateQueries({ queryKey: ['workshop-tests', workshop.id] });
  void client.invalidateQueries({ queryKey: outcomeKey(workshop.id) });
  void client.invalidateQueries({ queryKey: WORKSHOPS_KEY });
}

/** Changes what is shown of a workshop before it is read again. */
export function useWorkshopChange(id: string): (change: (workshop: Workshop) => Workshop) => void {
  const client = useQueryClient();
  return useCallback(
    (change) => {
      // An answer that is on its way was written before this change.
      void client.cancelQueries({ queryKey: workshopKey(id) });
      client.setQueryData<Workshop>(workshopKey(id), (shown) => shown && change(shown));
      client.removeQueries({ queryKey: outcomeKey(id) });
    },
    [client, id],
  );
}
