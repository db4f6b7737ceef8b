import {
  asciiDigits,
  type ImportReasonCode,
  normaliseServiceNumber,
  parseCnic,
  parseEmail,
  parseMobile,
} from '@academy/shared';
import { plainKey } from './plain-words.js';

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ImportReasonCode };

const good = <Value>(value: Value): Read<Value> => ({ ok: true, value });
const bad = (code: ImportReasonCode): { ok: false; code: ImportReasonCode } => ({ ok: false, code });

/** What people write where there is nothing to write. */
const NOTHING = /^([-–—_.\s]+|n\.?\/?a\.?|nil|none|null|nan|#n\/a|#ref!|#value!|#name\?|#null!|#div\/0!)$/i;

/** A cell as text: one line, without the signs by which Excel is told to leave a number alone (`'…`, `="…"`). */
export function cellText(cell: string): string {
  const line = cell.replace(/[\s\u00a0]+/g, ' ').trim();
  const told = /^="(.*)"$/.exec(line)?.[1] ?? line.replace(/^'/, '');
  return NOTHING.test(told) ? '' : told.trim();
}

const MONTHS = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE_SHAPES = [
  /^\d{4}-\d{2}-\d{2}([ t].*)?$/i,
  /^\d{1,2}\/\d{1,2}\/\d{2,4}$/,
  new RegExp(`^\\d{1,2}[-/ ]${MONTHS}([-/ ,]+\\d{2,4})?$`, 'i'),
  new RegExp(`^${MONTHS}[-/ ]\\d{1,4}$`, 'i'),
];

/** What a spreadsheet made of a number that it took for something else; digits that are gone cannot be guessed. */
function ruin(text: string): 'number-ruined' | 'date-ruined' | null {
  const plain = asciiDigits(text);
  if (/^\d+([.,]\d+)?e\+?\d{1,2}$/i.test(plain) || /^#+$/.test(plain)) return 'number-ruined';
  return DATE_SHAPES.some((shape) => shape.test(plain)) ? 'date-ruined' : null;
}

/** `3520212345671.0` and `3,520,212,345,671` as the number that was meant. */
const wholeNumber = (text: string): string => {
  const plain = asciiDigits(text);
  if (/^\d+[.]0+$/.test(plain)) return plain.replace(/\.0+$/, '');
  return /^\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
};

/** A CNIC as 13 digits. One that ends in six zeros was shortened to 3.52021E+12 once and written out again. */
export function readCnic(text: string): Read<string> {
  const ruined = ruin(text);
  if (ruined) return bad(ruined === 'number-ruined' ? 'cnic-ruined' : ruined);
  const number = wholeNumber(text);
  if (/^\d{7}0{6}$/.test(number.replace(/\D/g, ''))) return bad('cnic-ruined');
  const parsed = parseCnic(number);
  return parsed.ok ? good(parsed.value) : bad(parsed.code);
}

/** A mobile number as E.164; the first that is one, where a cell holds several. */
export function readMobile(text: string): Read<string> {
  const ruined = ruin(text);
  if (ruined) return bad(ruined);
  for (const part of [wholeNumber(text), ...text.split(/[/,;،]|\bor\b/i)]) {
    const parsed = parseMobile(part);
    if (parsed.ok) return good(parsed.value);
  }
  return bad('mobile-shape');
}

export function readEmail(text: string): Read<string> {
  const parsed = parseEmail(text);
  return parsed.ok ? good(parsed.value) : bad('email-shape');
}

const SERVICE_NUMBER_MAX = 40;

/** A service number as it is kept; never a CNIC in the wrong column, which would lie there in the clear. */
export function readServiceNumber(text: string): Read<string> {
  const ruined = ruin(text);
  if (ruined) return bad(ruined);
  const value = normaliseServiceNumber(wholeNumber(text));
  const isOne = value.length > 0 && value.length <= SERVICE_NUMBER_MAX && /\d/.test(value);
  return isOne && !parseCnic(value).ok ? good(value) : bad('service-number-shape');
}

const table = <Value extends string>(words: Readonly<Record<Value, string>>): ReadonlyMap<string, Value> =>
  new Map(
    (Object.entries(words) as [Value, string][]).flatMap(([value, list]) =>
      list.split(' | ').map((word) => [plainKey(word), value] as const),
    ),
  );

const sexWords = table({
  female:
    'f | female | fem | w | woman | women | lady | ladies | girl | عورت | خاتون | خواتین | زنانہ | مؤنث | لڑکی',
  male: 'm | male | man | men | gents | gent | boy | مرد | مردانہ | مذکر | لڑکا',
  transgender: 'x | t | tg | trans | transgender | third gender | خواجہ سرا | ٹرانس جینڈر',
  unsaid: 'unsaid | prefer not to say | بتانا نہیں چاہتے',
});

const disabilityWords = table({
  yes: 'y | yes | true | 1 | disabled | pwd | ہاں | جی ہاں | معذور',
  no: 'n | no | false | 0 | not disabled | نہیں | جی نہیں',
  unsaid: 'unsaid | prefer not to say | بتانا نہیں چاہتے',
});

export function readSex(text: string): Read<'female' | 'male' | 'transgender' | 'unsaid'> {
  const value = sexWords.get(plainKey(text));
  return value ? good(value) : bad('sex-unknown');
}

export function readDisability(text: string): Read<'yes' | 'no' | 'unsaid'> {
  const value = disabilityWords.get(plainKey(text));
  return value ? good(value) : bad('disability-unknown');
}

/** Digits hidden, five or more of them in a row or with signs between: what is shown or kept of a cell is nobody's number. */
export const withoutNumbers = (text: string): string =>
  text.replace(/[\p{Nd}](?:[\s\-‐-―_.()+/]*\p{Nd}){4,}/gu, (digits) => digits.replace(/\p{Nd}/gu, '•'));
