import type { QuestionKind, TestRule } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedDraw } from './closed-draw.js';
import { drawQuestions } from './draw.js';

const question = fc.record({
  tags: fc.uniqueArray(fc.constantFrom('final', 'age', 'bail', 'written'), { minLength: 1 }),
  difficulty: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom<QuestionKind>('single', 'short', 'essay'),
});
const bank = fc.array(question, { maxLength: 20 }).map((many) =>
  many.map(({ kind, ...one }, index) => ({
    ...one,
    ...{ key: `q-${index}`, versionId: `v-${index}`, open: { kind, options: [] } },
  })),
);
const rule: fc.Arbitrary<TestRule> = fc.record({
  ...{
    passMark: fc.constant(70),
    minutes: fc.constant(30),
    attempts: fc.constant(1),
    waitHours: fc.constant(0),
  },
  draw: fc.integer({ min: 1, max: 12 }),
  from: fc.constant(['final']),
  essays: fc.constant(true),
  blueprint: fc.array(
    fc.record({ tag: fc.constantFrom('age', 'written'), draw: fc.integer({ min: 1, max: 4 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});

describe('closedDraw', () => {
  it('should draw as many closed questions as there are, up to what is asked, and no essay', () => {
    fc.assert(
      fc.property(bank, rule, (whole, asked) => {
        const inTest = whole.filter(({ tags }) => tags.includes('final'));
        const closedOnes = inTest.filter(({ open }) => open.kind !== 'essay');
        if (closedOnes.length === 0 || closedOnes.length === inTest.length) return;
        const { bank: closed, rule: kept } = closedDraw(whole, asked);
        const drawn = drawQuestions(closed, { ...kept, random: () => 0 });
        expect(drawn.some(({ kind }) => kind === 'essay')).toBe(false);
        expect(drawn).toHaveLength(Math.min(asked.draw, closedOnes.length));
        expect(kept.essays).toBeUndefined();
      }),
    );
  });

  it('should leave a test alone that asks no essays', () => {
    fc.assert(
      fc.property(bank, rule, (whole, asked) => {
        const closed = whole.filter(({ open }) => open.kind !== 'essay');
        expect(closedDraw(closed, asked)).toEqual({ bank: closed, rule: asked });
      }),
    );
  });
});
