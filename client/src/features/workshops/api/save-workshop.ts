import { createWorkshop, updateWorkshop } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { showWorkshop } from './workshop.js';

type Fields = z.input<typeof updateWorkshop.body>;

/** Begins a workshop under an id of this page's own, so that sending twice makes one. */
export function useCreateWorkshop(id: string) {
  const client = useQueryClient();
  return async (fields: Fields) => {
    const workshop = await api(createWorkshop, { body: { ...fields, id } });
    showWorkshop(client, workshop);
    return workshop;
  };
}

export function useUpdateWorkshop(id: string) {
  const client = useQueryClient();
  return async (fields: Fields) => {
    const workshop = await api(updateWorkshop, { params: { id }, body: fields });
    showWorkshop(client, workshop);
    return workshop;
  };
}
