import type { FieldCode, QuestionKind } from '@academy/shared';

interface AnsweredQuestion {
  readonly kind: QuestionKind;
  /** Keys of the options. */
  readonly options: readonly string[];
}

/** What is wrong with an answer to this question; null where nothing is. */
export function answerFault(question: AnsweredQuestion, answer: readonly string[]): FieldCode | null {
  if (answer.some((option) => !question.options.includes(option))) return 'option-unknown';
  if (question.kind !== 'multiple' && answer.length !== 1) return 'choose-one';
  return null;
}
