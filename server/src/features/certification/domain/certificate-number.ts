import { asciiDigits } from '@academy/shared';

/** Crockford's base32: no I, L, O or U, so that a number read aloud or copied by hand stays itself. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'CRA';
const SERIAL_DIGITS = 6;
const RANDOM_LETTERS = 4;
/** x⁵ + x² + 1, primitive over GF(2): its powers run through all 31 non-zero values. */
const POLYNOMIAL = 0b100101;

export const RANDOM_BYTES = RANDOM_LETTERS;

const timesAlpha = (value: number): number => {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ POLYNOMIAL : doubled;
};

/**
 * The letter that makes a weighted sum in GF(32) vanish. Every place weighs differently (up to 31 places), so that
 * any one wrong letter and any two swapped ones are caught.
 */
const checkLetter = (body: string): string => {
  const sum = [...body].reduce((value, letter) => timesAlpha(value) ^ ALPHABET.indexOf(letter), 0);
  return ALPHABET.charAt(timesAlpha(sum));
};

const written = (year: string, serial: string, tail: string): string => `${PREFIX}-${year}-${serial}-${tail}`;

/**
 * A certificate's number: `CRA-2026-000042-7QK4M`. The serial comes from one sequence, so that no two servers make
 * the same number; the letters are random, so that knowing one number does not give the next; the last one checks.
 *
 * @param random at least four random bytes
 */
export function makeCertificateNumber(year: number, serial: number, random: Uint8Array): string {
  const yearDigits = String(year).padStart(4, '0');
  const serialDigits = String(serial).padStart(SERIAL_DIGITS, '0');
  const letters = Array.from(random.subarray(0, RANDOM_LETTERS), (byte) => ALPHABET.charAt(byte & 31)).join(
    '',
  );
  return written(yearDigits, serialDigits, letters + checkLetter(yearDigits + serialDigits + letters));
}

/**
 * Reads a number as people type it: lower case, spaces or no hyphens, Urdu digits, O for 0, I or L for 1.
 * Null where it cannot be a number of ours.
 */
export function parseCertificateNumber(text: string): string | null {
  const letters = asciiDigits(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(new RegExp(`^${PREFIX}`), '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const parts = /^(\d{4})(\d{6,12})([0-9A-HJKMNP-TV-Z]{5})$/.exec(letters);
  const [, year, serial, tail] = parts ?? [];
  if (!year || !serial || !tail) return null;
  const random = tail.slice(0, RANDOM_LETTERS);
  return checkLetter(year + serial + random) === tail.slice(RANDOM_LETTERS)
    ? written(year, serial, tail)
    : null;
}
