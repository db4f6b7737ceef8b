import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, pointFaults } from './essay.js';

describe('countWords', () => {
  it('should count what people call words, in both scripts', () => {
    expect(countWords('')).toBe(0);
    expect(countWords(' … — ! ')).toBe(0);
    expect(countWords('Don’t re-open it, officer.')).toBe(4);
    expect(countWords('بچے کو بالغوں سے الگ رکھیں۔')).toBe(6);
    expect(countWords('ایف\u200cآئی\u200cآر درج کریں')).toBe(3);
  });

  it('should add up over texts that are set beside each other', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,5}$/);
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(countWords(`${one}\n${other}`)).toBe(countWords(one) + countWords(other));
      }),
    );
  });
});

describe('pointFaults', () => {
  const rubric = [
    { id: 'law', points: 3 },
    { id: 'steps', points: 2 },
  ];

  it('should take whole points up to those of the criterion, and nothing else', () => {
    expect(pointFaults(rubric, { law: 0, steps: 2 })).toEqual([]);
    expect(pointFaults(rubric, { law: 4, steps: 2 })).toEqual(['law']);
    expect(pointFaults(rubric, { law: -1, steps: 0.5 })).toEqual(['law', 'steps']);
    expect(pointFaults(rubric, { law: 1 })).toEqual(['steps']);
    expect(pointFaults(rubric, { law: 1, steps: 1, other: 1 })).toEqual(['']);
    expect(pointFaults([{ id: 'constructor', points: 1 }], {})).toEqual(['constructor']);
  });
});
