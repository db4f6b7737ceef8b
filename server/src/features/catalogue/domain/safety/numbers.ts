import { plainDigits } from './digits.js';
import { isKnownHelpline, isSpecimen } from './known-contacts.js';

/** A part of a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Signs that do not show, and marks of emphasis: they hide a number from a search and not from a reader. */
const UNSEEN = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff*_`';
/** What people write between the groups of a number, on one line. */
const GAP = `[ \\t\\u00a0\\u2000-\\u200a\\u202f.\\-\\u2010-\\u2015\\u2212/\\\\${UNSEEN}]`;
/** The same, where the line may end. */
const WIDE_GAP = `[\\s\\u00a0.\\-\\u2010-\\u2015\\u2212/\\\\${UNSEEN}]`;
const ALONE = '(?<![\\d])';
const ENDS = '(?!\\d)';

const CNIC = [
  // In its three groups, or in one.
  new RegExp(`${ALONE}[1-9]\\d{4}${WIDE_GAP}{0,6}\\d{7}${WIDE_GAP}{0,6}\\d${ENDS}`, 'g'),
  // However it is grouped.
  new RegExp(`${ALONE}[1-9](?:${GAP}{0,2}\\d){12}${ENDS}`, 'g'),
];

const MOBILE = [
  new RegExp(
    `${ALONE}(?:(?:\\+|00)${GAP}?92${GAP}{0,3}(?:\\(?0\\)?)?|0|\\b92)${GAP}{0,2}3(?:${GAP}{0,2}\\d){9}${ENDS}`,
    'g',
  ),
  new RegExp(`${ALONE}3\\d{2}${GAP}{1,3}\\d{7}${ENDS}`, 'g'),
];

const LANDLINE = [
  new RegExp(
    `${ALONE}(?:\\+|00)${GAP}?92${GAP}{0,3}\\(?0?[124-9]\\d{1,2}\\)?${GAP}{0,3}\\d(?:${GAP}?\\d){5,7}${ENDS}`,
    'g',
  ),
  new RegExp(`${ALONE}\\(?0[124-9]\\d{1,2}\\)?${GAP}{0,3}\\d(?:${GAP}?\\d){5,7}${ENDS}`, 'g'),
  // Numbers that the caller does not pay for, and those of large offices.
  new RegExp(`${ALONE}0800${GAP}{0,3}\\d(?:${GAP}?\\d){4}${ENDS}`, 'g'),
  new RegExp(`${ALONE}111${GAP}{1,3}\\d{3}${GAP}{1,3}\\d{3}${ENDS}`, 'g'),
];

const URL = /\bhttps?:\/\/[^\s)\]"'>]+/g;

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** Every place where one of these shapes stands; of two that overlap the earlier. */
function all(
  shapes: readonly RegExp[],
  text: string,
  isIt: (found: string, start: number) => boolean,
): Found[] {
  const found: Found[] = [];
  for (const shape of shapes) {
    for (const match of text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => start < other.end && other.start < end) && isIt(match[0], start))
        found.push({ start, end });
    }
  }
  return found;
}

/** Numbers with the shape of a CNIC, in any digits and however they are grouped. */
export function cnicsIn(written: string): Found[] {
  const text = plainDigits(written);
  const addresses = [...text.matchAll(URL)].map(({ index, 0: url }) => ({
    start: index,
    end: index + url.length,
  }));
  return all(CNIC, text, (found, start) => {
    if (isSpecimen(digitsIn(found)) || isBookNumber(text, start, found)) return false;
    if (isRowOfYears(found) || endsInPhone(found)) return false;
    // The digits of an address are somebody's running number, unless they are written as people write a CNIC.
    return /\D/.test(found) || !addresses.some((url) => url.start <= start && start < url.end);
  });
}

/** Telephone numbers of persons and offices in Pakistan. */
export function phonesIn(written: string): Found[] {
  const text = plainDigits(written);
  const isNoSpecimen = (found: string): boolean => !isSpecimen(digitsIn(found).replace(/^(0092|92|0)0?/, ''));
  const cnics = cnicsIn(written);
  return all([...MOBILE, ...LANDLINE], text, isNoSpecimen).filter(
    ({ start, end }) => !cnics.some((cnic) => start < cnic.end && cnic.start < end),
  );
}

const HELPLINE = [
  /\bhelplines?\b[^.;\n\d]{0,24}?(?<![\d.,/-])(\d{3,5})(?![\d,/-]|\.\d)/gi,
  /ہیلپ\s?لائن[^۔؛\n\d]{0,16}?(?<![\d.,/-])(\d{3,5})(?![\d,/-]|\.\d)/g,
];
const YEAR = /^(19|20)\d\d$/;

/** Short numbers that are called a helpline and are on no list. */
export function helplinesIn(written: string): Found[] {
  const text = plainDigits(written);
  return HELPLINE.flatMap((shape) =>
    [...text.matchAll(shape)].flatMap(({ index, 0: whole, 1: number = '' }) => {
      // A year beside the word is when it was opened or checked, and no number to call.
      if (isKnownHelpline(number) || YEAR.test(number)) return [];
      return [{ start: index, end: index + whole.length }];
    }),
  );
}

/** An ISBN: thirteen digits of a book. */
function isBookNumber(text: string, start: number, found: string): boolean {
  const digits = digitsIn(found);
  if (!/^97[89]/.test(digits)) return false;
  if (/isbn[^\d]{0,20}$/i.test(text.slice(Math.max(0, start - 30), start))) return true;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** "He was 16. 0300 1234567": a telephone number after another one. */
const endsInPhone = (found: string): boolean =>
  [...found.matchAll(/\D0/g)].some(({ index }) => [10, 11].includes(digitsIn(found.slice(index)).length));

/** "2012 2013 2014 1" is a list. */
const isRowOfYears = (found: string): boolean =>
  found.split(/\D+/).filter((group) => YEAR.test(group)).length >= 2;
