import { asciiDigits } from '@academy/shared';

/** Letters that Arabic and Urdu keyboards write differently for the same sound, as one of them. */
const SAME_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[يىئ]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[هةۃھۀە]/g, 'ہ'],
  [/[أإآٱ]/g, 'ا'],
  [/ؤ/g, 'و'],
];

/** Words as they are compared: small letters, one space between, without marks, signs and vowel points. */
export function plainWords(text: string): string {
  const bare = asciiDigits(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640\p{Cf}]/gu, '')
    .replace(/&/g, ' and ');
  return SAME_LETTERS.reduce((words, [letters, one]) => words.replace(letters, one), bare)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without spaces: "Sub-Inspector", "sub inspector" and "SUBINSPECTOR" are one. */
export const plainKey = (text: string): string => plainWords(text).replaceAll(' ', '');
