import { describe, expect, it } from '@jest/globals';
import { answerFault } from './answers.js';

const options = ['a', 'b', 'c'];

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
    });
  });

  describe('when one option is to be chosen', () => {
    it('should refuse two, the same one twice, and none', () => {
      expect(answerFault({ kind: 'single', options }, ['a', 'b'])).toBe('choose-one');
      expect(answerFault({ kind: 'true-false', options }, ['a', 'a'])).toBe('choose-one');
      expect(answerFault({ kind: 'single', options }, [])).toBe('choose-one');
    });
  });
});
