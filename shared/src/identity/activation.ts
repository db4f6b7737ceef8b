import { z } from 'zod';
import { endpoint } from '../contract/endpoint.js';
import { id } from '../contract/primitives.js';
import { asciiDigits } from '../directory/identifiers.js';
import { PASSWORD_MAX_LENGTH, passwordProblem } from './password.js';

/** No I, L, O and U: nothing on a printed slip is taken for something else (Crockford's base 32). */
export const ACTIVATION_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits: nobody guesses one within the month that it is valid. */
export const ACTIVATION_LENGTH = 12;

const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };

/** A code as it was typed, without what groups it and with look-alikes read as meant. */
export const normaliseActivationCode = (text: string): string =>
  asciiDigits(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ILOU]/g, (letter) => LOOK_ALIKES[letter] ?? letter);

/** In groups of four, as it is printed. */
export const formatActivationCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

const activationCode = z
  .string('required')
  .max(60, 'activation-code-shape')
  .transform(normaliseActivationCode)
  .pipe(z.string().min(1, 'required').length(ACTIVATION_LENGTH, 'activation-code-shape'));

export const activateAccount = endpoint({
  name: 'identity.activate-account',
  method: 'POST',
  path: '/api/activation',
  access: 'public',
  summary: 'Set the first password of an account with the one-time code of a printed slip; signs in',
  body: z
    .strictObject({
      code: activationCode,
      password: z.string('required').max(PASSWORD_MAX_LENGTH, 'too-long'),
    })
    .superRefine(({ password }, context) => {
      const problem = passwordProblem(password);
      if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem });
    }),
  view: z.object({ accountId: id }),
});
