import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedHeadCount, likeAmong, likenessOf } from './like-head-counts.js';

const days = ['2023-05-09', '2023-05-10', '2023-05-11', '2023-06-01'];
const headCount: fc.Arbitrary<ComparedHeadCount> = fc
  .record({
    titleEn: fc.constantFrom('Police and the child', ' police  AND the Child', 'First contact'),
    titleUr: fc.constantFrom(null, 'پولیس اور بچہ', 'پہلا رابطہ'),
    topic: fc.constantFrom('juvenile-justice', 'child-labour'),
    ...{ from: fc.constantFrom(...days), to: fc.constantFrom(...days) },
    districtId: fc.constantFrom('lahore', 'karachi'),
    agencyId: fc.constantFrom(null, 'police', 'prisons'),
  })
  .map((one) => (one.from <= one.to ? one : { ...one, from: one.to, to: one.from }));

const one: ComparedHeadCount = {
  titleEn: 'Police and the child',
  titleUr: null,
  topic: 'juvenile-justice',
  ...{ from: '2023-05-09', to: '2023-05-10' },
  districtId: 'lahore',
  agencyId: null,
};

describe('likenessOf', () => {
  it('should be the same from either side, and find one like itself', () => {
    fc.assert(
      fc.property(headCount, headCount, (a, b) => {
        expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
        expect(likenessOf(a, a)).toEqual(['same-workshop', 'same-title']);
      }),
    );
  });

  it.each([
    ['a day that both have', { titleEn: 'Other', from: '2023-05-10', to: '2023-05-12' }, ['same-workshop']],
    ['the next day', { titleEn: 'Other', from: '2023-05-11', to: '2023-05-12' }, []],
    ['another topic', { titleEn: 'Other', topic: 'child-labour' }, []],
    ['another district', { titleEn: 'Other', districtId: 'karachi' }, []],
    ['the same title elsewhere', { titleEn: 'POLICE and the child ', districtId: 'karachi' }, ['same-title']],
    ['no Urdu title in both', { titleEn: 'Other', topic: 'child-labour', titleUr: null }, []],
  ])('should weigh %s', (_what, change, why) => {
    expect(likenessOf(one, { ...one, ...change })).toEqual(why);
  });

  it('should take the same agency for the same place, and no agency for none', () => {
    const elsewhere = { ...one, titleEn: 'Other', districtId: 'karachi' };
    expect(likenessOf({ ...one, agencyId: 'police' }, { ...elsewhere, agencyId: 'police' })).toEqual([
      'same-workshop',
    ]);
    expect(likenessOf(one, elsewhere)).toEqual([]);
  });
});

describe('likeAmong', () => {
  it('should give all that are like it and no other, the likeliest first', () => {
    fc.assert(
      fc.property(headCount, fc.array(headCount, { maxLength: 12 }), (entered, others) => {
        const found = likeAmong(entered, others);
        expect(new Set(found.map(({ other }) => other))).toEqual(
          new Set(others.filter((other) => likenessOf(entered, other).length > 0)),
        );
        const titleAlone = found.findIndex(({ why }) => !why.includes('same-workshop'));
        if (titleAlone >= 0)
          expect(found.slice(titleAlone).every(({ why }) => !why.includes('same-workshop'))).toBe(true);
      }),
    );
  });
});
