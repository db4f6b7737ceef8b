import { type Participant, saveScores, standingScore } from '@academy/shared';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { useWorkshopChange } from './workshop.js';

export interface Scores {
  /** As they are typed in. */
  readonly preScore: number | null;
  readonly postScore: number | null;
  /** The trainer was asked whether these count in the place of an online result. */
  readonly replacesOnline: boolean;
}

/** A participant after typing. */
function withTyped(one: Participant, { preScore, postScore }: Scores): Participant {
  const preScores = { ...one.preScores, typed: preScore };
  const postScores = { ...one.postScores, typed: postScore };
  const [pre, post] = [standingScore(preScores), standingScore(postScores)];
  return {
    ...one,
    ...{ preScores, postScores, preScore: pre?.score ?? null, postScore: post?.score ?? null },
    ...{ preWay: pre?.way ?? null, postWay: post?.way ?? null },
  };
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
          one.id === participantId ? withTyped(one, scores) : one,
        ),
      })),
  });
}
