import type { KnownLaw } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawDifferences, listedLaw, withRegister } from './law-differences.js';

const words = fc.constantFrom('', 'Act XXII of 2018', 'Juvenile Justice System Act 2018', 'قانون');
const title = fc.record({ en: words, ur: words });
const facts = { title, act: words, jurisdiction: words };
const listed = fc.record({ id: fc.constant('jjsa-2018'), ...facts });
const known = fc.record({ id: fc.constant('jjsa-2018'), ...facts }).map(
  (law): KnownLaw => ({
    ...law,
    title: law.title.ur ? law.title : { en: law.title.en },
    listedIn: [],
    sections: [],
  }),
);

describe('lawDifferences', () => {
  it('should find none once the register’s words were taken', () => {
    fc.assert(
      fc.property(listed, known, (law, theirs) => {
        expect(lawDifferences(withRegister(law, theirs), theirs)).toEqual([]);
      }),
    );
  });

  it('should find none in a law that was chosen from the register', () => {
    fc.assert(
      fc.property(known, (theirs) => {
        expect(lawDifferences(listedLaw(theirs), theirs)).toEqual([]);
      }),
    );
  });

  it('should name each fact with the register’s words, and none that the register lacks', () => {
    const law = {
      id: 'jjsa-2018',
      act: 'Act 22',
      jurisdiction: 'federal',
      title: { en: 'Juvenile Act', ur: 'قانون' },
    };
    const theirs = {
      ...{ id: 'jjsa-2018', act: 'Act XXII of 2018', jurisdiction: 'federal', listedIn: [], sections: [] },
      title: { en: 'Juvenile Justice System Act 2018' },
    };
    expect(lawDifferences(law, theirs)).toEqual([
      { fact: 'title.en', known: 'Juvenile Justice System Act 2018' },
      { fact: 'act', known: 'Act XXII of 2018' },
    ]);
    expect(withRegister(law, theirs).title.ur).toBe('قانون');
  });
});
