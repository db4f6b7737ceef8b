import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTIVATION_ALPHABET,
  ACTIVATION_LENGTH,
  activateAccount,
  formatActivationCode,
  normaliseActivationCode,
} from './activation.js';

const code = fc
  .array(fc.constantFrom(...ACTIVATION_ALPHABET), {
    minLength: ACTIVATION_LENGTH,
    maxLength: ACTIVATION_LENGTH,
  })
  .map((letters) => letters.join(''));

describe('normaliseActivationCode', () => {
  it('should read back every code as it is printed, in small letters and with spaces', () => {
    fc.assert(
      fc.property(code, (printed) => {
        const shown = formatActivationCode(printed);
        expect(shown).toHaveLength(ACTIVATION_LENGTH + 2);
        for (const typed of [shown, shown.toLowerCase(), shown.replaceAll('-', ' ')])
          expect(normaliseActivationCode(typed)).toBe(printed);
      }),
    );
  });

  it('should read look-alikes as they are meant, and Urdu digits', () => {
    expect(normaliseActivationCode('oIl0-۱۲۳۴-uvwx')).toBe('01101234VVWX');
  });
});

describe('activateAccount', () => {
  it('should say of a code that is too short that it is none', () => {
    const parsed = activateAccount.body.safeParse({ code: '1234-5678', password: 'a long enough one' });
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['code', 'activation-code-shape'],
    ]);
  });
});
