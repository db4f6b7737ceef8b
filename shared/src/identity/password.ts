import type { FieldCode } from '../contract/errors.js';

export const PASSWORD_MIN_LENGTH = 10;
export const PASSWORD_MAX_LENGTH = 200;

/** Stems of the passwords that are tried first; a password that is one of these plus digits or signs is refused. */
const COMMON_STEMS = [
  'password',
  'passw0rd',
  'pakistan',
  'pakistanzindabad',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'welcome',
  'letmein',
  'admin',
  'administrator',
  'abcdefghij',
  'abc',
  'police',
  'islamabad',
  'karachi',
  'lahore',
  'allah',
  'bismillah',
];

/**
 * What is wrong with a password, or null. Length first (OWASP ASVS 5, 6.2), then whether it is one of
 * the first to be guessed, then whether it repeats what is known of the person.
 */
export function passwordProblem(password: string, known: readonly string[] = []): FieldCode | null {
  if ([...password].length < PASSWORD_MIN_LENGTH) return 'password-short';
  const letters = password.toLowerCase().replace(/[^\p{L}]/gu, '');
  const digits = password.replace(/\D/g, '');
  if (new Set(password).size < 5) return 'password-common';
  if (letters.length <= 1 && isRun(digits)) return 'password-common';
  if (COMMON_STEMS.includes(letters)) return 'password-common';
  const bare = lettersAndDigits(password);
  const personal = known.map(lettersAndDigits).filter((text) => text.length >= 4);
  if (personal.some((text) => bare.includes(text) && text.length * 2 >= bare.length))
    return 'password-personal';
  return null;
}

/** A number is the same number with its dashes, and a name with its dots. */
const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const isRun = (digits: string): boolean =>
  '012345678901234567890'.includes(digits) || '98765432109876543210'.includes(digits);

/** 0 (refused) to 4 (strong): a hint while typing, never a gate. */
export function passwordStrength(password: string, known: readonly string[] = []): 0 | 1 | 2 | 3 | 4 {
  if (passwordProblem(password, known)) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u, /[\u0600-\u06ff]/].filter((kind) =>
    kind.test(password),
  ).length;
  const score = 1 + (password.length >= 12 ? 1 : 0) + (password.length >= 16 ? 1 : 0) + (kinds >= 3 ? 1 : 0);
  return Math.min(score, 4) as 1 | 2 | 3 | 4;
}
