import type { Attempt } from '@academy/shared';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/formats.js';
import classes from './result.module.css';

type Result = NonNullable<Attempt['result']>;

interface ResultHeadProps {
  readonly attempt: Attempt;
  readonly result: Result;
  /** What the score means, where its course does not say so. */
  readonly words?: string;
}

/** The score with what it means, in words. */
export function ResultHead({ attempt, result, words }: ResultHeadProps) {
  const { t } = useTranslation('test');
  const verdict = result.passed === null ? 'pretest' : result.passed ? 'passed' : 'failed';
  const isTimedOut = attempt.submittedAt !== null && attempt.submittedAt >= attempt.deadlineAt;
  const given = attempt.questions.filter(({ answer }) => answer !== null).length;
  const Icon = result.passed ? IconCircleCheck : IconRefresh;
  return (
    <div className={classes.head} data-verdict={verdict}>
      <p className={classes.score}>
        <bdi>{formatPercent(result.score)}</bdi>
      </p>
      <div className={classes.words}>
        <p className={classes.verdict}>
          {verdict !== 'pretest' && <Icon aria-hidden size={26} />}
          {words ?? t(`result.verdict.${verdict}`)}
        </p>
        <p>
          {t('result.correct', { correct: result.correct, of: result.of })}
          {verdict !== 'pretest' && ` ${t('result.needed', { pass: attempt.rule.passMark })}`}
        </p>
        {attempt.rule.essays && <p>{t('result.essays')}</p>}
        {isTimedOut && <p>{t('result.timedOut', { given, of: attempt.questions.length })}</p>}
      </div>
    </div>
  );
}
