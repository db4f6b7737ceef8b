import { type CertificateFacts, type SignedFacts, signedFacts, toSignedFacts } from '@academy/shared';
import {
  CompactSign,
  type CryptoKey,
  calculateJwkThumbprint,
  compactVerify,
  importJWK,
  type JWK,
} from 'jose';
import { z } from 'zod';

const ALGORITHM = 'EdDSA';
/** Eleven letters of the key's thumbprint (64 bits) name it, and keep the QR code coarse. */
const KID_LETTERS = 11;

const privateJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(1),
  d: z.string().min(1),
});
type PrivateJwk = z.infer<typeof privateJwk>;

export interface SigningKey {
  readonly kid: string;
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

const publicJwk = (publicKey: string): JWK => ({ kty: 'OKP', crv: 'Ed25519', x: publicKey });

/**
 * The signing key out of its JWK in JSON.
 * @throws Error where it is not an Ed25519 private key whose public half belongs to it; says nothing of its content
 */
export async function readSigningKey(json: string): Promise<SigningKey> {
  const jwk = parseJwk(json);
  const privateKey = (await importJWK(jwk, ALGORITHM)) as CryptoKey;
  const kid = (await calculateJwkThumbprint(publicJwk(jwk.x))).slice(0, KID_LETTERS);
  const key = { kid, publicKey: jwk.x, privateKey };
  const probe = await new CompactSign(new TextEncoder().encode('probe'))
    .setProtectedHeader({ alg: ALGORITHM })
    .sign(privateKey);
  await compactVerify(probe, await importJWK(publicJwk(jwk.x), ALGORITHM));
  return key;
}

function parseJwk(json: string): PrivateJwk {
  try {
    return privateJwk.parse(JSON.parse(json));
  } catch {
    throw new Error('The certificate key is not an Ed25519 private key as a JWK in JSON.');
  }
}

/** Compact JWS over the printed facts, under the short names of the contract. */
export const signFacts = (facts: CertificateFacts, key: SigningKey): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(toSignedFacts(facts))))
    .setProtectedHeader({ alg: ALGORITHM, kid: key.kid })
    .sign(key.privateKey);

/** The facts that the signature covers, or null where it was not made with this key over exactly these. */
export async function verifySignature(signature: string, publicKey: string): Promise<SignedFacts | null> {
  try {
    const key = await importJWK(publicJwk(publicKey), ALGORITHM);
    const { payload } = await compactVerify(signature, key, { algorithms: [ALGORITHM] });
    return signedFacts.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    return null;
  }
}
