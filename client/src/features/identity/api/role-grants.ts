import { grantRole, revokeRole } from '@academy/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api.js';

/** One's own roles may be among them. */
const TOUCHED = [['accounts'], ['me']];

function useRefresh() {
  const client = useQueryClient();
  return () => Promise.all(TOUCHED.map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** Gives an account a role. */
export function useGrantRole(accountId: string) {
  const refresh = useRefresh();
  return async (body: z.input<typeof grantRole.body>) => {
    const grant = await api(grantRole, { params: { id: accountId }, body });
    await refresh();
    return grant;
  };
}

/** Takes a role back. */
export function useRevokeRole() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (grantId: string) => api(revokeRole, { params: { id: grantId } }),
    onSuccess: refresh,
  });
}
