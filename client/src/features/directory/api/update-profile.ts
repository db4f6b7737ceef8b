import { updateProfile } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';
import { meQuery } from '../../../lib/session.js';

/** Saves where one serves; who is signed in is known anew at once. */
export function useUpdateProfile() {
  const client = useQueryClient();
  return async (body: z.input<typeof updateProfile.body>) => {
    const me = await api(updateProfile, { body });
    client.setQueryData(meQuery.queryKey, me);
    return me;
  };
}
