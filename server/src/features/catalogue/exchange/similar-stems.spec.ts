import { normaliseWords } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf } from '../domain/likeness.js';
import { readGift } from './gift-reader.js';
import { judge } from './judge.js';
import { withLikenesses } from './likenesses.js';
import { StemIndex } from './similar-stems.js';

const score = (one: string, other: string): number => {
  const index = new StemIndex<string>();
  index.remember('one', one);
  return index.find(other)?.score ?? 0;
};

describe('StemIndex', () => {
  it('should find the same words whatever their signs, capitals and digits', () => {
    expect(score('Who is a child?', 'WHO is a child')).toBe(1);
    expect(score('گرفتاری کے 24 گھنٹے', 'گرفتاري كے ۲۴ گھنٹے۔')).toBe(1);
  });

  it('should find nearly the same, and leave apart what asks something else', () => {
    const stem = 'Within how many hours must an arrested child be produced before the court?';
    expect(
      score(stem, 'Within how many hours must the arrested child be produced before a court?'),
    ).toBeGreaterThan(0.75);
    expect(score(stem, 'Within how many days must a probation officer write the report for the court?')).toBe(
      0,
    );
    expect(
      score(
        'ملزم بچے کو کتنے گھنٹوں میں عدالت میں پیش کرنا لازم ہے؟',
        'ملزم بچے کو کتنے گھنٹوں میں عدالت میں پیش کیا جانا لازم ہے؟',
      ),
    ).toBeGreaterThan(0.75);
    expect(score('True or false?', 'True or folse?')).toBe(0);
  });

  it('should count likeness the same from both sides, and as whole only for the same words', () => {
    const words = fc.array(fc.constantFrom('child', 'court', 'arrest', 'بچہ', 'عدالت', '24'), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [left, right] = [one.join(' '), other.join(' ')];
        expect(score(left, right)).toBeCloseTo(score(right, left));
        expect(score(left, right) === 1).toBe(left === right);
      }),
    );
  });
});

describe('find', () => {
  /** What there is to say, by comparing with each text in turn. */
  const plainly = (texts: readonly string[], wanted: string): { key: number; score: number } | null => {
    const words = normaliseWords(wanted);
    if (words === '') return null;
    const same = texts.findIndex((text) => normaliseWords(text) === words);
    if (same >= 0) return { key: same, score: 1 };
    if (words.length < 15) return null;
    const scores = texts.map((text) => (normaliseWords(text).length < 15 ? 0 : likenessOf(text, wanted)));
    const best = Math.max(0, ...scores);
    return best < 0.75 ? null : { key: scores.indexOf(best), score: Math.min(best, 0.99) };
  };

  it('should find what comparing with every text finds, in banks of nearly alike and of other questions', () => {
    const word = fc.constantFrom(
      'child',
      'court',
      'must',
      'arrest',
      'the',
      'hours',
      'بچہ',
      'عدالت',
      '24',
      'a',
    );
    const other = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
    const alike = fc
      .record({ hours: fc.nat(40), end: fc.constantFrom('', ' at once', '?', ' AT once', ' by law') })
      .map(({ hours, end }) => `Within ${hours} hours a child must be produced before the court${end}`);
    const text = fc.oneof(alike, other);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 90 }), fc.array(text, { maxLength: 5 }), (texts, wanted) => {
        const index = new StemIndex<number>();
        texts.forEach((one, place) => {
          expect(index.find(one)).toEqual(plainly(texts.slice(0, place), one));
          index.remember(place, one);
        });
        for (const one of wanted) expect(index.find(one)).toEqual(plainly(texts, one));
      }),
      { numRuns: 40 },
    );
  });
});

describe('withLikenesses', () => {
  it('should say with which question, of the file or of a course, one agrees', async () => {
    const gift = [
      'Who is a child under the Act?{T}',
      'Who is a child under this Act?{T}',
      'What is bail?{T}',
      'Write.{}',
    ];
    const { questions } = judge(readGift(gift.join('\n\n')), 'en');
    const elsewhere = [{ slug: 'law', title: { en: 'Law' }, key: 'q-bail', stem: 'What is bail?' }];
    const notes = (await withLikenesses(questions, elsewhere)).map((question) =>
      question.notes
        .filter(({ code }) => /same|alike/.test(code))
        .map(({ code, number, course }) => [code, number ?? course?.key]),
    );
    expect(notes).toEqual([[], [['alike-in-file', 1]], [['same-in-course', 'q-bail']], []]);
  });
});
