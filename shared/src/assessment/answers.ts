import type { OpenQuestion } from '../catalogue/contract.js';
import type { FieldCode } from '../contract/errors.js';
import { asciiDigits } from '../directory/identifiers.js';
import { ANSWER_LENGTH } from './contract.js';
import { ESSAY_LENGTH } from './essay.js';

/**
 * How the answer to each kind of question is written, as the list of texts that the contract calls `answer`:
 *
 * | kind | answer |
 * |---|---|
 * | single, true-false | the key of one option |
 * | multiple | the keys of the chosen options |
 * | match | one pair `left=right` for each option, by key; none twice |
 * | order | the keys of all options in the order given |
 * | number | the number as typed |
 * | short | the words as typed |
 * | essay | the text as typed |
 */

export const pairOf = (left: string, right: string): string => `${left}=${right}`;

/** A pair taken apart; null where it is not written as one. */
export function readPair(text: string): { left: string; right: string } | null {
  const [left, right, more] = text.split('=');
  return left && right && more === undefined ? { left, right } : null;
}

/** A number as people type it: Western, Arabic or Urdu digits, grouped or not; null where it is none. */
export function readNumber(typed: string): number | null {
  const plain = asciiDigits(typed.trim())
    .replace(/[\u066c,\u060c](?=\d{2,3}(\D|$))/g, '')
    .replace(/\u066b/g, '.')
    .replace(/^\u2212/, '-');
  return /^[+-]?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** Letters that look the same and have several codes, as Arabic and Urdu keyboards give them. */
const SAME_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[\u064a\u0649]/g, '\u06cc'],
  [/\u0643/g, '\u06a9'],
  [/[\u0647\u06d5\u0629\u06c3]/g, '\u06c1'],
  [/[\u0623\u0625]/g, '\u0627'],
  [/\u0624/g, '\u0648'],
];

/** Vowel signs, the stretching sign, and marks that nobody sees. */
const UNSEEN =
  /[\u0610-\u061a\u064b-\u0655\u0656-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Words reduced to what two people would call the same answer: no vowel signs, one code for each letter, Western
 * digits, small letters, no punctuation, single spaces.
 */
export function normaliseWords(typed: string): string {
  const letters = SAME_LETTERS.reduce(
    (text, [written, one]) => text.replace(written, one),
    typed.normalize('NFKC').replace(UNSEEN, ''),
  );
  return asciiDigits(letters)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

type AnsweredQuestion = Pick<OpenQuestion, 'kind' | 'choices'> & {
  readonly options: readonly { readonly key: string }[];
};

/** What is wrong with an answer to this question; null where nothing is. */
export function answerFault(question: AnsweredQuestion, answer: readonly string[]): FieldCode | null {
  const options = question.options.map(({ key }) => key);
  switch (question.kind) {
    case 'match':
      return matchFault(options, question.choices?.map(({ key }) => key) ?? [], answer);
    case 'order':
      if (answer.some((key) => !options.includes(key))) return 'option-unknown';
      return isEachOnce(answer, options.length) ? null : 'order-incomplete';
    case 'number':
      if (answer.length !== 1) return 'required';
      return readNumber(answer[0] ?? '') === null ? 'number-shape' : null;
    case 'short':
      return wordsFault(answer, ANSWER_LENGTH);
    case 'essay':
      return wordsFault(answer, ESSAY_LENGTH);
    default:
      if (answer.some((option) => !options.includes(option))) return 'option-unknown';
      return question.kind !== 'multiple' && answer.length !== 1 ? 'choose-one' : null;
  }
}

function wordsFault([typed = '', ...more]: readonly string[], most: number): FieldCode | null {
  if (more.length > 0 || normaliseWords(typed) === '') return 'required';
  return typed.length > most ? 'too-long' : null;
}

function matchFault(
  options: readonly string[],
  choices: readonly string[],
  answer: readonly string[],
): FieldCode | null {
  const pairs = answer.flatMap((text) => readPair(text) ?? []);
  const areKnown = pairs.every(({ left, right }) => options.includes(left) && choices.includes(right));
  if (pairs.length < answer.length || !areKnown) return 'option-unknown';
  const lefts = pairs.map(({ left }) => left);
  const rights = pairs.map(({ right }) => right);
  return isEachOnce(lefts, options.length) && isEachOnce(rights, options.length) ? null : 'pairs-incomplete';
}

const isEachOnce = (keys: readonly string[], of: number): boolean =>
  keys.length === of && new Set(keys).size === of;
