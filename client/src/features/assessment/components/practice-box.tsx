import { answerFault, type GradedQuestion, type Language, type OpenQuestion } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconHelpHexagon, IconScale, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citationsInWords } from '../../../lib/citations.js';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { Said } from '../../../ui/said.js';
import { ProblemNotice } from '../../../ui/states.js';
import { AnswerField, hintOf } from './answer-field.js';
import classes from './question.module.css';

export interface PracticeBoxProps {
  readonly question: OpenQuestion;
  /** The lesson's language, which its questions follow. */
  readonly language: Language;
  readonly graded: GradedQuestion | undefined;
  readonly isPending: boolean;
  readonly error: unknown;
  /** A whole answer is to be graded. */
  readonly onCheck: (answer: string[]) => void;
  /** What was graded is forgotten. */
  readonly onAgain: () => void;
}

/** A question answered in place: graded when asked to be, explained, and open to another try. */
export function PracticeBox(props: PracticeBoxProps) {
  const { question, language, graded, isPending, error, onCheck, onAgain } = props;
  const { t } = useTranslation('learn');
  const { language: own } = useLanguage();
  // Checking what is shown means the order in which it is shown.
  const untouched = question.kind === 'order' ? question.options.map(({ key }) => key) : [];
  const [given, setGiven] = useState(untouched);
  const [isMissing, setMissing] = useState(false);
  const check = () => {
    const isWhole = answerFault(question, given) === null;
    setMissing(!isWhole);
    if (isWhole && !isPending) onCheck(given);
  };
  const again = () => {
    setGiven(untouched);
    onAgain();
  };
  const hint = hintOf(question);
  const isEssay = question.kind === 'essay';
  const words = {
    chosenRight: t('practice.chosenRight'),
    right: t('practice.right'),
    chosenWrong: t('practice.chosenWrong'),
  };
  return (
    <div className={classes.practice}>
      <p className={classes.eyebrow} lang={own} dir={dirOf(own)}>
        <IconHelpHexagon aria-hidden size={22} />
        {t('practice.title')}
      </p>
      <AnswerField
        question={question}
        language={language}
        legend={<Said text={question.stem} language={language} />}
        hint={hint ? t(`common:answer.hint.${hint}`) : undefined}
        given={given}
        onChange={(next) => {
          setGiven(next);
          setMissing(false);
        }}
        graded={graded}
        words={words}
      />
      <div role="status">
        {isMissing && (
          <p className={classes.missing}>{t(`practice.${isEssay ? 'write' : (hint ?? 'choose')}`)}</p>
        )}
        {graded && <Outcome graded={graded} language={language} />}
      </div>
      <ProblemNotice error={error} />
      <div lang={own} dir={dirOf(own)} className={classes.actions}>
        <Button variant={graded ? 'default' : 'outline'} loading={isPending} onClick={graded ? again : check}>
          {t(graded ? 'practice.again' : isEssay ? 'practice.compare' : 'practice.check')}
        </Button>
      </div>
    </div>
  );
}

function Outcome({ graded, language }: { graded: GradedQuestion; language: Language }) {
  const { t } = useTranslation('learn');
  const { language: own } = useLanguage();
  const isJudged = graded.essay === undefined;
  const Icon = isJudged ? (graded.correct ? IconCheck : IconX) : IconScale;
  const verdict = isJudged ? (graded.correct ? 'correct' : 'notYet') : 'compareSelf';
  return (
    <div className={classes.outcome} data-correct={graded.correct || !isJudged}>
      <p className={classes.verdict} lang={own} dir={dirOf(own)}>
        <Icon aria-hidden size={22} stroke={3} />
        {t(`practice.${verdict}`)}
      </p>
      <p>
        <Said text={graded.explain} language={language} />
      </p>
      {graded.cites.length > 0 && (
        <p className={classes.cites}>
          <IconScale aria-hidden size={18} />
          <span>{citationsInWords(graded.cites, language)}</span>
        </p>
      )}
    </div>
  );
}
