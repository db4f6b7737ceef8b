import { generateKeyPairSync, verify } from 'node:crypto';
import { toSignedFacts } from '@academy/shared';
import { describe, expect, it } from 'vitest';
import { someFacts } from '../testing/facts.js';
import { readSigningKey, signFacts, verifySignature } from './signature.js';

const newJwk = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
const newKey = () => readSigningKey(JSON.stringify(newJwk()));

const withPayload = (jws: string, change: (payload: Record<string, unknown>) => void): string => {
  const [header, body = '', signature] = jws.split('.');
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString());
  change(payload);
  return [header, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.');
};

describe('signFacts', () => {
  it('should verify with the public key and give the printed facts back', async () => {
    const key = await newKey();
    const signature = await signFacts(someFacts(), key);
    expect(await verifySignature(signature, key.publicKey)).toEqual(toSignedFacts(someFacts()));
  });

  it('should be a compact JWS that any Ed25519 verifies, with the key named in its header', async () => {
    const key = await newKey();
    const [header = '', body = '', mark = ''] = (await signFacts(someFacts(), key)).split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'EdDSA', kid: key.kid });
    const publicKey = { key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey }, format: 'jwk' as const };
    expect(verify(null, Buffer.from(`${header}.${body}`), publicKey, Buffer.from(mark, 'base64url'))).toBe(
      true,
    );
  });

  describe('when a fact is changed', () => {
    it.each([
      ['name', (payload: Record<string, unknown>) => Object.assign(payload, { p: 'Ayesha Siddique' })],
      ['score', (payload: Record<string, unknown>) => Object.assign(payload, { s: 95 })],
      ['last day', (payload: Record<string, unknown>) => Object.assign(payload, { x: '2039-07-05' })],
      ['specimen mark', (payload: Record<string, unknown>) => Object.assign(payload, { t: 1 })],
    ])('should no longer verify: %s', async (_, change) => {
      const key = await newKey();
      const signature = await signFacts(someFacts(), key);
      expect(await verifySignature(withPayload(signature, change), key.publicKey)).toBeNull();
    });
  });

  it('should not verify with another key', async () => {
    const signature = await signFacts(someFacts(), await newKey());
    expect(await verifySignature(signature, (await newKey()).publicKey)).toBeNull();
  });
});

describe('readSigningKey', () => {
  it('should name the same key the same, and another otherwise', async () => {
    const jwk = JSON.stringify(newJwk());
    const [once, again, other] = [await readSigningKey(jwk), await readSigningKey(jwk), await newKey()];
    expect(again.kid).toBe(once.kid);
    expect(other.kid).not.toBe(once.kid);
  });

  it.each([
    ['not JSON', '{'],
    ['a public key', JSON.stringify({ ...newJwk(), d: undefined })],
    ['another curve', JSON.stringify({ ...newJwk(), crv: 'X25519' })],
  ])('should refuse %s without repeating it', async (_, json) => {
    await expect(readSigningKey(json)).rejects.toThrow(
      /^The certificate key is not an Ed25519 private key as a JWK in JSON\.$/,
    );
  });

  it('should refuse a private key with another’s public half', async () => {
    const jwk = JSON.stringify({ ...newJwk(), x: newJwk().x });
    await expect(readSigningKey(jwk)).rejects.toThrow();
  });
});
