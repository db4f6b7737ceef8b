import { addNewcomer, addParticipant, findCandidates, removeParticipant } from '@academy/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { showWorkshop } from './workshop.js';

/** The fewest letters that are looked for. */
export const FEWEST_LETTERS = 3;

/** People of the directory who could be added. */
export const useCandidates = (id: string, search: string) =>
  useQuery({
    queryKey: ['workshop-candidates', id, search],
    queryFn: ({ signal }) => api(findCandidates, { params: { id }, query: { search }, signal }),
    enabled: search.length >= FEWEST_LETTERS,
  });

/** Adds somebody of the directory; the lists on the page then say so. */
export function useAddParticipant(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => api(addParticipant, { params: { id, personId } }),
    onSuccess: async (workshop) => {
      showWorkshop(client, workshop);
      await client.invalidateQueries({ queryKey: ['workshop-candidates', id] });
    },
  });
}

/** Writes somebody down, or learns who has their CNIC, mobile or service number. */
export function useAddNewcomer(id: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof addNewcomer.body>) => {
    const answer = await api(addNewcomer, { params: { id }, body });
    if (answer.outcome === 'added') showWorkshop(client, answer.workshop);
    return answer;
  };
}

export function useRemoveParticipant(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (participantId: string) => api(removeParticipant, { params: { id, participantId } }),
    onSuccess: (workshop) => showWorkshop(client, workshop),
  });
}
