import { saveScores } from '@academy/shared';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { useWorkshopChange } from './workshop.js';

export interface Scores {
  readonly preScore: number | null;
  readonly postScore: number | null;
}

/** Saves the scores of one participant as they are typed in. */
export function useSaveScores(id: string, participantId: string) {
  const change = useWorkshopChange(id);
  return useMutation({
    mutationFn: (scores: Scores) => api(saveScores, { params: { id, participantId }, body: scores }),
    onSuccess: (_answer, scores) =>
      change((workshop) => ({
        ...workshop,
        participants: workshop.participants.map((one) =>
          one.id === participantId ? { ...one, ...scores } : one,
        ),
      })),
  });
}
