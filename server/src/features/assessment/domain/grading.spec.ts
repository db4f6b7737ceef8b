import { isRight } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GradableQuestion,
  gradeAttempt,
  gradeQuestion,
  hasPassed,
  type Share,
  scoreOf,
  shareOf,
} from './grading.js';

const OPTIONS = ['a', 'b', 'c', 'd', 'e'];
const someOptions = fc.uniqueArray(fc.constantFrom(...OPTIONS), { minLength: 1 });

const question = (facts: Partial<GradableQuestion> & { right?: string[] } = {}): GradableQuestion => ({
  key: facts.key ?? 'q-1',
  kind: facts.kind ?? 'multiple',
  tags: facts.tags ?? ['final', 'age'],
  secret: {
    right: facts.right ?? ['a'],
    feedback: { a: { en: 'Yes.' }, b: { en: 'No.' } },
    explain: { en: 'Because.' },
    cites: [{ ref: 'act#s1', label: { en: 'Section 1' } }],
  },
  chosen: facts.chosen === undefined ? ['a'] : facts.chosen,
});

const gradable = fc
  .record({
    right: someOptions,
    chosen: fc.option(someOptions),
    tags: fc.constantFrom(['final', 'age'], ['bail', 'final'], ['final']),
  })
  .map((facts) => question(facts));

describe('isRight', () => {
  it('should accept the right options in any order', () => {
    fc.assert(
      fc.property(someOptions, (right) => {
        expect(isRight('multiple', { right }, [...right].reverse())).toBe(true);
      }),
    );
  });

  describe('when one option is missing or one too many', () => {
    it('should be wrong', () => {
      fc.assert(
        fc.property(someOptions, fc.constantFrom(...OPTIONS), (right, other) => {
          const changed = right.includes(other)
            ? right.filter((option) => option !== other)
            : [...right, other];
          expect(isRight('multiple', { right }, changed)).toBe(false);
        }),
      );
    });
  });

  it('should not count an option twice', () => {
    expect(isRight('multiple', { right: ['a', 'b'] }, ['a', 'a'])).toBe(false);
    expect(isRight('multiple', { right: ['a'] }, ['a', 'a'])).toBe(true);
  });

  describe('when pairs were matched', () => {
    it('should want every pair right, in whatever order they were given', () => {
      const right = ['a=x', 'b=y'];
      expect(isRight('match', { right }, ['b=y', 'a=x'])).toBe(true);
      expect(isRight('match', { right }, ['a=y', 'b=x'])).toBe(false);
    });
  });

  describe('when things were put in order', () => {
    it('should be right in one order alone', () => {
      fc.assert(
        fc.property(fc.shuffledSubarray(OPTIONS, { minLength: 5 }), (given) => {
          expect(isRight('order', { right: OPTIONS }, given)).toBe(given.join() === OPTIONS.join());
        }),
      );
    });
  });

  describe('when a number was typed', () => {
    it('should be right within the tolerance and not beyond it', () => {
      expect(isRight('number', { right: ['24'] }, ['۲۴'])).toBe(true);
      expect(isRight('number', { right: ['24'] }, ['25'])).toBe(false);
      expect(isRight('number', { right: ['24'], tolerance: 1 }, ['25'])).toBe(true);
      expect(isRight('number', { right: ['0.3'], tolerance: 0.1 }, ['0.4'])).toBe(true);
      expect(isRight('number', { right: ['0.3'], tolerance: 0.1 }, ['0.41'])).toBe(false);
      expect(isRight('number', { right: ['24'] }, ['a day'])).toBe(false);
    });
  });

  describe('when words were typed', () => {
    it('should accept each way of writing an accepted answer, and no other', () => {
      const secret = { right: ['Observation home'], accepted: ['observation home', 'آبزرویشن ہوم'] };
      expect(isRight('short', secret, [' OBSERVATION  home. '])).toBe(true);
      expect(isRight('short', secret, ['آبزرويشن هوم'])).toBe(true);
      expect(isRight('short', secret, ['lock-up'])).toBe(false);
      expect(isRight('short', secret, [''])).toBe(false);
    });
  });
});

const closed = (correct: number, of: number): Share[] =>
  Array.from({ length: of }, (_, index) => ({ earned: index < correct ? 1 : 0, of: 1 }));
const share: fc.Arbitrary<Share> = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.nat({ max: 100 }))
  .map(([of, some]) => ({ earned: Math.min(some, of), of }));

describe('scoreOf', () => {
  it('should be a whole per cent that never flatters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat({ max: 500 }), (of, some) => {
        const correct = Math.min(some, of);
        const score = scoreOf(closed(correct, of));
        expect(Number.isInteger(score)).toBe(true);
        expect(score * of).toBeLessThanOrEqual(100 * correct);
        expect((score + 1) * of).toBeGreaterThan(100 * correct);
      }),
    );
  });

  it('should reach 100 only with everything right', () => {
    expect(scoreOf(closed(199, 200))).toBe(99);
    expect(scoreOf(closed(200, 200))).toBe(100);
    expect(scoreOf([])).toBe(0);
  });

  it('should add parts of points up exactly, in whatever order', () => {
    // 1/3 + 1/3 + 1/3 and 3/10 + 7/10 are whole; binary fractions are a little off.
    expect(scoreOf([1, 1, 1].map((earned) => ({ earned, of: 3 })))).toBe(33);
    expect(scoreOf([...[3, 7].map((earned) => ({ earned, of: 10 })), ...closed(6, 8)])).toBe(70);
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), (shares) => {
        const score = scoreOf(shares);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(scoreOf([...shares].reverse())).toBe(score);
        const mean = shares.reduce((sum, { earned, of }) => sum + earned / of, 0) / shares.length;
        expect(Math.abs(score + 0.5 - 100 * mean)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(score === 100).toBe(shares.every(({ earned, of }) => earned === of));
      }),
    );
  });

  it('should not fall where a point more is given', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 10 }), fc.nat(), (shares, nth) => {
        const index = nth % shares.length;
        const more = shares.map((one, at) =>
          at === index ? { ...one, earned: Math.min(one.of, one.earned + 1) } : one,
        );
        expect(scoreOf(more)).toBeGreaterThanOrEqual(scoreOf(shares));
      }),
    );
  });
});

describe('hasPassed', () => {
  it('should pass at the mark and not below it', () => {
    expect(hasPassed(70, 70)).toBe(true);
    expect(hasPassed(scoreOf(closed(699, 1000)), 70)).toBe(false);
  });
});

describe('gradeQuestion', () => {
  it('should give what the author says of the chosen options, and of no other', () => {
    const graded = gradeQuestion(question({ chosen: ['b', 'c'] }));
    expect(graded).toMatchObject({
      correct: false,
      chosen: ['b', 'c'],
      right: ['a'],
      feedback: { b: { en: 'No.' } },
    });
    expect(Object.keys(graded.feedback)).toEqual(['b']);
  });

  describe('when it was not answered', () => {
    it('should be wrong', () => {
      expect(gradeQuestion(question({ chosen: null }))).toMatchObject({ correct: false, chosen: [] });
    });
  });
});

describe('an essay', () => {
  const rubric = [
    { id: 'law', text: { en: 'Law' }, points: 3 },
    { id: 'steps', text: { en: 'Steps' }, points: 2 },
  ];
  const written = (points: Record<string, number> | null, chosen: string[] | null = ['A text.']) => {
    const plain = question({ kind: 'essay', right: [], chosen });
    return {
      ...{ ...plain, secret: { ...plain.secret, rubric } },
      grade: points && { points, comment: 'Well.' },
    };
  };

  it('should count for its part of the points', () => {
    expect(shareOf(written({ law: 2, steps: 1 }))).toEqual({ earned: 3, of: 5 });
    expect(gradeAttempt([written({ law: 2, steps: 1 }), question()], 80)).toMatchObject({
      ...{ score: 80, correct: 1, of: 2, passed: true },
    });
    expect(gradeAttempt([written({ law: 2, steps: 0 }), question()], 80)).toMatchObject({
      ...{ score: 70, passed: false },
    });
  });

  it('should be told with what each criterion earned, and nothing where nobody grades', () => {
    expect(gradeQuestion(written({ law: 3, steps: 2 }))).toMatchObject({
      correct: true,
      essay: { rubric: [{ id: 'law', earned: 3 }, { earned: 2 }], comment: 'Well.' },
    });
    expect(gradeQuestion(written(null)).essay).toMatchObject({
      rubric: [{ earned: null }, { earned: null }],
      comment: null,
    });
    expect(gradeQuestion(written(null, null))).toMatchObject({
      correct: false,
      essay: { rubric: [{ earned: 0 }, { earned: 0 }] },
    });
  });
});

describe('gradeAttempt', () => {
  it('should count each question once, in the whole and in its theme', () => {
    fc.assert(
      fc.property(fc.array(gradable, { minLength: 1, maxLength: 40 }), (questions) => {
        const result = gradeAttempt(questions, 70);
        const expected = questions.filter(
          ({ kind, chosen, secret }) => chosen !== null && isRight(kind, secret, chosen),
        );
        expect(result.correct).toBe(expected.length);
        expect(result.of).toBe(questions.length);
        expect(result.passed).toBe(100 * expected.length >= 70 * questions.length);
        expect(result.byTheme.reduce((sum, theme) => sum + theme.of, 0)).toBe(result.of);
        expect(result.byTheme.reduce((sum, theme) => sum + theme.correct, 0)).toBe(result.correct);
      }),
    );
  });

  it('should name themes by the tag that is not a purpose', () => {
    const questions = [
      question({ tags: ['final', 'bail'] }),
      question({ tags: ['age', 'final'], chosen: ['b'] }),
      question({ tags: ['final'] }),
    ];
    expect(gradeAttempt(questions, 70).byTheme).toEqual([
      { theme: 'age', correct: 0, of: 1 },
      { theme: 'bail', correct: 1, of: 1 },
      { theme: 'general', correct: 1, of: 1 },
    ]);
  });

  describe('when nothing was answered', () => {
    it('should score 0 and fail', () => {
      const result = gradeAttempt([question({ chosen: null }), question({ chosen: null })], 1);
      expect(result).toMatchObject({ score: 0, correct: 0, of: 2, passed: false });
    });
  });

  describe('when there is no pass mark', () => {
    it('should neither pass nor fail', () => {
      expect(gradeAttempt([question()], null)).toMatchObject({ score: 100, passed: null });
    });
  });
});
