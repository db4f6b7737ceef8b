import { identifiers } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Match, verdictOf, worthShowing } from './identity-match.js';

const matches: fc.Arbitrary<Match[]> = fc.array(
  fc.record({ personId: fc.uuid(), by: fc.subarray([...identifiers], { minLength: 1 }) }),
  { maxLength: 6 },
);

describe('verdictOf', () => {
  it('should be certain by a CNIC and by nothing else, in whatever order people were found', () => {
    fc.assert(
      fc.property(matches, (found) => {
        const byCnic = found.some(({ by }) => by.includes('cnic'));
        const verdict = byCnic ? 'certain' : found.length > 0 ? 'possible' : 'nobody';
        expect([verdictOf(found), verdictOf([...found].reverse())]).toEqual([verdict, verdict]);
      }),
    );
  });
});

describe('worthShowing', () => {
  it('should show everybody who has the CNIC and nobody else, or everybody, the closest first', () => {
    fc.assert(
      fc.property(matches, (found) => {
        const shown = worthShowing(found);
        const certain = found.filter(({ by }) => by.includes('cnic'));
        expect(new Set(shown)).toEqual(new Set(certain.length > 0 ? certain : found));
        const common = shown.map(({ by }) => by.length);
        expect(common).toEqual([...common].sort((a, b) => b - a));
      }),
    );
  });
});
