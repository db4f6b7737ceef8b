import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

const MAX_RETRIES = 2;
const SECOND = 1000;

/** Only a lost line or a server that is down is worth asking again; a refusal stays a refusal. */
const isWorthRetrying = (failures: number, error: unknown): boolean =>
  failures < MAX_RETRIES && error instanceof ApiError && (error.code === 'offline' || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30 * SECOND,
      // The service worker may know the answer when the line does not.
      networkMode: 'offlineFirst',
      retry: isWorthRetrying,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
