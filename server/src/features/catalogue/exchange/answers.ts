import { normaliseWords, readNumber } from '@academy/shared';
import type { DraftOption, Notes } from './draft.js';

/** An answer with the part of a point that it is worth elsewhere, in per cent. */
export interface Weighed {
  readonly text: string;
  readonly feedback: string;
  readonly percent: number;
}

export interface WeighedNumber {
  readonly value: number;
  readonly tolerance: number;
  readonly feedback: string;
  readonly percent: number;
}

/** A third of a point is written as 33.33333. */
const isWhole = (percent: number): boolean => percent > 99.9;
const isPart = (percent: number): boolean => percent > 0 && !isWhole(percent);
const inWords = ({ percent }: { percent: number }, text: string): string => `${text} (${percent} %)`;

/** Options of which one is right: what is worth a part of a point counts as wrong. */
export function singleChoice(answers: readonly Weighed[], notes: Notes): DraftOption[] {
  for (const answer of answers.filter(({ percent }) => isPart(percent)))
    notes.remark('partial-credit', inWords(answer, answer.text));
  if (answers.filter(({ percent }) => isWhole(percent)).length > 1) notes.refuse('several-right');
  return answers.map(({ text, feedback, percent }) => ({ text, feedback, correct: isWhole(percent) }));
}

/** Options of which all that are worth something are right together. */
export function multipleChoice(answers: readonly Weighed[], notes: Notes): DraftOption[] {
  const right = answers.filter(({ percent }) => percent > 0);
  const share = 100 / right.length;
  const uneven = right.filter(({ percent }) => Math.abs(percent - share) > 0.5);
  for (const answer of uneven) notes.remark('partial-credit', inWords(answer, answer.text));
  return answers.map(({ text, feedback, percent }) => ({ text, feedback, correct: percent > 0 }));
}

/** Every answer that is wholly right; `\*` is a star, and a bare star means "anything" elsewhere. */
export function acceptedAnswers(answers: readonly Weighed[], notes: Notes): DraftOption[] {
  const accepted = answers.flatMap((answer) => {
    noteFeedback(answer.feedback, notes);
    if (answer.percent <= 0) return [];
    if (!isWhole(answer.percent)) {
      notes.remark('partial-credit', inWords(answer, answer.text));
      return [];
    }
    if (/(?<!\\)\*/.test(answer.text)) {
      notes.remark('wildcard-lost', answer.text);
      return [];
    }
    return [answer.text.replaceAll('\\*', '*')];
  });
  if (accepted.length === 0) notes.refuse('answer-missing');
  return withoutDoubles(accepted).map((text) => ({ text }));
}

/** Two that are the same to whoever compares typed words are one. */
function withoutDoubles(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = normaliseWords(text);
    if (key !== '' && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The number that is wholly right. */
export function rightNumber(answers: readonly WeighedNumber[], notes: Notes, unit = ''): DraftOption[] {
  for (const answer of answers) {
    noteFeedback(answer.feedback, notes);
    if (isPart(answer.percent)) notes.remark('partial-credit', inWords(answer, String(answer.value)));
  }
  const [right, ...more] = answers.filter(({ percent }) => isWhole(percent));
  if (!right) {
    notes.refuse('answer-missing');
    return [];
  }
  if (more.some(({ value, tolerance }) => value !== right.value || tolerance !== right.tolerance))
    notes.refuse('several-right');
  return [{ value: right.value, tolerance: right.tolerance, unit: unit || undefined }];
}

/** What lies between two ends, as a middle and what may be missed on either side. */
export function middleOf(from: number, to: number): { value: number; tolerance: number } {
  const round = (value: number): number => Number(value.toFixed(6));
  const value = round((from + to) / 2);
  return { value, tolerance: round(Math.abs(to - value)) };
}

/** A number as files write it; refused where it is none. */
export function numberIn(text: string, notes: Notes): number {
  const value =
    readNumber(text.trim()) ?? (/^-?\d*\.?\d+(e[+-]?\d{1,2})?$/i.test(text.trim()) ? Number(text) : null);
  if (value === null) notes.refuse('number-shape', text.trim());
  return value ?? 0;
}

export function noteFeedback(feedback: string, notes: Notes): void {
  if (feedback) notes.remark('feedback-lost', feedback);
}
