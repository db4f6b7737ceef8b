import type { Attempt, GradedQuestion } from '@academy/shared';
import { IconCheck, IconScale, IconWriting, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { citationsInWords } from '../../../lib/citations.js';
import { essayPoints } from '../../../lib/essay-points.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Said } from '../../../ui/said.js';
import { AnswerField } from './answer-field.js';
import classes from './result.module.css';

interface ExplainedProps {
  readonly questions: Attempt['questions'];
  readonly graded: readonly GradedQuestion[];
}

/** Each question with what was chosen, what is right, why, and the law. Those that went wrong stand open. */
export function ExplainedQuestions({ questions, graded }: ExplainedProps) {
  const grades = new Map(graded.map((grade) => [grade.key, grade]));
  return (
    <ol className={classes.questions}>
      {questions.map((question, index) => {
        const grade = grades.get(question.key);
        return (
          grade && (
            <li key={question.key}>
              <Explained question={question} grade={grade} number={index + 1} />
            </li>
          )
        );
      })}
    </ol>
  );
}

interface OneProps {
  readonly question: Attempt['questions'][number];
  readonly grade: GradedQuestion;
  readonly number: number;
}

function Explained({ question, grade, number }: OneProps) {
  const { t } = useTranslation('test');
  const { language, localised, langOf } = useLanguage();
  const { essay } = grade;
  const Icon = grade.correct ? IconCheck : essay ? IconWriting : IconX;
  const words = {
    chosenRight: t('grade.chosenRight'),
    right: t('grade.right'),
    chosenWrong: t('grade.chosenWrong'),
  };
  const state = grade.correct ? 'correct' : grade.chosen.length > 0 ? 'wrong' : 'none';
  return (
    <details className={classes.explained} open={!grade.correct}>
      <summary className={classes.summary}>
        <Icon aria-hidden size={22} stroke={3} className={classes.sign} data-state={state} />
        <span>
          <strong>{t('question', { number })}</strong> ·{' '}
          {essay && state === 'wrong' ? t('grade.points', essayPoints(essay)) : t(`grade.${state}`)}
          <span className={classes.summaryStem} {...langOf(question.stem)}>
            {localised(question.stem)}
          </span>
        </span>
      </summary>
      <div className={classes.body}>
        <AnswerField
          question={question}
          language={language}
          legend={<span className={classes.hidden}>{localised(question.stem)}</span>}
          given={grade.chosen}
          graded={grade}
          words={words}
        />
        <p className={classes.explain}>
          <Said text={grade.explain} language={language} />
        </p>
        {grade.cites.length > 0 && (
          <p className={classes.cites}>
            <IconScale aria-hidden size={18} />
            <span>{citationsInWords(grade.cites, language)}</span>
          </p>
        )}
      </div>
    </details>
  );
}
