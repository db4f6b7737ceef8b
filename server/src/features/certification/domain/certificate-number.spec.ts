import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCertificateNumber, parseCertificateNumber } from './certificate-number.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const numbers = fc
  .record({
    year: fc.integer({ min: 2000, max: 2999 }),
    serial: fc.integer({ min: 1, max: 99_999_999 }),
    random: fc.uint8Array({ minLength: 4, maxLength: 4 }),
  })
  .map(({ year, serial, random }) => makeCertificateNumber(year, serial, random));

/** Places of a number that carry a digit or a letter: all but the prefix and the hyphens. */
const placesOf = (number: string): number[] =>
  [...number].flatMap((letter, place) => (place > 3 && letter !== '-' ? [place] : []));

const replaced = (text: string, place: number, letter: string): string =>
  text.slice(0, place) + letter + text.slice(place + 1);

describe('makeCertificateNumber', () => {
  it('should have a year, six digits of serial, four random letters and a check', () => {
    const number = makeCertificateNumber(2026, 42, new Uint8Array([7, 20 + 32, 19, 255]));
    expect(number).toMatch(/^CRA-2026-000042-7MKZ[0-9A-HJKMNP-TV-Z]$/);
  });

  it('should differ whenever the serial does', () => {
    const random = new Uint8Array([1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (one, other) => {
        fc.pre(one !== other);
        expect(makeCertificateNumber(2026, one, random)).not.toBe(makeCertificateNumber(2026, other, random));
      }),
    );
  });
});

describe('parseCertificateNumber', () => {
  it('should read back every number that is made', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseCertificateNumber(number)).toBe(number);
      }),
    );
  });

  describe('when a person types it', () => {
    it.each([
      ['in lower case', (number: string) => number.toLowerCase()],
      ['with spaces for hyphens', (number: string) => number.replaceAll('-', ' ')],
      ['without hyphens', (number: string) => number.replaceAll('-', '')],
      ['without its prefix', (number: string) => number.slice(4)],
      ['with O for 0', (number: string) => number.replaceAll('0', 'O')],
      ['with I for 1', (number: string) => number.replaceAll('1', 'I')],
      ['with l for 1', (number: string) => number.replaceAll('1', 'l')],
      ['with a long dash and spaces around it', (number: string) => ` ${number.replaceAll('-', ' – ')} `],
      [
        'with Urdu digits',
        (number: string) => number.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit))),
      ],
    ])('should read it %s', (_, typed) => {
      fc.assert(
        fc.property(numbers, (number) => {
          expect(parseCertificateNumber(typed(number))).toBe(number);
        }),
      );
    });
  });

  it('should refuse any one wrong letter', () => {
    const wrong = fc.record({ number: numbers, place: fc.nat(), letter: fc.constantFrom(...ALPHABET) });
    fc.assert(
      fc.property(wrong, ({ number, place, letter }) => {
        const places = placesOf(number);
        const at = places[place % places.length] ?? 0;
        fc.pre(number.charAt(at) !== letter);
        expect(parseCertificateNumber(replaced(number, at, letter))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('should refuse any two letters swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.nat(), (number, first, second) => {
        const places = placesOf(number);
        const [one = 0, other = 0] = [places[first % places.length], places[second % places.length]];
        fc.pre(number.charAt(one) !== number.charAt(other));
        const swapped = replaced(replaced(number, one, number.charAt(other)), other, number.charAt(one));
        expect(parseCertificateNumber(swapped)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', 'CRA', 'CRA-2026-000042', 'CRA-2026-000042-ABCDU', 'x'.repeat(40), '۔۔۔'])(
    'should refuse %p',
    (text) => {
      expect(parseCertificateNumber(text)).toBeNull();
    },
  );
});
