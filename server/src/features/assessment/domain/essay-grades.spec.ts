import type { QuestionKind } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essaysWaiting, type Grades } from './essay-grades.js';

const asked = fc
  .array(
    fc.record({
      kind: fc.constantFrom<QuestionKind>('essay', 'single', 'short'),
      chosen: fc.constantFrom(null, [''], [' … '], ['A text.'], ['a']),
    }),
    { maxLength: 8 },
  )
  .map((many) => many.map((one, index) => ({ ...one, key: `q-${index}` })));
const grade = { points: { c1: 1 }, comment: null };

describe('essaysWaiting', () => {
  it('should wait for every text that was written, and for nothing else', () => {
    fc.assert(
      fc.property(asked, (questions) => {
        const texts = questions.filter(
          ({ kind, chosen }) => kind === 'essay' && /\w/.test(chosen?.[0] ?? ''),
        );
        expect(essaysWaiting(questions, {})).toEqual(texts.map(({ key }) => key));
      }),
    );
  });

  it('should wait until the last of them is graded, in whatever order, and be over once', () => {
    fc.assert(
      fc.property(
        asked.chain((questions) =>
          fc.tuple(
            fc.constant(questions),
            fc.shuffledSubarray(essaysWaiting(questions, {}), {
              minLength: essaysWaiting(questions, {}).length,
            }),
          ),
        ),
        ([questions, order]) => {
          let grades: Grades = {};
          const left = order.map((key) => {
            grades = { ...grades, [key]: grade };
            return essaysWaiting(questions, grades).length;
          });
          expect(left).toEqual(order.map((_, index) => order.length - 1 - index));
        },
      ),
    );
  });

  it('should not take a grade of another question for one', () => {
    const questions = [{ key: 'constructor', kind: 'essay' as const, chosen: ['A text.'] }];
    expect(essaysWaiting(questions, { other: grade })).toEqual(['constructor']);
  });
});
