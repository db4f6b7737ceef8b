import { ANSWER_LENGTH, normaliseWords, type ProblemTermName, readNumber } from '@academy/shared';
import type { Fault } from './problems.js';
import { valueAt } from './yaml.js';

/** What is wrong with an essay's rubric as a whole, as it is written; null where nothing is. */
export function rubricFault(rubric: readonly unknown[]): Fault | null {
  const ids = rubric.map((one) => valueAt(one, ['id']));
  const double = ids.find((id, index) => typeof id === 'string' && ids.indexOf(id) < index);
  return double === undefined ? null : ['criterion-twice', { id: String(double) }];
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
      return options.length < 3 ? ['order-few'] : doubleFault(options, 'text', 'thing');
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
  typeof value === 'number' && readNumber(String(value)) === null ? ['number-untypable', { value }] : null;

function shortFault(options: readonly unknown[]): Fault | null {
  for (const option of options) {
    for (const language of ['en', 'ur']) {
      const text = valueAt(option, ['text', language]);
      if (typeof text !== 'string') continue;
      if (normaliseWords(text) === '') return ['answer-wordless', { text }];
      if (text.length > ANSWER_LENGTH)
        return ['answer-long', { text: text.slice(0, 30), most: ANSWER_LENGTH }];
    }
  }
  return null;
}

function choiceFault(kind: string, options: readonly unknown[]): Fault | null {
  const right = options.filter((option) => valueAt(option, ['correct']) === true).length;
  if (options.length < 2) return ['options-few'];
  if (kind === 'true-false' && options.length !== 2) return ['options-two'];
  if (right === 0) return ['none-right'];
  if (kind !== 'multiple' && right > 1) return ['several-right', { count: right }];
  return null;
}

function matchFault(options: readonly unknown[]): Fault | null {
  const lefts = options.filter((option) => valueAt(option, ['left']) !== undefined);
  if (lefts.length < 2) return ['match-few'];
  return doubleFault(lefts, 'left', 'left-side') ?? doubleFault(options, 'right', 'right-side');
}

/** Two that read the same could not be told apart, and one of them would be graded as wrong. */
function doubleFault(options: readonly unknown[], part: string, name: ProblemTermName): Fault | null {
  for (const language of ['en', 'ur']) {
    const seen = new Set<string>();
    for (const option of options) {
      const text = valueAt(option, [part, language]);
      if (typeof text !== 'string') continue;
      if (seen.has(text.trim())) return ['text-twice', { part: { term: name }, text: text.trim() }];
      seen.add(text.trim());
    }
  }
  return null;
}
