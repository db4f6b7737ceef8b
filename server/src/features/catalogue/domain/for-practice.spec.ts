import { describe, expect, it } from 'vitest';
import { isForPractice } from './for-practice.js';

describe('isForPractice', () => {
  it('should allow what is tagged for practice and what no test draws', () => {
    expect(isForPractice(['practice', 'age'], ['final'])).toBe(true);
    expect(isForPractice(['age'], ['final'])).toBe(true);
    expect(isForPractice(['practice', 'final'], ['final'])).toBe(true);
  });

  it('should never open what only the test draws', () => {
    expect(isForPractice(['final', 'age'], ['final'])).toBe(false);
    expect(isForPractice(['age'], ['age'])).toBe(false);
  });
});
