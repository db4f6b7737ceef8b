import {
  type Criterion,
  type GradedQuestion,
  isRight,
  type Language,
  type OpenQuestion,
  type RightAnswer,
} from '@academy/shared';
import { useState } from 'react';
import { PracticeBox } from './practice-box.js';

interface QuestionPreviewProps {
  readonly question: OpenQuestion;
  readonly told: RightAnswer &
    Pick<GradedQuestion, 'explain' | 'cites' | 'expected' | 'feedback'> & {
      readonly rubric?: readonly Criterion[];
    };
  readonly language: Language;
}

/** A question that is being written, as a trainee sees it before and after grading. Nothing is sent. */
export function QuestionPreview(props: QuestionPreviewProps) {
  const { kind, options } = props.question;
  // Another number of options is another question to whoever had begun to answer it.
  return <Answering key={`${kind} ${options.map(({ key }) => key).join()}`} {...props} />;
}

function Answering({ question, told, language }: QuestionPreviewProps) {
  const [answer, setAnswer] = useState<string[] | null>(null);
  const graded = answer === null ? undefined : gradedBy(question, told, answer);
  return (
    <PracticeBox
      question={question}
      language={language}
      graded={graded}
      isPending={false}
      error={null}
      onCheck={setAnswer}
      onAgain={() => setAnswer(null)}
    />
  );
}

/** As the server grades, by the same rule. */
function gradedBy(
  { key, kind }: OpenQuestion,
  { right, expected, feedback, explain, cites, rubric, ...accepted }: QuestionPreviewProps['told'],
  chosen: string[],
): GradedQuestion {
  return {
    key,
    correct: isRight(kind, { right, ...accepted }, chosen),
    chosen,
    right: [...right],
    ...(expected ? { expected } : {}),
    feedback: Object.fromEntries(
      chosen.flatMap((option) => (feedback[option] ? [[option, feedback[option]]] : [])),
    ),
    explain,
    cites,
    ...(rubric ? { essay: { rubric: rubric.map((one) => ({ ...one, earned: null })), comment: null } } : {}),
  };
}
