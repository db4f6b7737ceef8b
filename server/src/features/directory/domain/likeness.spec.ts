import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedFacts, likenessOf, trigramLikeness } from './likeness.js';

const NOBODY: ComparedFacts = {
  nameEn: 'Amina Rafiq',
  nameUr: null,
  sound: 'amn rfk',
  cnicIndex: null,
  mobile: null,
  serviceNumber: null,
  agencyId: null,
  districtId: null,
  sex: 'unsaid',
};
const OTHER_NAME = { nameEn: 'Zubair Khosa', sound: 'zbr ks' };

const names = fc.constantFrom(
  { nameEn: 'Muhammad Rafiq', nameUr: 'محمد رفیق', sound: 'mhmd rfk' },
  { nameEn: 'Mohammad Rafique', nameUr: null, sound: 'mhmd rfk' },
  { nameEn: 'Hassan Ali', nameUr: 'حسن علی', sound: 'hsn al' },
  { nameEn: 'Hussain Ali', nameUr: 'حسین علی', sound: 'hsn al' },
  { nameEn: 'Zubair Khosa', nameUr: null, sound: 'zbr ks' },
);
const one = <T>(...values: T[]) => fc.constantFrom<T | null>(null, ...values);
const facts: fc.Arbitrary<ComparedFacts> = fc
  .record({
    name: names,
    cnicIndex: one('c1', 'c2'),
    mobile: one('m1', 'm2'),
    serviceNumber: one('s1', 's2'),
    agencyId: one('a1', 'a2'),
    districtId: one('d1', 'd2'),
    sex: fc.constantFrom('female', 'male', 'unsaid'),
  })
  .map(({ name, ...rest }) => ({ ...name, ...rest }));

describe('likenessOf', () => {
  it('should be the same whoever is named first', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
      }),
    );
  });

  it('should always say why, and stay between 1 and 100', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const found = likenessOf(a, b);
        if (!found) return;
        expect(found.reasons.length).toBeGreaterThan(0);
        expect(found.score).toBeGreaterThanOrEqual(1);
        expect(found.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('should never find two less alike for agreeing in one thing more', () => {
    const keys = fc.constantFrom('cnicIndex' as const, 'mobile' as const, 'serviceNumber' as const);
    fc.assert(
      fc.property(facts, facts, keys, (a, b, key) => {
        const before = likenessOf({ ...a, [key]: null }, b)?.score ?? 0;
        const after = likenessOf({ ...a, [key]: 'same' }, { ...b, [key]: 'same' })?.score ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('should not suggest two with CNICs of their own for a name, an agency and a district', () => {
    const served = { agencyId: 'a1', districtId: 'd1' };
    expect(likenessOf({ ...NOBODY, ...served }, { ...NOBODY, ...served })).toEqual({
      score: 25,
      strength: 'weak',
      reasons: ['name', 'agency-district'],
      against: [],
    });
    const own = (cnicIndex: string) => ({ ...NOBODY, ...served, cnicIndex });
    expect(likenessOf(own('c1'), own('c2'))).toBeNull();
  });

  it('should not take a name alone, nor an agency and district alone, for a reason', () => {
    expect(likenessOf(NOBODY, NOBODY)).toBeNull();
    const served = { ...NOBODY, agencyId: 'a1', districtId: 'd1' };
    expect(likenessOf(served, { ...served, ...OTHER_NAME })).toBeNull();
  });

  it('should weigh a CNIC over a service number over a mobile', () => {
    const strengthOf = (shared: Partial<ComparedFacts>, other: Partial<ComparedFacts> = {}) =>
      likenessOf({ ...NOBODY, ...shared }, { ...NOBODY, ...shared, ...other })?.strength ?? null;
    expect(strengthOf({ cnicIndex: 'c1' })).toBe('strong');
    expect(strengthOf({ cnicIndex: 'c1' }, OTHER_NAME)).toBe('strong');
    expect(strengthOf({ serviceNumber: 's1', agencyId: 'a1' })).toBe('strong');
    expect(strengthOf({ serviceNumber: 's1', agencyId: 'a1' }, OTHER_NAME)).toBe('medium');
    expect(strengthOf({ serviceNumber: 's1', agencyId: 'a1' }, { agencyId: 'a2' })).toBeNull();
    expect(strengthOf({ mobile: 'm1' })).toBe('medium');
    expect(strengthOf({ mobile: 'm1' }, OTHER_NAME)).toBe('weak');
  });

  it('should leave a service number to a successor with a CNIC and name of their own', () => {
    const number = { ...NOBODY, serviceNumber: 's1', agencyId: 'a1' };
    expect(
      likenessOf({ ...number, cnicIndex: 'c1' }, { ...number, ...OTHER_NAME, cnicIndex: 'c2' }),
    ).toBeNull();
  });

  it('should hold spellings of one name together, and let the Urdu tell two names apart', () => {
    const served = { agencyId: 'a1', districtId: 'd1' };
    const person = (nameEn: string, sound: string, nameUr: string | null = null) => ({
      ...NOBODY,
      ...served,
      ...{ nameEn, sound, nameUr },
    });
    const rafiq = person('Muhammad Rafiq', 'mhmd rfk');
    expect(likenessOf(rafiq, person('Rafique Mohammad', 'rfk mhmd'))?.reasons).toContain('name');
    const [hassan, hussain] = [
      person('Hassan Ali', 'hsn al', 'حسن علی'),
      person('Hussain Ali', 'hsn al', 'حسین علی'),
    ];
    expect(likenessOf(hassan, hussain)).toBeNull();
    expect(likenessOf(hassan, person('Hasan Aly', 'hsn al', 'حسن علي'))?.reasons).toContain('name');
  });
});

describe('trigramLikeness', () => {
  it('should be 1 for the same words in any order and 0 for nothing in common', () => {
    expect(trigramLikeness('Amina Rafiq', 'RAFIQ, amina')).toBe(1);
    expect(trigramLikeness('Amina', 'Zubir')).toBe(0);
    expect(trigramLikeness('', '')).toBe(0);
  });
});
