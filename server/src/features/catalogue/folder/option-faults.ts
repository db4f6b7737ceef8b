import { ANSWER_LENGTH, normaliseWords, readNumber } from '@academy/shared';
import { valueAt } from './yaml.js';

type Fault = readonly [message: string, remedy: string];

/** What is wrong with an essay's rubric as a whole, as it is written; null where nothing is. */
export function rubricFault(rubric: readonly unknown[]): Fault | null {
  const ids = rubric.map((one) => valueAt(one, ['id']));
  const double = ids.find((id, index) => typeof id === 'string' && ids.indexOf(id) < index);
  return double === undefined
    ? null
    : [`The criterion "${String(double)}" stands here twice.`, 'Give each criterion an id of its own.'];
}

/** What is wrong with a question's options as a whole, as they are written; null where nothing is. */
export function optionFault(kind: unknown, options: readonly unknown[]): Fault | null {
  switch (kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return choiceFault(kind, options);
    case 'match':
      return matchFault(options);
    case 'order':
      return options.length < 3
        ? ['There is too little to put in order.', 'Give at least three things, in the right order.']
        : doubleFault(options, 'text', 'thing');
    case 'number':
      return numberFault(valueAt(options[0], ['value']));
    case 'short':
      return shortFault(options);
    default:
      return null;
  }
}

/** A number that nobody can type would be wrong for everyone. */
const numberFault = (value: unknown): Fault | null =>
  typeof value === 'number' && readNumber(String(value)) === null
    ? [`${value} cannot be typed as an answer.`, 'Use at most 12 digits before the point and 6 after it.']
    : null;

function shortFault(options: readonly unknown[]): Fault | null {
  for (const option of options) {
    for (const language of ['en', 'ur']) {
      const text = valueAt(option, ['text', language]);
      if (typeof text !== 'string') continue;
      if (normaliseWords(text) === '')
        return [`The answer "${text}" has no letter or digit.`, 'Write words or a number.'];
      if (text.length > ANSWER_LENGTH)
        return [
          `The answer "${text.slice(0, 30)}…" is too long to be typed.`,
          `Shorten it to ${ANSWER_LENGTH} characters, or ask another kind of question.`,
        ];
    }
  }
  return null;
}

function choiceFault(kind: string, options: readonly unknown[]): Fault | null {
  const right = options.filter((option) => valueAt(option, ['correct']) === true).length;
  if (options.length < 2)
    return ['A question needs at least two options.', 'Add the options that are missing.'];
  if (kind === 'true-false' && options.length !== 2)
    return ['A true-false question has exactly two options.', 'Keep True and False, or make it single.'];
  if (right === 0) return ['No option is marked as correct.', 'Add "correct: true" to the right one.'];
  if (kind !== 'multiple' && right > 1)
    return [`${right} options are marked as correct.`, 'Mark one only, or make the question multiple.'];
  return null;
}

function matchFault(options: readonly unknown[]): Fault | null {
  const lefts = options.filter((option) => valueAt(option, ['left']) !== undefined);
  if (lefts.length < 2)
    return ['There is too little to match.', 'Give at least two pairs with a left and a right.'];
  return doubleFault(lefts, 'left', 'left side') ?? doubleFault(options, 'right', 'right side');
}

/** Two that read the same could not be told apart, and one of them would be graded as wrong. */
function doubleFault(options: readonly unknown[], part: string, name: string): Fault | null {
  for (const language of ['en', 'ur']) {
    const seen = new Set<string>();
    for (const option of options) {
      const text = valueAt(option, [part, language]);
      if (typeof text !== 'string') continue;
      if (seen.has(text.trim()))
        return [`The ${name} "${text.trim()}" stands here twice.`, `Give each ${name} words of its own.`];
      seen.add(text.trim());
    }
  }
  return null;
}
