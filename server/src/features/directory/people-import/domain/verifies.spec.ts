import { identifiers, importFates } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifiesIdentity } from './verifies.js';

const row = fc.record({
  fate: fc.constantFrom(...importFates),
  matchedBy: fc.option(fc.constantFrom(...identifiers)),
  reasons: fc.subarray([{ code: 'name-differs' as const }, { code: 'agency-differs' as const }]),
  hasCnic: fc.boolean(),
});
const found = fc.option(
  fc.record({
    identity: fc.constantFrom('none' as const, 'claimed' as const, 'verified' as const),
    isOneself: fc.boolean(),
  }),
);

describe('verifiesIdentity', () => {
  it('should verify nobody without a CNIC, in doubt, twice, or by themselves', () => {
    fc.assert(
      fc.property(row, found, (one, person) => {
        if (!verifiesIdentity(one, person)) return;
        expect(one.hasCnic).toBe(true);
        expect(['new', 'matched']).toContain(one.fate);
        if (one.fate === 'matched')
          expect([one.matchedBy, one.reasons, person?.identity === 'verified', person?.isOneself]).toEqual([
            'cnic',
            [],
            false,
            false,
          ]);
      }),
    );
  });

  it('should verify a new person with a CNIC, and a known one whose CNIC it is', () => {
    const known = { identity: 'claimed' as const, isOneself: false };
    const told = { matchedBy: 'cnic' as const, reasons: [], hasCnic: true };
    expect(verifiesIdentity({ ...told, fate: 'matched' }, known)).toBe(true);
    expect(verifiesIdentity({ ...told, fate: 'new', matchedBy: null }, null)).toBe(true);
    expect(verifiesIdentity({ ...told, fate: 'matched', matchedBy: 'mobile' }, known)).toBe(false);
  });
});
