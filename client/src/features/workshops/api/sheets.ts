import { addSheet, listSheets, openSheet, type ViewOf, withdrawSheet } from '@academy/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';
import type { FileToSend } from '../../../ui/choose-file.js';
import { WORKSHOPS_KEY } from './list-workshops.js';

const keyOf = (id: string) => ['workshop-sheets', id] as const;
const NAME_LENGTH = 200;

/** Scans of a workshop's signed sheets. */
export const useSheets = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => api(listSheets, { params: { id }, signal }),
  });

export function useSheetActs(id: string) {
  const client = useQueryClient();
  const keep = async (sheets: ViewOf<typeof listSheets>) => {
    client.setQueryData(keyOf(id), sheets);
    const moved = [WORKSHOPS_KEY, ['person-evidence']];
    await Promise.all(moved.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  return {
    send: async ({ id: fileId, file, onProgress }: FileToSend) => {
      const query = { id: fileId, fileName: file.name.slice(-NAME_LENGTH) };
      await keep(await sendFile(addSheet, { params: { id }, query }, file, onProgress));
    },
    withdraw: async (fileId: string, reason: string) =>
      keep(await api(withdrawSheet, { params: { id, fileId }, body: { reason } })),
  };
}

export const sheetAddress = (id: string, fileId: string): string =>
  addressOf(openSheet, { params: { id, fileId } });
