import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpecimen } from './known-contacts.js';
import { cnicsIn, helplinesIn, phonesIn } from './numbers.js';

const ZEROS = ['0', '٠', '۰', '०', '০', '０'];

const inScript = (text: string, zero: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)));

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

const gaps = fc.constantFrom('', '-', ' ', '–', ' - ', '.', '\u200f-', '\u00a0', '**-**', '/');

const cnic = fc
  .tuple(fc.integer({ min: 1, max: 8 }), digits(12), gaps, gaps, fc.constantFrom(...ZEROS))
  .filter(([first, rest]) => !isSpecimen(`${first}${rest}`))
  .map(([first, rest, one, other, zero]) =>
    inScript(`${first}${rest.slice(0, 4)}${one}${rest.slice(4, 11)}${other}${rest.slice(11)}`, zero),
  );

const mobile = fc
  .tuple(
    fc.constantFrom('0', '+92', '+92 ', '0092', '0092-', '+92-', '+92 (0)'),
    digits(2),
    digits(7),
    fc.constantFrom('', ' ', '-', '–', '.'),
    fc.constantFrom(...ZEROS),
  )
  .filter(([, code, rest]) => !isSpecimen(`3${code}${rest}`))
  .map(([prefix, code, rest, gap, zero]) => inScript(`${prefix}3${code}${gap}${rest}`, zero));

/** Words without a digit, so that what is found is what was put in. */
const words = fc.constantFrom('Kashif said: ', 'اس کا نمبر ', 'He was 16. ', 'No. ', '(', '');
const after = fc.constantFrom('', '.', ' at night.', '۔', ')', '\nThen');

const textOf = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);

describe('cnicsIn', () => {
  describe('when a text holds a CNIC in whatever shape and script', () => {
    it('should find it, and nothing else', () => {
      fc.assert(
        fc.property(words, cnic, after, (before, number, then) => {
          const text = `${before}${number}${then}`;
          expect(cnicsIn(text).map((found) => textOf(text, found))).toEqual([number]);
          expect(phonesIn(text)).toEqual([]);
        }),
      );
    });
  });

  describe('when a number has more or fewer digits', () => {
    it('should find nothing', () => {
      fc.assert(
        fc.property(
          fc
            .integer({ min: 1, max: 20 })
            .filter((length) => length !== 13)
            .chain((length) => digits(length)),
          (number) => {
            expect(cnicsIn(`The number ${number} of it`)).toEqual([]);
          },
        ),
      );
    });
  });

  it.each([
    ['a specimen', 'as on the card: 12345-1234567-1'],
    ['zeros', '00000-0000000-0, 11111-1111111-1'],
    ['a book', 'ISBN 978-0-306-40615-7 and 9780306406157'],
    ['years', 'in 2012 2013 2014 1 case'],
    ['letters in place of digits', '35202-XXXXXXX-1'],
    ['an address', 'https://example.org/acts/3520298765432'],
    ['sums', 'Rs 1,000,000 to Rs 3,000,000; 1.5 to 2.5; 9:30'],
  ])('should pass over %s', (_, text) => {
    expect(cnicsIn(text)).toEqual([]);
  });

  it('should find one that is grouped in no known way, and one over two lines', () => {
    expect(cnicsIn('His number is 352 1298 76543 1.')).toHaveLength(1);
    expect(cnicsIn('His number is 352 0298 765 4321.')).toHaveLength(0);
    expect(cnicsIn('His number is 3520 2987 6543 2.')).toHaveLength(1);
    expect(cnicsIn('35202-\n  9876543-2')).toHaveLength(1);
  });
});

describe('phonesIn', () => {
  describe('when a text holds a mobile number in whatever shape and script', () => {
    it('should find it', () => {
      fc.assert(
        fc.property(words, mobile, after, (before, number, then) => {
          const text = `${before}${number}${then}`;
          const [found, ...more] = phonesIn(text);
          expect(more).toEqual([]);
          expect(found && textOf(text, found).replace(/[^\p{Nd}]/gu, '')).toBe(
            number.replace(/[^\p{Nd}]/gu, ''),
          );
        }),
      );
    });
  });

  it.each(['042-99212345', '(051) 9203216', '+92 21 35212345', '0800-12345', '111 222 333', '0992-381234'])(
    'should find the office number %s',
    (number) => {
      expect(phonesIn(`Call ${number} today`)).toHaveLength(1);
    },
  );

  it.each([
    ['helplines', 'Call 1121, 1099, 15 or 1122.'],
    ['a specimen', 'such as 0300 1234567'],
    ['dates and times', '12-03-2024, 2024-03-12, 9:30, 10.20'],
    ['sections', 'sections 174, 375-A and 376(3); rule 10.3; Act XXII of 2018'],
    ['sums', 'Rs 30,000; 1,000,000; 0.5 %'],
    ['years', '2012-2013, 2023-2026'],
  ])('should pass over %s', (_, text) => {
    expect(phonesIn(text)).toEqual([]);
  });
});

describe('helplinesIn', () => {
  it('should find a short number that is on no list', () => {
    expect(helplinesIn('The child helpline is 1211.')).toHaveLength(1);
    expect(helplinesIn('ہیلپ لائن ۱۲۱۱ پر فون کریں')).toHaveLength(1);
  });

  it.each([
    'The helpline is 1121.',
    'ہیلپ لائن ۱۰۹۹ پر',
    'the helpline opened in 2019',
    "a helpline's 13-year-old",
  ])('should pass over "%s"', (text) => {
    expect(helplinesIn(text)).toEqual([]);
  });
});
