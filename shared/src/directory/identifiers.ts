/**
 * Rules for the identifiers by which one person is found again. Pure; used by forms, imports and sign-in. Marks that
 * are not seen (direction marks come along when a number is copied out of Urdu text) are left out.
 */

const ARABIC_INDIC_ZERO = 0x0660;
const EXTENDED_ARABIC_INDIC_ZERO = 0x06f0;

/** Urdu and Arabic digits as ASCII digits; everything else unchanged. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= EXTENDED_ARABIC_INDIC_ZERO ? EXTENDED_ARABIC_INDIC_ZERO : ARABIC_INDIC_ZERO;
    return String(code - zero);
  });
}

export type Parsed<Code extends string> =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: Code };

/**
 * A CNIC as its 13 digits. Accepts spaces, dashes and Urdu digits.
 * Only the shape can be tested offline (NADRA publishes no checksum); the first digit names the
 * place of first registration, 1 to 8.
 */
export function parseCnic(text: string): Parsed<'cnic-length' | 'cnic-shape'> {
  const compact = asciiDigits(text).replace(/[\s\p{Cf}\-‐-―_.]/gu, '');
  if (!/^\d+$/.test(compact)) return { ok: false, code: 'cnic-shape' };
  if (compact.length !== 13) return { ok: false, code: 'cnic-length' };
  if (!/^[1-8]/.test(compact)) return { ok: false, code: 'cnic-shape' };
  return { ok: true, value: compact };
}

/** `3520212345671` as `35202-1234567-1`. */
export const formatCnic = (digits: string): string =>
  `${digits.slice(0, 5)}-${digits.slice(5, 12)}-${digits.slice(12)}`;

/** The last four digits shown, the rest hidden: `•••••-••••567-1`. */
export const maskCnic = (lastFour: string): string =>
  `•••••-••••${lastFour.slice(0, 3)}-${lastFour.slice(3)}`;

/** A Pakistani mobile number as E.164 (`+923001234567`). Accepts 0300…, 92300…, +92 300…, 00 92…, 300…, Urdu digits. */
export function parseMobile(text: string): Parsed<'mobile-shape'> {
  const compact = asciiDigits(text).replace(/[\s\p{Cf}\-‐-―().]/gu, '');
  const match = /^(?:\+?92|0092|0)?(3\d{9})$/.exec(compact);
  return match ? { ok: true, value: `+92${match[1]}` } : { ok: false, code: 'mobile-shape' };
}

export function parseEmail(text: string): Parsed<'email-shape'> {
  const compact = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(compact) && compact.length <= 254
    ? { ok: true, value: compact }
    : { ok: false, code: 'email-shape' };
}

/** A service (belt) number without spaces, in capitals. Unique within an agency only. */
export const normaliseServiceNumber = (text: string): string =>
  asciiDigits(text)
    .replace(/[\s\p{Cf}\-‐-―_./]/gu, '')
    .toUpperCase();

export const isLatinName = (text: string): boolean => /^[\p{Script=Latin}\p{M}\s.,'’()\-/]+$/u.test(text);
export const isUrduName = (text: string): boolean =>
  /^[\p{Script=Arabic}\p{M}\s.,'’()\-۔،\u200c]+$/u.test(text);

/** By what one person is found again, the strongest first. */
export const identifiers = ['cnic', 'service-number', 'mobile'] as const;
export type Identifier = (typeof identifiers)[number];
