import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeGaps, unplaced } from './place-gaps.js';

const there = (number: number) => ({
  english: `English ${number}.`,
  urdu: `اردو ${number}۔`,
  state: 'translated' as const,
});
const missing = (number: number) => ({
  english: `English ${number}.`,
  urdu: null,
  state: 'missing' as const,
});
const bodyOf = (blocks: readonly { readonly urdu: string | null }[]): string =>
  `\n${blocks.flatMap(({ urdu }) => urdu ?? []).join('\n\n')}\n`;

describe('placeGaps', () => {
  it('should put a mark in the place of each block that is missing, wherever it is, and once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (present) => {
        fc.pre(present.some(Boolean));
        const blocks = present.map((is, number) => (is ? there(number) : missing(number)));
        const placed = placeGaps(bodyOf(blocks), blocks);
        const expected = blocks.map(({ urdu }) => urdu ?? '::untranslated');
        expect(placed.trim().split('\n\n')).toEqual(expected);
        expect(unplaced(placed, blocks)).toBe(0);
        expect(placeGaps(placed, blocks)).toBe(placed);
      }),
    );
  });

  it('should take over what has no words as it is', () => {
    const check = { english: '::check{id="q-one"}', urdu: null, state: 'wordless' as const };
    expect(placeGaps('\nاردو 0۔\n', [check, there(0)])).toBe('\n::check{id="q-one"}\n\nاردو 0۔\n');
  });
});
