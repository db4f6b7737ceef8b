import { changePassword } from '@academy/shared';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

/** Changes the password, which ends every other sign-in session. */
export function useChangePassword() {
  const client = useQueryClient();
  return async (body: z.input<typeof changePassword.body>) => {
    await api(changePassword, { body });
    await client.invalidateQueries({ queryKey: ['sign-in-sessions'] });
  };
}
