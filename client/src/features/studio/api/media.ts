import { addDraftMedia, getDraftMedia, listDraftMedia, removeDraftMedia } from '@academy/shared';
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

interface Sent {
  readonly file: File;
  readonly onProgress: (part: number) => void;
}

export function useAddMedia(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, onProgress }: Sent) =>
      sendFile(addDraftMedia, { params: { id }, query: { name: file.name } }, file, onProgress),
    onSuccess: () => client.invalidateQueries({ queryKey: ['draft', id] }),
  });
}

export function useRemoveMedia(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (path: string) => api(removeDraftMedia, { params: { id, name: nameOf(path) } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['draft', id] }),
  });
}
