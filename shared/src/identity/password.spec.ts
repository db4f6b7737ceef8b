import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PASSWORD_MIN_LENGTH, passwordProblem, passwordStrength } from './password.js';

const someText = fc.string({ unit: 'grapheme', maxLength: 40 });
/** Long, mixed, and of no known word. */
const good = 'kite over the river 42';

describe('passwordProblem', () => {
  describe('when the password is shorter than the least length', () => {
    it('should say so, whatever is in it', () => {
      const short = fc
        .string({ unit: 'binary', maxLength: PASSWORD_MIN_LENGTH - 1 })
        .filter((text) => [...text].length < PASSWORD_MIN_LENGTH);
      fc.assert(
        fc.property(short, (text) => {
          expect(passwordProblem(text)).toBe('password-short');
        }),
      );
    });

    it('should count letters as people do, not their bytes', () => {
      expect(passwordProblem('پتنگ‌ بازی')).not.toBe('password-short');
      expect(passwordProblem('🙂🙃🙂🙃🙂')).toBe('password-short');
    });
  });

  describe('when it is one of the first to be guessed', () => {
    it('should refuse it with any digits and signs around', () => {
      const around = fc.stringMatching(/^[0-9!@#$._-]{4,10}$/);
      const stems = fc.constantFrom('password', 'Pakistan', 'QWERTYUIOP', 'bismillah', 'Islamabad');
      fc.assert(
        fc.property(around, stems, around, (before, stem, after) => {
          expect(passwordProblem(before + stem + after)).toBe('password-common');
        }),
      );
    });

    it('should refuse runs of digits and few repeated signs', () => {
      for (const text of ['1234567890', '9876543210', '01234567890', 'aaaaaaaaaaaa', 'abababababab']) {
        expect(passwordProblem(text)).toBe('password-common');
      }
    });
  });

  describe('when it is mostly what is known of the person', () => {
    it('should refuse the name or number in any way of writing it', () => {
      const known = ['Amina Rafiq', '3001234567', '3520212345671', 'amina.rafiq'];
      for (const text of [
        'AminaRafiq1',
        'amina.rafiq!',
        'amina rafiq 7',
        '03001234567',
        '0300-1234567',
        '35202-1234567-1',
      ]) {
        expect({ text, problem: passwordProblem(text, known) }).toEqual({
          text,
          problem: 'password-personal',
        });
      }
    });

    it('should allow it as a small part of a long one', () => {
      expect(passwordProblem(`rafiq ${good}`, ['rafiq'])).toBeNull();
    });
  });

  it('should allow a long one of several words, in either language', () => {
    for (const text of [good, 'دریا کے اوپر پتنگ']) expect(passwordProblem(text, ['Amina Rafiq'])).toBeNull();
  });
});

describe('passwordStrength', () => {
  it('should be none exactly where there is a problem', () => {
    fc.assert(
      fc.property(someText, fc.array(someText, { maxLength: 3 }), (text, known) => {
        expect(passwordStrength(text, known) === 0).toBe(passwordProblem(text, known) !== null);
      }),
    );
  });

  it('should never fall when the password grows by what was not in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (more) => {
        expect(passwordStrength(good + 'xyz'.repeat(more))).toBeGreaterThanOrEqual(passwordStrength(good));
      }),
    );
  });
});
