import {
  type ArchiveDryRun,
  approveDraft,
  beginDraft,
  countLearners,
  createDraft,
  type DraftView,
  draftDifference,
  exportDraft,
  getDraft,
  importArchive,
  listStudio,
  reopenCourse,
  returnDraft,
  submitDraft,
  tryArchive,
  unpublishCourse,
  withdrawDraft,
} from '@academy/shared';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';

const LIST = ['studio'] as const;
const KEY = 'draft';

export const useStudio = () =>
  useQuery({ queryKey: LIST, queryFn: ({ signal }) => api(listStudio, { signal }), staleTime: 0 });

/** By course id. */
export const useLearners = () =>
  useQuery({
    queryKey: ['studio-learners'],
    queryFn: ({ signal }) => api(countLearners, { signal }),
    select: ({ items }) => new Map(items.map(({ courseId, learning }) => [courseId, learning])),
  });

export const useDraft = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => api(getDraft, { params: { id }, signal }),
    staleTime: 0,
  });

export const useDifference = (id: string, path: string, revision: number) =>
  useQuery({
    queryKey: ['draft-difference', id, path, revision],
    queryFn: ({ signal }) => api(draftDifference, { params: { id }, query: { path }, signal }),
  });

export const archiveAddress = (id: string): string => addressOf(exportDraft, { params: { id } });

const forgetLists = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: LIST }),
    client.invalidateQueries({ queryKey: ['courses'] }),
  ]);

/** A new course from the form. */
export function useCreateDraft() {
  const client = useQueryClient();
  return async (body: z.input<typeof createDraft.body>) => {
    const made = await api(createDraft, { body });
    await forgetLists(client);
    return made;
  };
}

/** A draft of a manual that the product ships. */
export function useBeginDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof beginDraft.body>) => api(beginDraft, { body }),
    onSettled: () => forgetLists(client),
  });
}

/** What is in an archive; nothing of it is kept. */
export const useTryArchive = () =>
  useMutation({
    mutationFn: ({ file, onProgress }: { file: File; onProgress: (part: number) => void }) =>
      sendFile(tryArchive, {}, file, onProgress),
  });

interface Confirmed {
  readonly id: string;
  readonly file: File;
  readonly dryRun: ArchiveDryRun;
}

/** Sends the archive again, to keep what its dry run showed. */
export function useImportArchive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, file, dryRun }: Confirmed) =>
      sendFile(importArchive, { query: { id, digest: dryRun.digest } }, file, () => undefined),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: [KEY, id] });
      await forgetLists(client);
    },
  });
}

/** Everything that can be decided about a draft as it was seen. */
export function useDraftActs({ id, revision }: DraftView) {
  const client = useQueryClient();
  const params = { id };
  const settle = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: [KEY, id] });
    // An approval keeps what was confirmed with it, at the same revision.
    await client.invalidateQueries({ queryKey: ['draft-safety', id] });
    await forgetLists(client);
  };
  const act =
    <Body>(call: (body: Body) => Promise<unknown>) =>
    async (body: Body): Promise<void> => {
      try {
        await call(body);
      } finally {
        // What was refused has changed under the reader's eyes.
        await settle();
      }
    };
  return {
    submit: act((confirmed: string[]) => api(submitDraft, { params, body: { revision, confirmed } })),
    withdraw: act(() => api(withdrawDraft, { params })),
    approve: act((confirmed: string[]) => api(approveDraft, { params, body: { revision, confirmed } })),
    return: act((body: z.input<typeof returnDraft.body>) => api(returnDraft, { params, body })),
    unpublish: act((body: z.input<typeof unpublishCourse.body>) => api(unpublishCourse, { params, body })),
    reopen: act((body: z.input<typeof reopenCourse.body>) => api(reopenCourse, { params, body })),
  };
}
