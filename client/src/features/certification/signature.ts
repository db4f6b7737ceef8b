import { type CertificateFacts, type SignedFacts, signedFacts, toSignedFacts } from '@academy/shared';
import { verifyAsync } from '@noble/ed25519';
import { z } from 'zod';

export interface PublicKey {
  readonly kid: string;
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
}

/** genuine: signed with a key of the academy · altered: changed since · unknown-key: signed with no key we know. */
export type SignatureReading =
  | { readonly state: 'genuine'; readonly facts: SignedFacts }
  | { readonly state: 'altered' | 'unknown-key'; readonly facts: SignedFacts | null };

const header = z.object({ alg: z.literal('EdDSA'), kid: z.string() });

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Whether a text has the shape of a compact JWS, such as the QR code carries behind the `#`. */
export const looksSigned = (text: string): boolean => COMPACT.test(text);

function bytesOf(base64url: string): Uint8Array {
  const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

const jsonOf = (part: string): unknown => JSON.parse(new TextDecoder().decode(bytesOf(part)));

function read<T>(part: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(jsonOf(part));
  } catch {
    return null;
  }
}

/**
 * Checks a compact JWS with the academy's public keys, on this device alone. Where the keys are old ones a
 * key that is not among them may be new rather than forged: the caller decides.
 */
export async function readSignature(
  signature: string,
  keys: readonly PublicKey[],
): Promise<SignatureReading> {
  const [head = '', body = '', mark = ''] = signature.split('.');
  const facts = read(body, signedFacts);
  const kid = read(head, header)?.kid;
  if (!kid || !facts) return { state: 'altered', facts };
  const key = keys.find((known) => known.kid === kid);
  if (!key) return { state: 'unknown-key', facts };
  return (await isSigned(`${head}.${body}`, mark, key))
    ? { state: 'genuine', facts }
    : { state: 'altered', facts };
}

async function isSigned(text: string, mark: string, key: PublicKey): Promise<boolean> {
  try {
    return await verifyAsync(bytesOf(mark), new TextEncoder().encode(text), bytesOf(key.publicKey));
  } catch {
    return false;
  }
}

/** The facts that the signature covers, by the names of the printed ones. */
const comparedFacts = {
  n: 'number',
  p: 'nameEn',
  u: 'nameUr',
  c: 'courseTitle',
  k: 'publicationNumber',
  h: 'hours',
  s: 'score',
  d: 'completedOn',
  i: 'issuedOn',
  x: 'expiresOn',
  t: 'specimen',
} as const satisfies Record<keyof SignedFacts, keyof CertificateFacts>;

export type ComparedFact = (typeof comparedFacts)[keyof typeof comparedFacts];

/** The printed facts in which a signed payload differs from what the academy holds. */
export function differences(signed: SignedFacts, held: CertificateFacts): ComparedFact[] {
  const expected = toSignedFacts(held);
  return (Object.keys(comparedFacts) as (keyof SignedFacts)[])
    .filter((name) => signed[name] !== expected[name])
    .map((name) => comparedFacts[name]);
}
