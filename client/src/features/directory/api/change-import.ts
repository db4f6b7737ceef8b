import {
  confirmImport,
  discardImport,
  type ImportView,
  importResult,
  importTemplate,
  type Language,
  mapImport,
  undoImport,
  uploadImport,
} from '@academy/shared';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';
import { IMPORTS_KEY } from './people-imports.js';
import { PEOPLE_KEY } from './search-people.js';

/** Keeps what the server answered, and asks anew for the lists that it changes. */
async function keep(client: QueryClient, view: ImportView): Promise<ImportView> {
  client.setQueryData([...IMPORTS_KEY, view.id], view);
  await Promise.all(
    [[...IMPORTS_KEY, 'list'], PEOPLE_KEY].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
  return view;
}

interface Upload {
  /** Made once for a file, so that sending it again makes no second import. */
  readonly id: string;
  readonly file: File;
  readonly agencyId: string;
  readonly onProgress: (part: number) => void;
}

/** Sends a file for a dry run. */
export function useUploadImport() {
  const client = useQueryClient();
  return async ({ id, file, agencyId, onProgress }: Upload) => {
    const query = { id, fileName: file.name.slice(-200), ...(agencyId ? { agencyId } : {}) };
    return keep(client, await sendFile(uploadImport, { query }, file, onProgress));
  };
}

/** Says what the columns hold; the dry run is made anew. */
export function useMapImport(id: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof mapImport.body>) =>
    keep(client, await api(mapImport, { params: { id }, body }));
}

export function useConfirmImport(id: string) {
  const client = useQueryClient();
  return async (body: z.input<typeof confirmImport.body>) =>
    keep(client, await api(confirmImport, { params: { id }, body }));
}

export function useUndoImport(id: string) {
  const client = useQueryClient();
  return async () => keep(client, await api(undoImport, { params: { id } }));
}

export function useDiscardImport(id: string) {
  const client = useQueryClient();
  return async () => {
    await api(discardImport, { params: { id } });
    client.removeQueries({ queryKey: [...IMPORTS_KEY, id] });
    await client.invalidateQueries({ queryKey: [...IMPORTS_KEY, 'list'] });
  };
}

export const resultAddress = (id: string, lang: Language): string =>
  addressOf(importResult, { params: { id }, query: { lang } });

export const templateAddress = (lang: Language): string => addressOf(importTemplate, { query: { lang } });
