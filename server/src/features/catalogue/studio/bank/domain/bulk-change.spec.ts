import type { BulkChange } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterChange } from './bulk-change.js';

const tag = fc.constantFrom('final', 'age', 'bail');
const question = fc.record({
  tags: fc.uniqueArray(tag, { minLength: 1 }),
  difficulty: fc.integer({ min: 1, max: 3 }),
});
const change: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.record({ kind: fc.constant('add-tag' as const), tag }),
  fc.record({ kind: fc.constant('remove-tag' as const), tag }),
  fc.record({ kind: fc.constant('set-difficulty' as const), difficulty: fc.integer({ min: 1, max: 3 }) }),
);

describe('afterChange', () => {
  it('should do what is asked once, and nothing more when it is asked again', () => {
    fc.assert(
      fc.property(question, change, (before, wanted) => {
        const { fate, question: after } = afterChange(before, wanted);
        expect(fate === 'changes').toBe(JSON.stringify(after) !== JSON.stringify(before));
        if (wanted.kind === 'add-tag') expect(after.tags).toContain(wanted.tag);
        if (wanted.kind === 'remove-tag' && fate !== 'last-tag') expect(after.tags).not.toContain(wanted.tag);
        if (wanted.kind === 'set-difficulty') expect(after.difficulty).toBe(wanted.difficulty);
        expect(after.tags.length).toBeGreaterThan(0);
        const again = afterChange(after, wanted);
        expect(again.question).toEqual(after);
        expect(again.fate).toBe(fate === 'last-tag' ? 'last-tag' : 'same');
      }),
    );
  });
});
