import { allowRecordingAgain, confirmWorkshop, previewOutcome, reopenWorkshop } from '@academy/shared';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { isApiError } from '../../../lib/api-error.js';
import { outcomeKey, showWorkshop } from './workshop.js';

/** Figures that records move. */
const FIGURES = [['trained'], ['trained-people'], ['person-evidence'], ['public-progress']];

const askFiguresAnew = (client: QueryClient): Promise<unknown> =>
  Promise.all(FIGURES.map((queryKey) => client.invalidateQueries({ queryKey })));

/** What a confirmation would record; read anew each time, because it is confirmed as it was seen. */
export const useOutcome = (id: string) =>
  useQuery({
    queryKey: outcomeKey(id),
    queryFn: ({ signal }) => api(previewOutcome, { params: { id }, signal }),
    staleTime: 0,
  });

/** Confirms what was seen. Where it has changed since, the page shows it as it is now. */
export function useConfirm(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof confirmWorkshop.body>) =>
      api(confirmWorkshop, { params: { id }, body }),
    onSuccess: async (workshop) => {
      showWorkshop(client, workshop);
      await askFiguresAnew(client);
    },
    onError: async (error) => {
      if (isApiError(error, 'workshop-changed')) await client.invalidateQueries({ queryKey: outcomeKey(id) });
    },
  });
}

/** Lifts a reversal by hand, so that the next confirmation records this participant. */
export function useAllowAgain(id: string, participantId: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof allowRecordingAgain.body>) => {
    const workshop = await api(allowRecordingAgain, { params: { id, participantId }, body });
    showWorkshop(client, workshop);
    return workshop;
  };
}

/** Takes the confirmation back; every figure is asked anew. */
export function useReopen(id: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof reopenWorkshop.body>) => {
    const workshop = await api(reopenWorkshop, { params: { id }, body });
    showWorkshop(client, workshop);
    await askFiguresAnew(client);
    return workshop;
  };
}
