import { importWord, type Language, tryWord, type WordDryRun, type WordHead } from '@academy/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { sendFile } from '../../../lib/send-file.js';

/** What a document becomes a part of: a draft that is there, or a new course. */
interface WordTarget {
  readonly language: Language;
  readonly draft: string | undefined;
}

/** A document that has been looked at. */
export interface SeenWord extends WordTarget {
  /** Of the draft or the change to be: made once for what was seen. */
  readonly id: string;
  readonly file: File;
  readonly dryRun: WordDryRun;
}

/** What becomes of a document; nothing of it is kept. */
export const useTryWord = () =>
  useMutation({
    mutationFn: ({
      language,
      draft,
      file,
      onProgress,
    }: WordTarget & { file: File; onProgress: (part: number) => void }) =>
      sendFile(tryWord, { query: { language, draft } }, file, onProgress),
  });

/** Sends the document again, behind the words for its pictures, to keep the lessons that its dry run showed. */
export function useImportWord(file: File) {
  const client = useQueryClient();
  return async (query: z.input<typeof importWord.query>, { alts }: WordHead) => {
    const described = new Blob([`${JSON.stringify({ alts })}\n`, file]);
    const made = await sendFile(importWord, { query }, described, () => undefined);
    await Promise.all([
      client.invalidateQueries({ queryKey: ['draft', made.id] }),
      client.invalidateQueries({ queryKey: ['studio'] }),
    ]);
    return made;
  };
}
