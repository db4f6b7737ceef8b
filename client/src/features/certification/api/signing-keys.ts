import { listSigningKeys, signingKey } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../../../lib/api.js';
import { isApiError } from '../../../lib/api-error.js';
import type { PublicKey } from '../signature.js';

const STORAGE_KEY = 'academy.certificate-keys';
const MINUTE = 60_000;
const stored = z.array(signingKey.pick({ kid: true, publicKey: true }));

function remembered(): PublicKey[] | null {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? ''));
  } catch {
    return null;
  }
}

interface KnownKeys {
  readonly keys: readonly PublicKey[];
  /** False where they are those that this device kept. */
  readonly fresh: boolean;
}

/** The public keys; kept on this device as well, so that a signature can be checked with no network. */
async function fetchKeys(signal: AbortSignal): Promise<KnownKeys> {
  try {
    const { items } = await api(listSigningKeys, { signal });
    const keys = items.map(({ kid, publicKey }) => ({ kid, publicKey }));
    storeKeys(keys);
    return { keys, fresh: true };
  } catch (error) {
    const known = isApiError(error) ? remembered() : null;
    if (!known) throw error;
    return { keys: known, fresh: false };
  }
}

function storeKeys(keys: readonly PublicKey[]): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(keys));
  } catch {
    // The service worker keeps them too.
  }
}

export const useSigningKeys = () =>
  useQuery({
    queryKey: ['certificate-keys'],
    queryFn: ({ signal }) => fetchKeys(signal),
    staleTime: 5 * MINUTE,
  });
