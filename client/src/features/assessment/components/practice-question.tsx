import type { Language, OpenQuestion } from '@academy/shared';
import { useAnswerPractice } from '../api/answer-practice.js';
import { PracticeBox } from './practice-box.js';

interface PracticeQuestionProps {
  readonly publicationId: string;
  readonly question: OpenQuestion;
  /** The lesson's language, which its questions follow. */
  readonly language: Language;
}

/** A question of a lesson, graded by the server, which alone knows what is right. */
export function PracticeQuestion({ publicationId, question, language }: PracticeQuestionProps) {
  const { mutate, data: graded, error, isPending, reset } = useAnswerPractice(publicationId, question.key);
  return (
    <PracticeBox
      question={question}
      language={language}
      graded={graded}
      isPending={isPending}
      error={error}
      onCheck={mutate}
      onAgain={reset}
    />
  );
}
