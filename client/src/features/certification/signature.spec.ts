import { type CertificateFacts, toSignedFacts } from '@academy/shared';
import { keygenAsync, signAsync } from '@noble/ed25519';
import { describe, expect, it } from 'vitest';
import { differences, looksSigned, type PublicKey, readSignature } from './signature.js';

const facts: CertificateFacts = {
  number: 'CRA-2026-000042-7QK4M',
  nameEn: 'Ayesha Khan',
  nameUr: 'عائشہ خان',
  courseTitle: { en: 'Justice for children', ur: 'بچوں کے لیے انصاف' },
  publicationNumber: 3,
  hours: 6,
  score: 88,
  completedOn: '2026-07-05',
  issuedOn: '2026-07-05',
  expiresOn: null,
  issuer: { en: 'The Commission' },
  template: 'standard',
  templateVersion: 1,
  specimen: false,
  draftContent: true,
};

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const part = (value: unknown): string => base64url(new TextEncoder().encode(JSON.stringify(value)));

async function signed(payload: unknown, kid = 'k1'): Promise<{ jws: string; key: PublicKey }> {
  const { secretKey, publicKey } = await keygenAsync();
  const text = `${part({ alg: 'EdDSA', kid })}.${part(payload)}`;
  const mark = await signAsync(new TextEncoder().encode(text), secretKey);
  return { jws: `${text}.${base64url(mark)}`, key: { kid, publicKey: base64url(publicKey) } };
}

describe('readSignature', () => {
  it('should give the facts of a genuine signature, Urdu included', async () => {
    const { jws, key } = await signed(toSignedFacts(facts));
    expect(looksSigned(jws)).toBe(true);
    expect(await readSignature(jws, [key])).toEqual({ state: 'genuine', facts: toSignedFacts(facts) });
  });

  it('should see a payload that was changed after signing', async () => {
    const { jws, key } = await signed(toSignedFacts(facts));
    const [head, , mark] = jws.split('.');
    const forged = `${head}.${part({ ...toSignedFacts(facts), p: 'Somebody Else' })}.${mark}`;
    expect(await readSignature(forged, [key])).toMatchObject({
      state: 'altered',
      facts: { p: 'Somebody Else' },
    });
  });

  it('should trust no key but the academy’s', async () => {
    const { jws } = await signed(toSignedFacts(facts));
    const other = await signed(toSignedFacts(facts));
    expect((await readSignature(jws, [other.key])).state).toBe('altered');
    expect((await readSignature(jws, [])).state).toBe('unknown-key');
  });

  it('should not fall over what is no signature at all', async () => {
    expect(await readSignature('a.b.c', [])).toEqual({ state: 'altered', facts: null });
    expect(await readSignature('', [])).toEqual({ state: 'altered', facts: null });
    expect(looksSigned('section-2')).toBe(false);
  });
});

describe('differences', () => {
  it('should name each fact that differs, and none where all agree', () => {
    expect(differences(toSignedFacts(facts), facts)).toEqual([]);
    expect(
      differences(
        toSignedFacts({ ...facts, nameEn: 'Someone', score: null, expiresOn: '2027-01-01' }),
        facts,
      ),
    ).toEqual(['nameEn', 'score', 'expiresOn']);
  });
});
