import { getMe, isAllowed, type Me, type Permission } from '@academy/shared';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from './api.js';
import { isApiError } from './api-error.js';

const HINT_KEY = 'academy.signed-in';

/** Whether somebody was signed in here last: decides what to draw before the server has answered. */
export function expectsSignedIn(): boolean {
  try {
    return localStorage.getItem(HINT_KEY) !== null;
  } catch {
    return false;
  }
}

/** The account that was signed in here last; empty where nobody is. */
export function whoIsHere(): string {
  try {
    return localStorage.getItem(HINT_KEY) ?? '';
  } catch {
    return '';
  }
}

function remember(accountId: string | null): void {
  try {
    if (accountId) localStorage.setItem(HINT_KEY, accountId);
    else localStorage.removeItem(HINT_KEY);
  } catch {
    // Only a hint.
  }
}

async function fetchMe(signal?: AbortSignal): Promise<Me | null> {
  try {
    const me = await api(getMe, signal ? { signal } : {});
    remember(me.accountId);
    return me;
  } catch (error) {
    if (!isApiError(error, 'not-signed-in')) throw error;
    remember(null);
    return null;
  }
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => fetchMe(signal),
  staleTime: 5 * 60_000,
});

/** Who is signed in: `data` is null when nobody is. */
export const useMe = () => useQuery(meQuery);

/** Whether the person who is signed in holds a permission; false while that is not known. */
export function useCan(permission: Permission): boolean {
  const { data: me } = useMe();
  return me ? isAllowed(me.grants, permission) : false;
}

/** After signing in or out everything known so far belongs to somebody else: forget it and ask anew. */
export function useResetSession(): () => Promise<Me | null> {
  const client = useQueryClient();
  return useCallback(async () => {
    client.removeQueries({
      predicate: (query) => query.queryKey[0] !== 'configuration' && query.queryKey[0] !== 'me',
    });
    await wipePersonalCache();
    return client.fetchQuery({ ...meQuery, staleTime: 0 });
  }, [client]);
}

/** Forgets, on this device, who was signed in; the page is then loaded anew, so that nothing stays in memory. */
export async function forgetSession(): Promise<void> {
  remember(null);
  await wipePersonalCache();
}

/** The service worker keeps a person's own pages for reading offline; on a shared computer they must go. */
async function wipePersonalCache(): Promise<void> {
  if ('caches' in globalThis) await caches.delete('personal').catch(() => false);
}
