import {
  emptyOption,
  isBlank,
  noEssay,
  noText,
  optionFields,
  questionKinds,
  readNumber,
  type WrittenOption,
  type WrittenQuestion,
  type WrittenText,
} from '@academy/shared';
import { valueAt } from '../../../folder/yaml.js';

/** What stands in a file as a form holds it; whatever is missing or of another shape is empty. */
export function writtenQuestion(value: unknown): WrittenQuestion {
  const kind = questionKinds.find((one) => one === valueAt(value, ['kind'])) ?? 'single';
  const options = valueAt(value, [kind === 'essay' ? 'rubric' : 'options']);
  const difficulty = valueAt(value, ['difficulty']);
  return {
    kind,
    tags: stringsIn(valueAt(value, ['tags'])),
    difficulty: Number.isInteger(difficulty) ? (difficulty as number) : 2,
    cites: stringsIn(valueAt(value, ['cites'])),
    stem: textIn(valueAt(value, ['stem'])),
    options: Array.isArray(options) ? options.map(kind === 'essay' ? writtenCriterion : writtenOption) : [],
    explain: textIn(valueAt(value, ['explain'])),
    essay:
      kind === 'essay'
        ? {
            model: textIn(valueAt(value, ['model'])),
            least: wordsIn(valueAt(value, ['words', 'min'])),
            most: wordsIn(valueAt(value, ['words', 'max'])),
          }
        : noEssay(),
  };
}

export const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const wordsIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const textIn = (value: unknown): WrittenText => ({
  en: wordsIn(valueAt(value, ['en'])),
  ur: wordsIn(valueAt(value, ['ur'])),
});

function writtenOption(value: unknown): WrittenOption {
  const tolerance = wordsIn(valueAt(value, ['tolerance']));
  return {
    ...emptyOption(),
    text: textIn(valueAt(value, ['text'])),
    correct: valueAt(value, ['correct']) === true,
    feedback: textIn(valueAt(value, ['feedback'])),
    left: textIn(valueAt(value, ['left'])),
    right: textIn(valueAt(value, ['right'])),
    value: wordsIn(valueAt(value, ['value'])),
    tolerance: tolerance === '0' ? '' : tolerance,
    unit: textIn(valueAt(value, ['unit'])),
  };
}

const writtenCriterion = (value: unknown): WrittenOption => ({
  ...emptyOption(),
  id: wordsIn(valueAt(value, ['id'])),
  text: textIn(valueAt(value, ['text'])),
  value: wordsIn(valueAt(value, ['points'])),
  feedback: textIn(valueAt(value, ['levels'])),
});

/** A form's question as a course folder has it, before it is checked. */
export function questionToCheck(id: string, question: WrittenQuestion): unknown {
  const { kind, tags, difficulty, cites, stem, explain } = question;
  return {
    ...{ id, kind, tags: [...new Set(tags)], difficulty, cites: [...new Set(cites)] },
    stem: localisedOf(stem),
    ...(kind === 'essay' ? essayToCheck(question) : { options: optionsToCheck(question) }),
    explain: localisedOf(explain),
  };
}

const optionsToCheck = ({ kind, options }: WrittenQuestion): unknown[] =>
  options.map((option) => Object.fromEntries(optionFields[kind].flatMap((field) => fieldOf(option, field))));

function essayToCheck({ options, essay }: WrittenQuestion): Record<string, unknown> {
  // What is no number stays as it was typed, so that the check refuses it and nothing is silently left out.
  const number = (typed: string): number | string => readNumber(typed) ?? typed;
  const words = [
    ...(essay.least.trim() ? [['min', number(essay.least)]] : []),
    ...(essay.most.trim() ? [['max', number(essay.most)]] : []),
  ];
  return {
    rubric: options.map(({ id, text, value, feedback }) => ({
      ...{ id, text: localisedOf(text), points: number(value) },
      ...(isBlank(feedback) ? {} : { levels: localisedOf(feedback) }),
    })),
    ...(words.length > 0 ? { words: Object.fromEntries(words) } : {}),
    ...(isBlank(essay.model) ? {} : { model: localisedOf(essay.model) }),
  };
}

function fieldOf(option: WrittenOption, field: keyof WrittenOption): [string, unknown][] {
  const value = option[field];
  if (typeof value === 'boolean') return value ? [[field, true]] : [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [[field, readNumber(value)]];
  return isBlank(value) ? [] : [[field, localisedOf(value)]];
}

const localisedOf = ({ en, ur }: WrittenText = noText()): { en: string; ur?: string } => ({
  en: en.trim(),
  ...(ur.trim() === '' ? {} : { ur: ur.trim() }),
});
