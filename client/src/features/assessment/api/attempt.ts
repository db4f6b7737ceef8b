import {
  type Attempt,
  type AttemptKind,
  getAttempt,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '@academy/shared';
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

/** An attempt with its end by this device's clock, taken from the server's when it answered. */
export type TimedAttempt = Attempt & { readonly endsAt: number };

const timed = (attempt: Attempt): TimedAttempt => ({
  ...attempt,
  endsAt: Date.now() + Date.parse(attempt.deadlineAt) - Date.parse(attempt.serverNow),
});

const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempts', id],
    queryFn: async ({ signal }) => timed(await api(getAttempt, { params: { id }, signal })),
  });

/** The test of a workshop may be closed by its organiser at any moment. */
const LOOK_MS = 10_000;

/** One's own attempt; asked anew whenever a page with it opens. */
export const useAttempt = (id: string) =>
  useQuery({
    ...attemptQuery(id),
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data } }) => (data?.workshopId && data.state === 'open' ? LOOK_MS : false),
  });

/** Opens an attempt, or goes on with the one that is open. */
export function useStartAttempt(enrolmentId: string, kind: AttemptKind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => timed(await api(startAttempt, { params: { id: enrolmentId }, body: { kind } })),
    onSuccess: (attempt) => {
      client.setQueryData(['attempts', attempt.id], attempt);
      void client.invalidateQueries({ queryKey: ['enrolments'] });
    },
  });
}

/** Saves one answer and puts it into what is known of the attempt. */
export async function putAnswer(
  client: QueryClient,
  id: string,
  questionKey: string,
  answer: readonly string[],
): Promise<void> {
  const saved = await api(saveAnswer, { params: { id, questionKey }, body: { answer: [...answer] } });
  client.setQueryData<TimedAttempt>(
    ['attempts', id],
    (before) =>
      before && {
        ...before,
        questions: before.questions.map((question) =>
          question.key === questionKey ? { ...question, answer: saved.answer } : question,
        ),
      },
  );
}

/** Submits; sent twice it answers the same. What follows from it is asked anew. */
export function useSubmitAttempt(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => timed(await api(submitAttempt, { params: { id } })),
    onSuccess: (attempt) => {
      client.setQueryData(['attempts', id], attempt);
      for (const queryKey of [['enrolments'], ['my-certificates'], ['my-records'], ['own-workshop-test']]) {
        void client.invalidateQueries({ queryKey });
      }
    },
  });
}
