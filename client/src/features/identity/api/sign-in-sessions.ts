import { listSignInSessions, revokeSignInSession } from '@academy/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const useSignInSessions = () =>
  useQuery({
    queryKey: ['sign-in-sessions'],
    queryFn: ({ signal }) => api(listSignInSessions, { signal }),
  });

export function useRevokeSignInSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api(revokeSignInSession, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sign-in-sessions'] }),
  });
}
