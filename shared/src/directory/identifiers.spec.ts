import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asciiDigits,
  formatCnic,
  isLatinName,
  isUrduName,
  maskCnic,
  normaliseServiceNumber,
  parseCnic,
  parseEmail,
  parseMobile,
} from './identifiers.js';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const cnics = fc.tuple(fc.integer({ min: 1, max: 8 }), digits(12)).map(([first, rest]) => `${first}${rest}`);
const subscribers = digits(9).map((rest) => `3${rest}`);

const urduDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
const arabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
const scripts = fc.constantFrom((text: string) => text, urduDigits, arabicDigits);
const separators = fc.constantFrom('', ' ', '-', '–', '‑', '\u200e', '\u00a0');

/** The text with separators between some of its characters. */
const spread = (text: string) =>
  fc
    .array(separators, { minLength: text.length, maxLength: text.length })
    .map((between) => [...text].map((character, i) => character + (between[i] ?? '')).join(''));

describe('asciiDigits', () => {
  it('should change the digits of Urdu and Arabic and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(asciiDigits(urduDigits(text))).toBe(text);
        expect(asciiDigits(arabicDigits(text))).toBe(text);
      }),
    );
  });
});

describe('parseCnic', () => {
  it('should read any way of writing the 13 digits as the same CNIC', () => {
    const written = cnics.chain((cnic) =>
      fc.tuple(fc.constant(cnic), scripts, spread(cnic)).map(([plain, script, text]) => ({
        plain,
        text: ` ${script(text)} `,
      })),
    );
    fc.assert(
      fc.property(written, ({ plain, text }) => {
        expect(parseCnic(text)).toEqual({ ok: true, value: plain });
      }),
    );
  });

  it('should read back what formatCnic wrote', () => {
    fc.assert(
      fc.property(cnics, (cnic) => {
        expect(formatCnic(cnic)).toMatch(/^\d{5}-\d{7}-\d$/);
        expect(parseCnic(formatCnic(cnic))).toEqual({ ok: true, value: cnic });
      }),
    );
  });

  it('should refuse any other number of digits by its length', () => {
    const others = fc.integer({ min: 1, max: 30 }).filter((length) => length !== 13);
    fc.assert(
      fc.property(others.chain(digits), (text) => {
        expect(parseCnic(text)).toEqual({ ok: false, code: 'cnic-length' });
      }),
    );
  });

  it('should never take a text with a letter, nor a first digit that no place has', () => {
    for (const text of ['35202-12345G7-1', '', '0520212345671', '9520212345671', '+3520212345671']) {
      expect(parseCnic(text)).toEqual({ ok: false, code: 'cnic-shape' });
    }
  });
});

describe('maskCnic', () => {
  it('should show the last four digits and no other', () => {
    fc.assert(
      fc.property(cnics, (cnic) => {
        const masked = maskCnic(cnic.slice(-4));
        expect(masked.replace(/\D/g, '')).toBe(cnic.slice(-4));
        expect(masked).toHaveLength(formatCnic(cnic).length);
      }),
    );
  });
});

describe('parseMobile', () => {
  it('should read every way of writing a number as one E.164 number', () => {
    const prefixes = fc.constantFrom('', '0', '92', '+92', '0092', '00 92 ', '(0)', '+92-');
    fc.assert(
      fc.property(subscribers, prefixes, scripts, (subscriber, prefix, script) => {
        const text = `${prefix}${subscriber.slice(0, 3)} ${subscriber.slice(3)}`;
        expect(parseMobile(script(text))).toEqual({ ok: true, value: `+92${subscriber}` });
      }),
    );
  });

  it('should give nothing but E.164 numbers of Pakistani mobiles', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseMobile(text);
        expect(!parsed.ok || /^\+923\d{9}$/.test(parsed.value)).toBe(true);
      }),
    );
  });

  it('should refuse landlines, other countries and lengths', () => {
    for (const text of ['042 35761234', '+44 7700 900123', '0300123456', '030012345678', 'abc', '']) {
      expect(parseMobile(text)).toEqual({ ok: false, code: 'mobile-shape' });
    }
  });
});

describe('parseEmail', () => {
  it('should be blind to case and to space around, and stable', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const parsed = parseEmail(`  ${address.toUpperCase()}\u200f `);
        expect(parsed).toEqual({ ok: true, value: address.toLowerCase() });
      }),
    );
  });

  it('should refuse what has no name, no domain or a space', () => {
    for (const text of ['amina', '@example.pk', 'amina@', 'amina@example', 'a b@example.pk', 'a@b@c.pk']) {
      expect(parseEmail(text)).toEqual({ ok: false, code: 'email-shape' });
    }
  });
});

describe('normaliseServiceNumber', () => {
  it('should be blind to case and separators, and stable', () => {
    const numbers = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
    fc.assert(
      fc.property(
        numbers.chain((plain) => fc.tuple(fc.constant(plain), spread(plain), scripts)),
        ([plain, text, script]) => {
          expect(normaliseServiceNumber(script(text.toLowerCase()))).toBe(plain);
          expect(normaliseServiceNumber(plain)).toBe(plain);
        },
      ),
    );
  });
});

describe('isLatinName and isUrduName', () => {
  it('should tell the two scripts apart', () => {
    for (const name of ['Amina Rafiq', "D'Souza", 'Muḥammad Shāh', 'Anne-Marie (Ali)']) {
      expect({ name, latin: isLatinName(name), urdu: isUrduName(name) }).toEqual({
        name,
        latin: true,
        urdu: false,
      });
    }
    for (const name of ['آمنہ رفیق', 'محمّد علی', 'نعیم‌اللہ']) {
      expect({ name, latin: isLatinName(name), urdu: isUrduName(name) }).toEqual({
        name,
        latin: false,
        urdu: true,
      });
    }
    for (const name of ['Amina آمنہ', 'Amina7', '<b>']) {
      expect({ name, latin: isLatinName(name), urdu: isUrduName(name) }).toEqual({
        name,
        latin: false,
        urdu: false,
      });
    }
  });
});
