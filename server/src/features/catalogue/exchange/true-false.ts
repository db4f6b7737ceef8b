import type { Localised } from '@academy/shared';
import type { DraftOption } from './draft.js';

/** The two options of every true-false question, as the shipped manuals write them. */
export const TRUE: Localised = { en: 'True', ur: 'درست' };
export const FALSE: Localised = { en: 'False', ur: 'غلط' };

const TRUE_WORDS = ['true', 't', 'درست', 'صحیح', 'سچ'];
const FALSE_WORDS = ['false', 'f', 'غلط', 'جھوٹ'];

/** What a word says; null where it is neither. */
export function truthOf(word: string): boolean | null {
  const bare = word.trim().toLowerCase();
  if (TRUE_WORDS.includes(bare)) return true;
  return FALSE_WORDS.includes(bare) ? false : null;
}

/** True, then false, with what is said to who chose rightly and wrongly. */
export const trueFalseOptions = (
  isTrue: boolean,
  feedback: { readonly right: string; readonly wrong: string },
): DraftOption[] => [
  { text: TRUE.en, correct: isTrue, feedback: isTrue ? feedback.right : feedback.wrong },
  { text: FALSE.en, correct: !isTrue, feedback: isTrue ? feedback.wrong : feedback.right },
];
