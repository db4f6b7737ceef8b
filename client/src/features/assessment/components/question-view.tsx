import { answerFault, type OpenQuestion } from '@academy/shared';
import { IconChevronLeft, IconChevronRight, IconFlag, IconFlagFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Said } from '../../../ui/said.js';
import type { AnswerState as State } from '../answer-saver.js';
import { takeFocus } from '../take-focus.js';
import { AnswerField, hintOf } from './answer-field.js';
import { AnswerState } from './answer-state.js';
import classes from './question-view.module.css';

/** Nothing is graded while a test is under way. */
const NO_MARKS = { chosenRight: '', right: '', chosenWrong: '' };

interface QuestionViewProps {
  readonly question: OpenQuestion;
  readonly number: number;
  readonly of: number;
  readonly chosen: readonly string[];
  readonly state: State | undefined;
  /** What is not whole yet, and so is not saved; null where there is none. */
  readonly draft: readonly string[] | null;
  readonly isFlagged: boolean;
  readonly onChoose: (answer: string[]) => void;
  readonly onDraft: (draft: readonly string[] | null) => void;
  readonly onFlag: () => void;
  readonly hrefOf: (number: number | 'review') => string;
}

/** One question of a test. */
export function QuestionView(props: QuestionViewProps) {
  const { question, number, of, chosen, state, draft, isFlagged, onChoose, onDraft, onFlag, hrefOf } = props;
  const { t } = useTranslation('test');
  const { language } = useLanguage();
  const [keepsLast, setKeepsLast] = useState(false);
  const hint = hintOf(question);
  const isChoice = question.kind === 'multiple';
  const choose = (answer: string[]) => {
    const isWhole = answerFault(question, answer) === null && answer.length > 0;
    // An answer cannot be emptied again: the last tick stays, and we say why.
    setKeepsLast(!isWhole && chosen.length > 0);
    onDraft(isWhole || isChoice ? null : answer);
    if (isWhole) onChoose(answer);
  };
  const Flag = isFlagged ? IconFlagFilled : IconFlag;
  return (
    <>
      <div className={classes.head}>
        <h2 ref={takeFocus} tabIndex={-1} className={classes.number}>
          {t('questionOf', { number, of })}
        </h2>
        <button type="button" aria-pressed={isFlagged} className={classes.flag} onClick={onFlag}>
          <Flag aria-hidden size={20} />
          {t(isFlagged ? 'flag.on' : 'flag.off')}
        </button>
      </div>
      <div className={classes.body}>
        <AnswerField
          question={question}
          language={language}
          legend={<Said text={question.stem} language={language} />}
          hint={hint ? t(`common:answer.hint.${hint}`) : undefined}
          given={draft ?? chosen}
          onChange={choose}
          words={NO_MARKS}
        />
      </div>
      {keepsLast && (
        <p role="status" className={classes.keeps}>
          {t(isChoice ? 'keepsLast' : 'keepsWhole')}
        </p>
      )}
      <AnswerState state={state} />
      <nav aria-label={t('steps')} className={classes.steps}>
        {number > 1 ? (
          <ButtonLink
            to={hrefOf(number - 1)}
            variant="default"
            leftSection={<IconChevronLeft aria-hidden size={20} className={classes.turn} />}
          >
            {t('previous')}
          </ButtonLink>
        ) : (
          <span />
        )}
        {number < of ? (
          <ButtonLink
            to={hrefOf(number + 1)}
            rightSection={<IconChevronRight aria-hidden size={20} className={classes.turn} />}
          >
            {t('next')}
          </ButtonLink>
        ) : (
          <ButtonLink to={hrefOf('review')}>{t('toReview')}</ButtonLink>
        )}
      </nav>
      {number < of && (
        <p className={classes.review}>
          <ButtonLink to={hrefOf('review')} variant="subtle">
            {t('toReview')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
