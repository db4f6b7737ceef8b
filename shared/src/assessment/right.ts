import type { QuestionKind } from '../catalogue/contract.js';
import { normaliseWords, readNumber } from './answers.js';

/** What grading has to know of a question; learners never see it before an attempt is closed. */
export interface RightAnswer {
  /** An answer that is right, written as an answer is. */
  readonly right: readonly string[];
  /** Of a number: how far from the right one still counts as right; 0 where left out. */
  readonly tolerance?: number;
  /** Of a short answer: every answer that is accepted, normalised. */
  readonly accepted?: readonly string[];
}

/**
 * Whether an answer is right as a whole; there are no parts of a point. Of options and pairs: all of the right ones and
 * nothing else. Of an order: the very order. Of a number: within the tolerance. Of words: one of the accepted answers,
 * both reduced by `normaliseWords`. An essay is right for nobody here: a person says what it is worth.
 */
export function isRight(kind: QuestionKind, secret: RightAnswer, chosen: readonly string[]): boolean {
  const { right } = secret;
  switch (kind) {
    case 'order':
      return right.length === chosen.length && right.every((key, index) => chosen[index] === key);
    case 'number':
      return isNear(readNumber(right[0] ?? ''), readNumber(chosen[0] ?? ''), secret.tolerance ?? 0);
    case 'short':
      return (secret.accepted ?? right.map(normaliseWords)).includes(normaliseWords(chosen[0] ?? ''));
    case 'essay':
      return false;
    default:
      return isSameSet(right, chosen);
  }
}

function isSameSet(right: readonly string[], chosen: readonly string[]): boolean {
  const wanted = new Set(right);
  const given = new Set(chosen);
  return wanted.size === given.size && [...given].every((option) => wanted.has(option));
}

/** Room for what binary fractions lose, far below any tolerance that an author writes. */
const ROUNDING = 1e-9;

const isNear = (wanted: number | null, given: number | null, tolerance: number): boolean =>
  wanted !== null && given !== null && Math.abs(wanted - given) <= tolerance + ROUNDING;
