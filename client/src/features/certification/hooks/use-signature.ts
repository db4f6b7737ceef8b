import type { CertificateFacts } from '@academy/shared';
import { useQuery } from '@tanstack/react-query';
import { useSigningKeys } from '../api/signing-keys.js';
import { type ComparedFact, differences, readSignature, type SignatureReading } from '../signature.js';

export type SignatureCheck =
  | { readonly state: 'checking' | 'no-keys' | 'cannot-check' }
  | (SignatureReading & { readonly differing: readonly ComparedFact[] });

/** Checks a signature on this device and compares what it covers with what the academy holds, if that is known. */
export function useSignature(
  signature: string | undefined,
  held: CertificateFacts | undefined,
): SignatureCheck {
  const keys = useSigningKeys();
  const canHash = Boolean(globalThis.crypto?.subtle);
  const reading = useQuery({
    queryKey: ['signature', signature, keys.data],
    queryFn: () => readSignature(signature ?? '', keys.data?.keys ?? []),
    enabled: Boolean(signature && keys.data && canHash),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!canHash) return { state: 'cannot-check' };
  if (keys.error) return { state: 'no-keys' };
  if (!reading.data) return { state: 'checking' };
  const { state, facts } = reading.data;
  // Old keys may miss the one that signed; only today's tell that nobody here ever had it.
  if (state === 'unknown-key' && !keys.data?.fresh) return { state: 'no-keys' };
  return { ...reading.data, differing: facts && held ? differences(facts, held) : [] };
}
