import type { GradedQuestion, Language, OpenQuestion } from '@academy/shared';
import type { ReactNode } from 'react';
import type { MarkWords } from './grading-marks.js';

export interface AnswerFieldProps {
  readonly question: OpenQuestion;
  readonly language: Language;
  /** The stem. */
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  /** The answer so far, written as answers are; it need not be whole. */
  readonly given: readonly string[];
  readonly onChange?: (given: string[]) => void;
  /** After grading. */
  readonly graded?: GradedQuestion | undefined;
  readonly words: MarkWords;
}

/** What a field for one kind of answer is given; a graded answer is shown otherwise. */
export type InputProps = Omit<AnswerFieldProps, 'graded' | 'words' | 'onChange'> & {
  readonly onChange: (given: string[]) => void;
};
