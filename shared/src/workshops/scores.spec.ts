import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainOf, percentOf } from './scores.js';

describe('percentOf', () => {
  it('should reach a whole per cent exactly when the fraction does', () => {
    const percents = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), percents, (part, whole, percent) => {
        expect(percentOf(part, whole) >= percent).toBe(part * 100 >= percent * whole);
      }),
    );
  });
});

describe('gainOf', () => {
  it('should need both scores, and turn its sign when they change places', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (pre, post) => {
        expect([gainOf(pre, null, 20), gainOf(null, post, 20)]).toEqual([null, null]);
        expect((gainOf(pre, post, 20) ?? 0) + (gainOf(post, pre, 20) ?? 0)).toBe(0);
        expect(Math.sign(gainOf(pre, post, 20) ?? 0)).toBe(Math.sign(post - pre));
      }),
    );
  });
});
