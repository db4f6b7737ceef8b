import { plainDigits } from './digits.js';
import { isOfficialAddress } from './known-contacts.js';
import type { Found } from './numbers.js';

const EMAIL = /[\p{L}\p{N}._%+-]+(?:@|\s?[([]at[)\]]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/** E-mail addresses, but those of public bodies and of examples. */
export const emailsIn = (text: string): Found[] =>
  [...text.matchAll(EMAIL)]
    .filter(([email]) => !isOfficialAddress(email.replace(/\s?[([]at[)\]]\s?/i, '@')))
    .map(({ index, 0: email }) => ({ start: index, end: index + email.length }));

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '\\d{1,2}';
const DATE = [
  `${YEAR}[-./]${DAY}[-./]${DAY}`,
  `${DAY}[-./]${DAY}[-./](?:${YEAR}|\\d\\d)(?!\\d)`,
  `${DAY}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\.?,?\\s+${YEAR}`,
  `${MONTH}\\.?\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
].join('|');
const BIRTH =
  '\\b(?:born|births?|birthday|d\\.?o\\.?b)\\b|(?<![\\p{L}\\p{M}])(?:پیدائش|پیدا)(?![\\p{L}\\p{M}])';
const BORN_ON = [
  new RegExp(`(?:${BIRTH})[^\\n]{0,40}?(?<!\\d)(?:${DATE})`, 'giu'),
  // Urdu says the day first.
  new RegExp(`(?<!\\d)(?:${DATE})[^\\n.۔]{0,20}?(?:${BIRTH})`, 'giu'),
];

/** Dates of birth to the day; a year alone names nobody. */
export function birthsIn(written: string): Found[] {
  const text = plainDigits(written);
  const found: Found[] = [];
  for (const shape of BORN_ON) {
    for (const { index, 0: match } of text.matchAll(shape)) {
      const place = { start: index, end: index + match.length };
      if (!found.some((other) => place.start < other.end && other.start < place.end)) found.push(place);
    }
  }
  return found;
}

const NAME = "\\p{Lu}[\\p{Ll}'’-]{2,}";
const NAMES = `${NAME}(?:\\s+${NAME}){0,3}`;
const OF = '(?:[Ss]on|[Dd]aughter|[Ww]ife|[Ww]idow|[Cc]hild)\\s+of|[SsDdWwCc]/[Oo]\\.?';
const PATRONYM = new RegExp(
  `${NAMES},?\\s+(?:the\\s+)?(?:${OF})\\s+(?:(?:Mr|Mrs|Late|late)\\.?\\s+)?${NAMES}`,
  'gu',
);

const WORD = '[\\u0621-\\u06d3\\u064b-\\u0655]{2,}';
const URDU_PATRONYM = new RegExp(
  `(?<![\\p{L}\\p{M}])(${WORD})\\s+(?:ولد|بنت|زوجہ|دختر)\\s+(${WORD})(?![\\p{L}\\p{M}])`,
  'gu',
);

/** What stands beside these words where they are no part of a name: "his wife has", "a daughter who". */
const NO_NAME = new Set(
  'کا کی کے کو سے نے میں پر اور یا ہے ہیں تھا تھی تھے نہیں وہ یہ اس ان جو کہ بھی ہی تو ایک اپنی اپنے اپنا ہو ہوئی کر لیے ساتھ نام درج'.split(
    ' ',
  ),
);

/** Names that are followed by a father's, mother's or husband's. */
export function patronymsIn(text: string): Found[] {
  const english = [...text.matchAll(PATRONYM)];
  const urdu = [...text.matchAll(URDU_PATRONYM)].filter(
    ([, one = '', other = '']) => !NO_NAME.has(one) && !NO_NAME.has(other),
  );
  return [...english, ...urdu].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
