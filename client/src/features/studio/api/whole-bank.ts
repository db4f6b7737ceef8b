import { copyQuestions, importQuestions, type Language, listWholeBank } from '@academy/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';
import { forgetBank } from './questions.js';

/** The questions of all courses. */
export const useWholeBank = () =>
  useQuery({
    queryKey: ['whole-bank'],
    queryFn: ({ signal }) => api(listWholeBank, { signal }),
    staleTime: 0,
  });

/** Copies questions into a draft. */
export function useCopyQuestions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draftId, from }: { draftId: string } & z.input<typeof copyQuestions.body>) =>
      api(copyQuestions, { params: { id: draftId }, body: { from } }),
    onSuccess: async (_, { draftId }) => {
      await forgetBank(client, draftId);
      await client.invalidateQueries({ queryKey: ['whole-bank'] });
    },
  });
}

interface Imported {
  readonly draftId: string;
  readonly file: File;
  readonly written: Language;
}

/** Adds the questions of a file that can be taken to a draft. */
export function useImportQuestions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draftId, file, written }: Imported) =>
      sendFile(importQuestions, { params: { id: draftId }, query: { written } }, file, () => undefined),
    onSuccess: (_, { draftId }) => forgetBank(client, draftId),
  });
}
