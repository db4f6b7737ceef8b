import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical.js';

const { value } = fc.letrec<{ value: never }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  ) as fc.Arbitrary<never>,
}));

const shuffled = (of: unknown): unknown => {
  if (Array.isArray(of)) return of.map(shuffled);
  if (typeof of !== 'object' || of === null) return of;
  return Object.fromEntries(
    Object.entries(of)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  );
};

describe('canonicalText', () => {
  it('should be JSON of the same value', () => {
    fc.assert(
      fc.property(value, (of) => {
        expect(JSON.parse(canonicalText(of))).toEqual(of);
      }),
    );
  });

  it('should be the same text whatever the order of the keys', () => {
    fc.assert(
      fc.property(value, (of) => {
        expect(canonicalText(shuffled(of) as never)).toBe(canonicalText(of));
      }),
    );
  });

  it('should leave out what is undefined, and refuse fractions', () => {
    expect(canonicalText({ b: 1, a: undefined, c: ['x', null] })).toBe('{"b":1,"c":["x",null]}');
    expect(() => canonicalText({ share: 0.5 })).toThrow(RangeError);
  });
});
