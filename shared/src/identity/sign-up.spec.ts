import { describe, expect, it } from 'vitest';
import { signUpBody } from './contract.js';

const body = {
  nameEn: 'Sana Tariq',
  mobile: '0300 7654321',
  password: 'three kites over Ravi',
  language: 'en',
};

const problemsOf = (input: unknown): string[] =>
  signUpBody.safeParse(input).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

describe('signUpBody', () => {
  it('should take a name, one login and a password', () => {
    expect(problemsOf(body)).toEqual([]);
  });

  describe('when several fields are wrong', () => {
    it('should name all of them at once', () => {
      const { mobile: _, ...rest } = body;
      const wrong = { ...rest, nameEn: 'ثنا', cnic: '352021234567', password: 'pakistan12' };
      expect(problemsOf(wrong)).toEqual([
        'nameEn: name-not-latin',
        'cnic: cnic-length',
        'password: password-common',
      ]);
    });

    it('should miss a login only where none was given', () => {
      expect(problemsOf({ ...body, mobile: '12' })).toEqual(['mobile: mobile-shape']);
      expect(problemsOf({ ...body, mobile: undefined, nameEn: 'ثنا' })).toEqual([
        'nameEn: name-not-latin',
        'login: login-missing',
      ]);
    });
  });

  it.each([[null], ['text'], [[]], [{ nameEn: 1, mobile: 2, email: 3, password: 4 }]])(
    'should refuse %j with words and not fall over',
    (input) => {
      expect(problemsOf(input).length).toBeGreaterThan(0);
    },
  );
});
