import { z } from 'zod';
import { normaliseWords, readNumber } from '../assessment/answers.js';
import { ANSWER_LENGTH } from '../assessment/contract.js';
import { MOST_CRITERIA, MOST_POINTS, MOST_WORDS } from '../assessment/essay.js';
import type { FieldCode } from '../contract/errors.js';
import { type Language, languages } from '../contract/primitives.js';
import { parseReference } from './citations.js';
import { type QuestionKind, questionKind } from './contract.js';

/** What one text of a question may hold. */
export const QUESTION_TEXT_MAX = 4000;
/** Things to match or to put in order. */
export const MOST_TO_ARRANGE = 8;
/** Options of a choice, and accepted answers. */
export const MOST_OPTIONS = 30;

const text = z.strictObject({ en: z.string().max(20_000), ur: z.string().max(20_000) });
/** A text in both languages as a form holds it; empty where it is missing. */
export type WrittenText = z.infer<typeof text>;

const writtenOption = z.strictObject({
  /** Of a criterion: what grades call it. */
  id: z.string().max(200),
  /** Of an option, a thing to put in order, an accepted answer, a criterion. */
  text,
  correct: z.boolean(),
  /** Of a criterion: what earns how many points. */
  feedback: text,
  /** Of a pair; a left side that is empty makes the right side one that belongs to nothing. */
  left: text,
  right: text,
  /** As it is typed. Of a criterion: its points. */
  value: z.string().max(40),
  tolerance: z.string().max(40),
  unit: text,
});
export type WrittenOption = z.infer<typeof writtenOption>;

/**
 * A question as a form holds it: every field there, whatever its kind, and empty where nothing is written. What its
 * kind does not use is passed over.
 */
export const writtenQuestion = z.strictObject({
  kind: questionKind,
  tags: z.array(z.string().max(200)).max(50),
  difficulty: z.number().int(),
  cites: z.array(z.string().max(200)).max(50),
  stem: text,
  options: z.array(writtenOption).max(60),
  explain: text,
  /** Of an essay, whose options are the criteria by which it is graded. */
  essay: z.strictObject({
    model: text,
    /** How many words are wished for, as it is typed. */
    least: z.string().max(40),
    most: z.string().max(40),
  }),
});
export type WrittenQuestion = z.infer<typeof writtenQuestion>;

export const noText = (): WrittenText => ({ en: '', ur: '' });
export const emptyOption = (): WrittenOption => ({
  ...{ id: '', text: noText(), correct: false, feedback: noText(), left: noText(), right: noText() },
  ...{ value: '', tolerance: '', unit: noText() },
});
export const noEssay = (): WrittenQuestion['essay'] => ({ model: noText(), least: '', most: '' });

/** A criterion with an id that none of these has. */
export function emptyCriterion(beside: readonly WrittenOption[]): WrittenOption {
  const taken = new Set(beside.map(({ id }) => id));
  let number = beside.length + 1;
  while (taken.has(`c${number}`)) number += 1;
  return { ...emptyOption(), id: `c${number}` };
}

const startingOptions: Readonly<Record<QuestionKind, number>> = {
  ...{ single: 4, multiple: 4, 'true-false': 2, match: 3, order: 3, number: 1, short: 1, essay: 2 },
};

/** With what a new question of a kind begins. */
export function emptyQuestion(kind: QuestionKind): WrittenQuestion {
  const options: WrittenOption[] = [];
  while (options.length < startingOptions[kind])
    options.push(kind === 'essay' ? emptyCriterion(options) : emptyOption());
  if (kind === 'true-false') {
    Object.assign(options[0] ?? {}, { text: { en: 'True', ur: 'درست' }, correct: true });
    Object.assign(options[1] ?? {}, { text: { en: 'False', ur: 'غلط' } });
  }
  return {
    ...{ kind, tags: [], difficulty: 2, cites: [], stem: noText(), options, explain: noText() },
    essay: noEssay(),
  };
}

/** Which of an option's fields a kind uses. */
export const optionFields: Readonly<Record<QuestionKind, readonly (keyof WrittenOption)[]>> = {
  single: ['text', 'correct', 'feedback'],
  multiple: ['text', 'correct', 'feedback'],
  'true-false': ['text', 'correct', 'feedback'],
  match: ['left', 'right'],
  order: ['text'],
  number: ['value', 'tolerance', 'unit'],
  short: ['text'],
  essay: ['text', 'value', 'feedback'],
};

export interface QuestionFault {
  /** By path: `options.2.text.en`. */
  readonly field: string;
  readonly code: FieldCode;
}

const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Whether a text can be the id of a question, or a tag. */
export const isQuestionKey = (key: string): boolean => key.length <= 80 && KEY.test(key);

export const isBlank = ({ en, ur }: WrittenText): boolean => en.trim() === '' && ur.trim() === '';

/** Everything that keeps a question from being saved, by field, in the order of the form. */
export function questionFaults(question: WrittenQuestion): QuestionFault[] {
  const { kind, tags, difficulty, cites, stem, options, explain } = question;
  return [
    ...textFaults('stem', stem, true),
    ...options.flatMap((option, index) => optionFaults(kind, option, `options.${index}`)),
    ...togetherFaults(question),
    ...(kind === 'essay' ? essayFaults(question.essay) : []),
    ...textFaults('explain', explain, true),
    ...(tags.length === 0 ? [{ field: 'tags', code: 'required' as const }] : []),
    ...tags.flatMap((tag, index) =>
      isQuestionKey(tag) ? [] : [{ field: `tags.${index}`, code: 'key-shape' as const }],
    ),
    ...([1, 2, 3].includes(difficulty) ? [] : [{ field: 'difficulty', code: 'invalid' as const }]),
    ...cites.flatMap((ref, index) =>
      parseReference(ref) ? [] : [{ field: `cites.${index}`, code: 'citation-shape' as const }],
    ),
  ];
}

/** English is needed wherever there is a text; Urdu may follow. */
function textFaults(field: string, { en, ur }: WrittenText, isNeeded: boolean): QuestionFault[] {
  const isThere = isNeeded || en.trim() !== '' || ur.trim() !== '';
  return [
    ...(isThere && en.trim() === '' ? [{ field: `${field}.en`, code: 'required' as const }] : []),
    ...languages.flatMap((language): QuestionFault[] => {
      const written = language === 'en' ? en : ur;
      if (written.trim().length > QUESTION_TEXT_MAX)
        return [{ field: `${field}.${language}`, code: 'too-long' as const }];
      // A database cannot keep a null character or half a surrogate pair.
      return /[\0\p{Surrogate}]/u.test(written)
        ? [{ field: `${field}.${language}`, code: 'unreadable' as const }]
        : [];
    }),
  ];
}

function optionFaults(kind: QuestionKind, option: WrittenOption, at: string): QuestionFault[] {
  switch (kind) {
    case 'match':
      return [
        ...textFaults(`${at}.left`, option.left, false),
        ...textFaults(`${at}.right`, option.right, true),
      ];
    case 'number':
      return [
        ...numberFaults(`${at}.value`, option.value, true),
        ...numberFaults(`${at}.tolerance`, option.tolerance, false),
        ...textFaults(`${at}.unit`, option.unit, false),
      ];
    case 'order':
      return textFaults(`${at}.text`, option.text, true);
    case 'short':
      return [
        ...textFaults(`${at}.text`, option.text, true),
        ...languages.flatMap((language) => typedFaults(`${at}.text.${language}`, option.text[language])),
      ];
    case 'essay':
      return [
        ...textFaults(`${at}.text`, option.text, true),
        ...wholeNumberFaults(`${at}.value`, option.value, MOST_POINTS, true),
        ...textFaults(`${at}.feedback`, option.feedback, false),
      ];
    default:
      return [
        ...textFaults(`${at}.text`, option.text, true),
        ...textFaults(`${at}.feedback`, option.feedback, false),
      ];
  }
}

function numberFaults(field: string, typed: string, isNeeded: boolean): QuestionFault[] {
  if (typed.trim() === '') return isNeeded ? [{ field, code: 'required' }] : [];
  const number = readNumber(typed);
  if (number === null || (!isNeeded && number < 0)) return [{ field, code: 'number-shape' }];
  return [];
}

/** A whole number from 1 on. */
function wholeNumberFaults(field: string, typed: string, most: number, isNeeded: boolean): QuestionFault[] {
  if (typed.trim() === '') return isNeeded ? [{ field, code: 'required' }] : [];
  const number = readNumber(typed);
  if (number === null || !Number.isInteger(number) || number < 1) return [{ field, code: 'whole-number' }];
  return number > most ? [{ field, code: 'number-high' }] : [];
}

function essayFaults({ model, least, most }: WrittenQuestion['essay']): QuestionFault[] {
  const faults = [
    ...wholeNumberFaults('essay.least', least, MOST_WORDS, false),
    ...wholeNumberFaults('essay.most', most, MOST_WORDS, false),
  ];
  const isReversed =
    faults.length === 0 &&
    least.trim() !== '' &&
    most.trim() !== '' &&
    (readNumber(least) ?? 0) > (readNumber(most) ?? 0);
  return [
    ...faults,
    ...(isReversed ? [{ field: 'essay.most', code: 'words-reversed' as const }] : []),
    ...textFaults('essay.model', model, false),
  ];
}

/** An answer that nobody can type would be wrong for everyone. */
function typedFaults(field: string, written: string): QuestionFault[] {
  const answer = written.trim();
  if (answer === '') return [];
  if (normaliseWords(answer) === '') return [{ field, code: 'answer-empty' }];
  return answer.length > ANSWER_LENGTH ? [{ field, code: 'answer-too-long' }] : [];
}

/** What is wrong with the options taken together. */
function togetherFaults({ kind, options }: WrittenQuestion): QuestionFault[] {
  const right = options.filter(({ correct }) => correct).length;
  const fault = (code: FieldCode): QuestionFault[] => [{ field: 'options', code }];
  switch (kind) {
    case 'match': {
      const lefts = options.filter(({ left }) => !isBlank(left));
      if (lefts.length < 2) return fault('pairs-few');
      if (options.length > MOST_TO_ARRANGE) return fault('options-many');
      return [...twice(options, 'left'), ...twice(options, 'right')];
    }
    case 'order':
      if (options.length < 3) return fault('items-few');
      return options.length > MOST_TO_ARRANGE ? fault('options-many') : twice(options, 'text');
    case 'number':
      return options.length === 1 ? [] : fault('invalid');
    case 'short':
      if (options.length === 0) return fault('required');
      return options.length > MOST_OPTIONS ? fault('options-many') : [];
    case 'essay': {
      const ids = options.map(({ id }) => id);
      if (options.length === 0) return fault('criteria-none');
      if (options.length > MOST_CRITERIA) return fault('options-many');
      return ids.every(isQuestionKey) && new Set(ids).size === ids.length ? [] : fault('criteria-ids');
    }
    default:
      if (options.length < 2) return fault('options-few');
      if (options.length > MOST_OPTIONS) return fault('options-many');
      if (kind === 'true-false' && options.length !== 2) return fault('options-two');
      if (right === 0) return fault('none-right');
      return kind !== 'multiple' && right > 1 ? fault('several-right') : [];
  }
}

/** Two that read the same could not be told apart, and one of them would be graded as wrong. */
function twice(options: readonly WrittenOption[], part: 'left' | 'right' | 'text'): QuestionFault[] {
  return languages.flatMap((language: Language) => {
    const seen = new Set<string>();
    return options.flatMap((option, index): QuestionFault[] => {
      const written = option[part][language].trim();
      // Where there is no left side in English there is none at all.
      if (written === '' || (part === 'left' && option.left.en.trim() === '')) return [];
      if (seen.has(written))
        return [{ field: `options.${index}.${part}.${language}`, code: 'twice' as const }];
      seen.add(written);
      return [];
    });
  });
}
