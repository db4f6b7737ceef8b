import { type GivenPoints, normaliseWords, type QuestionKind } from '@academy/shared';

/** What a person gave for one essay. */
export interface GivenGrade {
  readonly points: GivenPoints;
  readonly comment: string | null;
}

/** By question key: the grade that counts. */
export type Grades = Readonly<Record<string, GivenGrade>>;

interface Answered {
  readonly key: string;
  readonly kind: QuestionKind;
  /** Null where nothing was answered. */
  readonly chosen: readonly string[] | null;
}

/** Whether there is a text to be graded; one that was left empty earns nothing, which needs nobody. */
export const isWritten = ({ kind, chosen }: Omit<Answered, 'key'>): boolean =>
  kind === 'essay' && normaliseWords(chosen?.[0] ?? '') !== '';

/** Keys of the essays of an attempt that a person has to grade before it has a score. */
export const essaysWaiting = (questions: readonly Answered[], grades: Grades): string[] =>
  questions.flatMap((question) =>
    isWritten(question) && !Object.hasOwn(grades, question.key) ? [question.key] : [],
  );
