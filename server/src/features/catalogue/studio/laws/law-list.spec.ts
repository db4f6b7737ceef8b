import type { LawInRegister } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLaws, lawsTable, pageOfLaws } from './law-list.js';

const law = (id: string, en: string, more: Partial<LawInRegister> = {}): LawInRegister => ({
  ...{ id, title: { en }, act: 'Act XXII of 2018', jurisdiction: 'federal' },
  ...{ courses: 1, sections: 2, places: 3, waiting: 0 },
  ...more,
});

describe('findLaws', () => {
  it('should find each word in title, act or id, however Urdu is typed', () => {
    const jjsa = law('jjsa-2018', 'Juvenile Justice System Act', {
      title: { en: 'Juvenile Justice', ur: 'کمسن بچے' },
    });
    const penal = law('ppc-1860', 'Penal Code', { act: 'Act XLV of 1860' });
    const all = [penal, jjsa];
    expect(findLaws(all)).toEqual([jjsa, penal]);
    expect(findLaws(all, ' juvenile  2018 ')).toEqual([jjsa]);
    expect(findLaws(all, 'XLV')).toEqual([penal]);
    expect(findLaws(all, '\u0643مسن')).toEqual([jjsa]);
    expect(findLaws(all, 'nothing')).toEqual([]);
  });
});

describe('pageOfLaws', () => {
  it('should give every law once over all pages, also where laws come and go between them', () => {
    const laws = fc.uniqueArray(
      fc.record({ id: fc.string(), title: fc.constantFrom('A', 'b', 'B', 'ä', 'z') }),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(laws, fc.integer({ min: 1, max: 4 }), fc.nat(), (given, size, gone) => {
        const all = findLaws(given.map(({ id, title }) => law(id, title)));
        const seen: LawInRegister[] = [];
        let after: string | undefined;
        let standing = all;
        do {
          const { items, next } = pageOfLaws(standing, after, size);
          seen.push(...items);
          after = next ?? undefined;
          // The law at which a page ended may be gone when the next one is asked for.
          if (gone % 2 === 0) standing = standing.filter((one) => one !== items.at(-1));
        } while (after !== undefined);
        expect(seen).toEqual(all);
      }),
    );
  });

  it('should begin at the beginning where the key is none', () => {
    const all = [law('a', 'A')];
    for (const after of ['', '!', Buffer.from('{"a":1}').toString('base64url')])
      expect(pageOfLaws(all, after).items).toEqual(all);
  });
});

describe('lawsTable', () => {
  it('should be a file of all of them, without formulas', () => {
    expect(lawsTable([law('a', '=1+1')], 'en')).toBe(
      `\ufeffId,Law,Act,Jurisdiction,Courses,Sections cited,Places,To be looked at\r\na,'=1+1,Act XXII of 2018,federal,1,2,3,0\r\n`,
    );
  });
});
