import {
  type BulkChange,
  type BulkDryRun,
  bulkChangeQuestions,
  type DraftQuestionView,
  getDraftQuestion,
  listDraftQuestions,
  removeDraftQuestion,
  saveDraftQuestion,
  tryBulkChange,
  type WrittenQuestion,
} from '@academy/shared';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const KEY = 'draft-questions';

/** The whole bank of a draft: it is searched and sorted in the browser. */
export const useDraftQuestions = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => api(listDraftQuestions, { params: { id }, signal }),
    staleTime: 0,
  });

export const fetchQuestion = (id: string, question: string): Promise<DraftQuestionView> =>
  api(getDraftQuestion, { params: { id, question } });

/** A question as it stands now: asked anew each time that it is opened, and never while it is written. */
export const useDraftQuestion = (id: string, question: string) =>
  useQuery({
    queryKey: ['draft-question', id, question],
    queryFn: () => fetchQuestion(id, question),
    enabled: question !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });

export const saveQuestion = (
  id: string,
  question: string,
  body: { version: string | null; question: WrittenQuestion },
) => api(saveDraftQuestion, { params: { id, question }, body });

/** What shows a draft's questions, or counts its changes, is asked anew. */
export const forgetBank = (client: QueryClient, id: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: [KEY, id] }),
    client.invalidateQueries({ queryKey: ['draft', id] }),
  ]);

/** A question as it stands when somebody wants to take it out. */
export const useQuestionToRemove = (id: string, question: string) =>
  useQuery({
    queryKey: ['question-to-remove', id, question],
    queryFn: () => fetchQuestion(id, question),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export function useRemoveQuestion(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ question, version }: { question: string; version: string }) =>
      api(removeDraftQuestion, { params: { id, question }, query: { version } }),
    onSuccess: () => forgetBank(client, id),
  });
}

export const tryChange = (
  id: string,
  body: { questions: string[]; change: BulkChange },
): Promise<BulkDryRun> => api(tryBulkChange, { params: { id }, body });

export function useBulkChange(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { questions: string[]; change: BulkChange; digest: string }) =>
      api(bulkChangeQuestions, { params: { id }, body }),
    onSettled: () => forgetBank(client, id),
  });
}
