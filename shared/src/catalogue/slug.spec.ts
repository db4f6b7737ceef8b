import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug.js';

describe('slugOf', () => {
  it.each([
    ['Justice for Children', 'justice-for-children'],
    ['  The child’s first 24 hours! ', 'the-child-s-first-24-hours'],
    ['2026: Rights', 'rights'],
    ['Déjà vu', 'deja-vu'],
    ['بچہ', 'course'],
  ])('should make a key of %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('should make a key of any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        expect(slugOf(title).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('freeSlug', () => {
  it('should never give what is taken', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 20 })), (numbers) => {
        const taken = new Set(numbers.map((number) => (number === 1 ? 'a' : `a-${number}`)));
        const free = freeSlug('a', taken);
        expect(taken.has(free)).toBe(false);
        expect(free).toMatch(/^a(-\d+)?$/);
      }),
    );
  });
});
