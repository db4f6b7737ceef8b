import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainOf, type KnownScores, percentOf, replacesOnline, standingScore } from './scores.js';

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

const score = fc.option(fc.nat(100));
/** What happens to a score: an attempt is closed, or a trainer types, asked or unasked. */
const deeds = fc.array(
  fc.oneof(
    fc.record({ deed: fc.constant('online' as const), score: fc.nat(100) }),
    fc.record({ deed: fc.constant('typed' as const), score, isSure: fc.boolean() }),
  ),
  { maxLength: 12 },
);

describe('standingScore', () => {
  it('should never let one source silently take the place of the other, in whatever order they come', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        let known: KnownScores = { typed: null, online: null };
        for (const one of list) {
          const before = standingScore(known);
          // There is one attempt at each test, so an online result comes once and stays.
          if (one.deed === 'online') known = { ...known, online: known.online ?? one.score };
          else if (one.isSure || !replacesOnline(known, one.score)) known = { ...known, typed: one.score };
          const after = standingScore(known);
          if (one.deed === 'online' && before?.way === 'typed') expect(after).toEqual(before);
          if (one.deed === 'typed' && !one.isSure && before?.way === 'online') expect(after).toEqual(before);
          if (known.online !== null) expect(after).not.toBeNull();
        }
      }),
    );
  });

  it('should not ask before what changes nothing, or what gives way to the online result', () => {
    fc.assert(
      fc.property(score, score, (typed, online) => {
        expect(replacesOnline({ typed, online }, typed)).toBe(false);
        expect(replacesOnline({ typed, online }, null)).toBe(false);
        expect(standingScore({ typed: null, online })?.way ?? null).toBe(online === null ? null : 'online');
      }),
    );
  });
});
