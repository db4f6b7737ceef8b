import { formatCnic } from '@academy/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellText,
  readCnic,
  readDisability,
  readEmail,
  readMobile,
  readServiceNumber,
  readSex,
  withoutNumbers,
} from './cells.js';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const cnics = fc
  .tuple(fc.integer({ min: 1, max: 8 }), digits(12))
  .map(([first, rest]) => `${first}${rest}`)
  .filter((cnic) => !cnic.endsWith('000000'));
const inUrdu = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));

/** The ways in which one number arrives in a cell. */
const writings: readonly ((cnic: string) => string)[] = [
  (cnic) => cnic,
  formatCnic,
  (cnic) => formatCnic(cnic).replaceAll('-', ' '),
  (cnic) => inUrdu(formatCnic(cnic)),
  (cnic) => `'${cnic}`,
  (cnic) => `="${cnic}"`,
  (cnic) => `${cnic}.0`,
  (cnic) => Number(cnic).toLocaleString('en'),
  (cnic) => `\u200f ${formatCnic(cnic)}\u00a0`,
];

describe('readCnic', () => {
  it('should read the same 13 digits however they are written', () => {
    fc.assert(
      fc.property(cnics, fc.constantFrom(...writings), (cnic, write) => {
        expect(readCnic(cellText(write(cnic)))).toEqual({ ok: true, value: cnic });
      }),
    );
  });

  it('should say that digits are lost where Excel shortened the number, and never guess them', () => {
    fc.assert(
      fc.property(cnics, fc.integer({ min: 0, max: 6 }), (cnic, places) => {
        const shortened = Number(cnic).toExponential(places);
        for (const text of [shortened, shortened.toUpperCase(), String(Number(shortened))]) {
          expect(readCnic(cellText(text))).toEqual({ ok: false, code: 'cnic-ruined' });
        }
      }),
    );
    expect(readCnic('#########')).toEqual({ ok: false, code: 'cnic-ruined' });
  });

  it('should refuse other lengths and shapes', () => {
    expect(readCnic('35202-123456-1')).toEqual({ ok: false, code: 'cnic-length' });
    expect(readCnic('95202-1234567-1')).toEqual({ ok: false, code: 'cnic-shape' });
    expect(readCnic('see file')).toEqual({ ok: false, code: 'cnic-shape' });
  });
});

describe('readMobile', () => {
  it('should read a number with or without the zero that Excel drops, and the first of several', () => {
    fc.assert(
      fc.property(digits(9), (rest) => {
        const plain = `3${rest}`;
        const ways = [
          plain,
          `0${plain}`,
          `92${plain}`,
          `+92 ${plain}`,
          `0${plain.slice(0, 3)}-${plain.slice(3)}`,
        ];
        for (const text of [...ways, ...ways.map(inUrdu), `0${plain} / 042-35761999`, `${plain}.0`]) {
          expect(readMobile(cellText(text))).toEqual({ ok: true, value: `+92${plain}` });
        }
      }),
    );
  });

  it('should refuse what is no mobile number', () => {
    expect(readMobile('042-35761999')).toEqual({ ok: false, code: 'mobile-shape' });
    expect(readMobile('3.0E+09')).toEqual({ ok: false, code: 'number-ruined' });
  });
});

describe('readServiceNumber', () => {
  it.each([
    ['LH/1234-c', 'LH1234C'],
    ['1234.0', '1234'],
    ['۴۵۶', '456'],
  ])('should read %s as %s', (text, value) => {
    expect(readServiceNumber(text)).toEqual({ ok: true, value });
  });

  it.each(['12-May', 'May-24', '2024-05-12', '12/05/2024', '5-Jan-2024'])(
    'should see that Excel made a date of it: %s',
    (text) => {
      expect(readServiceNumber(text)).toEqual({ ok: false, code: 'date-ruined' });
    },
  );

  it('should refuse a CNIC, which would lie there in the clear, and words', () => {
    for (const text of ['35202-1234567-1', 'on leave', 'x'.repeat(50)])
      expect(readServiceNumber(text)).toEqual({ ok: false, code: 'service-number-shape' });
  });
});

describe('words of a list', () => {
  it.each([
    ['M', 'male'],
    ['Female', 'female'],
    ['خاتون', 'female'],
    ['عورت', 'female'],
    ['مرد', 'male'],
    ['خواجہ سرا', 'transgender'],
    ['خواجه سرا', 'transgender'],
  ])('should read %s as %s', (text, value) => {
    expect(readSex(text)).toEqual({ ok: true, value });
  });

  it('should not guess', () => {
    expect(readSex('Maleka')).toEqual({ ok: false, code: 'sex-unknown' });
    expect(readDisability('maybe')).toEqual({ ok: false, code: 'disability-unknown' });
    expect(readDisability('جی نہیں')).toEqual({ ok: true, value: 'no' });
    expect(readEmail('nobody')).toEqual({ ok: false, code: 'email-shape' });
  });
});

describe('cellText', () => {
  it.each(['-', 'N/A', 'nil', '—', '#REF!', ' \u00a0 ', '..'])('should see nothing in %j', (text) => {
    expect(cellText(text)).toBe('');
  });
});

describe('withoutNumbers', () => {
  it('should leave no five digits together, however they are parted', () => {
    fc.assert(
      fc.property(cnics, fc.constantFrom(...writings.slice(0, 4)), fc.string(), (cnic, write, around) => {
        const text = withoutNumbers(`${around}${write(cnic)}${around}`);
        expect(text.replace(/[\s\-_.()+/]/g, '')).not.toMatch(/\p{Nd}{5}/u);
      }),
    );
    expect(withoutNumbers('Batch 12 of 2024')).toBe('Batch 12 of 2024');
  });
});
