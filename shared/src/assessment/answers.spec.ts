import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFault, normaliseWords, pairOf, readNumber, readPair } from './answers.js';

const options = ['a', 'b', 'c'].map((key) => ({ key }));
const choices = ['x', 'y', 'z', 'w'].map((key) => ({ key, text: { en: key } }));

describe('answerFault', () => {
  it('should accept one known option', () => {
    expect(answerFault({ kind: 'single', options }, ['b'])).toBeNull();
    expect(answerFault({ kind: 'true-false', options }, ['a'])).toBeNull();
  });

  it('should accept several for a question that has several', () => {
    expect(answerFault({ kind: 'multiple', options }, ['a', 'c'])).toBeNull();
  });

  describe('when an option is not one of the question', () => {
    it('should say so, whatever else is wrong', () => {
      expect(answerFault({ kind: 'multiple', options }, ['a', 'z'])).toBe('option-unknown');
      expect(answerFault({ kind: 'single', options }, ['a', 'z'])).toBe('option-unknown');
      expect(answerFault({ kind: 'order', options }, ['a', 'b', 'z'])).toBe('option-unknown');
    });
  });

  describe('when one option is to be chosen', () => {
    it('should refuse two, the same one twice, and none', () => {
      expect(answerFault({ kind: 'single', options }, ['a', 'b'])).toBe('choose-one');
      expect(answerFault({ kind: 'true-false', options }, ['a', 'a'])).toBe('choose-one');
      expect(answerFault({ kind: 'single', options }, [])).toBe('choose-one');
    });
  });

  describe('when pairs are to be matched', () => {
    const match = (...pairs: string[]) => answerFault({ kind: 'match', options, choices }, pairs);

    it('should accept each left side once, each with a right side of its own', () => {
      expect(match('a=x', 'b=w', 'c=y')).toBeNull();
    });

    it.each([
      [['a=x', 'b=y'], 'pairs-incomplete'],
      [['a=x', 'b=x', 'c=y'], 'pairs-incomplete'],
      [['a=x', 'a=y', 'c=z'], 'pairs-incomplete'],
      [['a=x', 'b=y', 'c=q'], 'option-unknown'],
      [['a=x', 'b=y', 'q=z'], 'option-unknown'],
      [['a', 'b=y', 'c=z'], 'option-unknown'],
      [['a=x=y', 'b=y', 'c=z'], 'option-unknown'],
    ])('should refuse %j as %s', (pairs, code) => {
      expect(match(...pairs)).toBe(code);
    });
  });

  describe('when things are to be put in order', () => {
    it('should want all of them, each once', () => {
      expect(answerFault({ kind: 'order', options }, ['c', 'a', 'b'])).toBeNull();
      expect(answerFault({ kind: 'order', options }, ['c', 'a'])).toBe('order-incomplete');
      expect(answerFault({ kind: 'order', options }, ['c', 'a', 'a'])).toBe('order-incomplete');
    });
  });

  describe('when the answer is typed', () => {
    it('should want a number, or words', () => {
      expect(answerFault({ kind: 'number', options: [] }, ['۲۴'])).toBeNull();
      expect(answerFault({ kind: 'number', options: [] }, ['a day'])).toBe('number-shape');
      expect(answerFault({ kind: 'number', options: [] }, ['1', '2'])).toBe('required');
      expect(answerFault({ kind: 'short', options: [] }, ['آبزرویشن ہوم'])).toBeNull();
      expect(answerFault({ kind: 'short', options: [] }, [' … '])).toBe('required');
    });
  });
});

describe('readPair', () => {
  it('should give back what pairOf put together', () => {
    const key = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(key, key, (left, right) => {
        expect(readPair(pairOf(left, right))).toEqual({ left, right });
      }),
    );
  });
});

describe('readNumber', () => {
  it.each([
    ['24', 24],
    [' 24 ', 24],
    ['۲۴', 24],
    ['٢٤', 24],
    ['-3', -3],
    ['2.5', 2.5],
    ['۲٫۵', 2.5],
    ['10,000', 10_000],
    ['10,00,000', 1_000_000],
    ['۱۰٬۰۰۰', 10_000],
  ])('should read %s', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it.each(['', ' ', 'one', '2 4', '1e9', '24h', '1.2.3', '1,2', 'Infinity', '0x10', '9'.repeat(40)])(
    'should not read %j',
    (typed) => {
      expect(readNumber(typed)).toBeNull();
    },
  );

  it('should read every whole number in all three kinds of digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const other = (zero: number) =>
          [...String(value)].map((digit) => String.fromCharCode(zero + Number(digit))).join('');
        expect(readNumber(other(0x0660))).toBe(value);
        expect(readNumber(other(0x06f0))).toBe(value);
      }),
    );
  });
});

describe('normaliseWords', () => {
  it.each([
    ['Observation Home', 'observation  home.'],
    ['آبزرویشن ہوم', 'آبزرويشن هوم'],
    ['کم سن', 'كم سن'],
    ['بچہ', 'بَچہ'],
    ['24 گھنٹے', '۲۴ گھنٹے۔'],
  ])('should hold %s and %s to be the same answer', (one, other) => {
    expect(normaliseWords(other)).toBe(normaliseWords(one));
  });

  it('should keep different words apart', () => {
    expect(normaliseWords('گھر')).not.toBe(normaliseWords('گہر'));
    expect(normaliseWords('bail')).not.toBe(normaliseWords('bails'));
  });

  it('should change nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseWords(normaliseWords(text))).toBe(normaliseWords(text));
      }),
    );
  });
});
