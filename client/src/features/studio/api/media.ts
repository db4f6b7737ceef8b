import {
  addDraftMedia,
  type DraftParts,
  getDraftMedia,
  listDraftMedia,
  removeDraftMedia,
} from '@academy/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';

const nameOf = (path: string): string => path.replace(/^media\//, '');

export const useDraftMedia = (id: string) =>
  useQuery({
    queryKey: ['draft', id, 'media'],
    queryFn: ({ signal }) => api(listDraftMedia, { params: { id }, signal }),
    staleTime: 0,
  });

export const mediaAddress = (id: string, path: string): string =>
  addressOf(getDraftMedia, { params: { id, name: nameOf(path) } });

/** Sends a file into a draft, and answers the path under which it has it; blocks can name it from then on. */
export function useSendMedia(id: string) {
  const client = useQueryClient();
  return async (file: File, onProgress: (part: number) => void, signal: AbortSignal): Promise<string> => {
    const call = { params: { id }, query: { name: file.name } };
    const { path } = await sendFile(addDraftMedia, call, file, onProgress, signal);
    client.setQueryData<DraftParts>(
      ['draft-parts', id],
      (parts) => parts && { ...parts, media: [...new Set([...parts.media, path])].sort() },
    );
    void client.invalidateQueries({ queryKey: ['draft', id] });
    return path;
  };
}

export function useRemoveMedia(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (path: string) => api(removeDraftMedia, { params: { id, name: nameOf(path) } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['draft', id] }),
  });
}
