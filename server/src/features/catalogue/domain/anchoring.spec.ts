import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnchor, type WrittenBlock } from './anchoring.js';

const block = (text: string, index: number, key?: string): WrittenBlock => ({
  key: key ?? `b${index + 1}`,
  hasOwnKey: key !== undefined,
  line: index * 2 + 1,
  text,
  shape: 'paragraph',
});

const blocksOf = (texts: readonly string[]): WrittenBlock[] => texts.map((text, index) => block(text, index));

/** Sentences that are not alike. */
const TEXTS = [
  'A child is whoever is under eighteen years of age.',
  'Bail is the rule for minor offences.',
  'The probation officer writes a report within weeks.',
  'Fingerprints are not taken without a warrant from the court.',
  'Guardians must be told at once where the boy is held.',
  'Diversion needs the consent of everyone concerned.',
];

describe('findAnchor', () => {
  describe('when blocks only change their order', () => {
    it('should find the same text wherever it stands', () => {
      fc.assert(
        fc.property(fc.shuffledSubarray(TEXTS, { minLength: 1 }), fc.nat(), (order, pick) => {
          const blocks = blocksOf(order);
          const text = order[pick % order.length] ?? '';
          const anchor = { key: 'b9', hasOwnKey: false, position: pick % 9, text };
          expect(findAnchor(anchor, blocks)?.text).toBe(text);
        }),
      );
    });
  });

  it('should find a text that was changed by likeness, and say of another that it is gone', () => {
    const anchor = { key: 'b1', hasOwnKey: false, position: 0, text: TEXTS[0] ?? '' };
    const changed = 'A child is whoever is under the age of eighteen years.';
    expect(findAnchor(anchor, blocksOf([TEXTS[1] ?? '', changed]))?.text).toBe(changed);
    expect(findAnchor(anchor, blocksOf(TEXTS.slice(1)))).toBeNull();
    expect(findAnchor(anchor, [])).toBeNull();
  });

  it('should follow an id of its own through any change', () => {
    const anchor = { key: 'age', hasOwnKey: true, position: 0, text: TEXTS[0] ?? '' };
    const blocks = [block(TEXTS[0] ?? '', 0), block('Rewritten from the ground.', 1, 'age')];
    expect(findAnchor(anchor, blocks)?.text).toBe('Rewritten from the ground.');
  });

  it('should choose the nearest of several that read the same', () => {
    const anchor = { key: 'b3', hasOwnKey: false, position: 2, text: 'Note the time.' };
    const blocks = blocksOf(['Note the time.', 'x', 'y', 'Note the time.']);
    expect(findAnchor(anchor, blocks)?.key).toBe('b4');
  });
});
