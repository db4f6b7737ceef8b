import { type GradedQuestion, inLanguage, type Language, type OpenQuestion } from '@academy/shared';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type AnswerLine, answerLines } from '../../../lib/answer-lines.js';
import { isolateSections } from '../../../lib/isolate-sections.js';
import type { MarkWords } from '../grading-marks.js';
import classes from './question.module.css';

interface GradedLinesProps {
  readonly question: OpenQuestion;
  readonly language: Language;
  readonly legend: ReactNode;
  readonly graded: GradedQuestion;
  readonly words: MarkWords;
}

/** A graded pair, order or typed answer: each line as it was given, and what was right where it was not. */
export function GradedLines({ question, language, legend, graded, words }: GradedLinesProps) {
  const right = rightLines(question, graded, language);
  const given = answerLines(question, graded.chosen, language);
  return (
    <div className={classes.question}>
      <p className={classes.stem}>{legend}</p>
      {right.map((line, index) => {
        const mine = given[index];
        // Typed answers are judged as a whole: several ways of writing one answer are right.
        const isRight = line.to === null ? graded.correct : mine?.key === line.key && mine.text === line.text;
        return (
          <div key={line.key} className={classes.option} data-mark={isRight ? 'right' : 'wrong'} data-line>
            <span className={classes.text}>
              {line.to !== null && <strong className={classes.to}>{isolateSections(line.to)}</strong>}
              {mine && (
                <Said line={mine} isRight={isRight} words={isRight ? words.chosenRight : words.chosenWrong} />
              )}
              {!isRight && <Said line={line} isRight words={words.right} />}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function Said({ line, isRight, words }: { line: AnswerLine; isRight: boolean; words: string }) {
  const Icon = isRight ? IconCheck : IconX;
  return (
    <span className={classes.said} data-right={isRight || undefined}>
      {isolateSections(line.text)}
      <span className={classes.mark}>
        <Icon aria-hidden size={18} stroke={3} />
        {words}
      </span>
    </span>
  );
}

const rightLines = (question: OpenQuestion, graded: GradedQuestion, language: Language): AnswerLine[] =>
  graded.expected
    ? [{ key: 'expected', to: null, text: inLanguage(graded.expected, language) }]
    : answerLines(question, graded.right, language);
