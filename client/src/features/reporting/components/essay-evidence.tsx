import type { GradedQuestion } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './attempt-answers.module.css';

interface EssayEvidenceProps {
  readonly chosen: readonly string[];
  readonly essay: NonNullable<GradedQuestion['essay']>;
}

/** What was written, what each criterion earned, and what the grader said. */
export function EssayEvidence({ chosen, essay }: EssayEvidenceProps) {
  const { t } = useTranslation('common');
  const { localised, langOf } = useLanguage();
  return (
    <>
      {chosen[0] && (
        <p className={classes.text} dir="auto">
          {chosen[0]}
        </p>
      )}
      <ul className={classes.options}>
        {essay.rubric.map(({ id, text, points, earned }) => (
          <li key={id} className={classes.option}>
            <span {...langOf(text)}>{localised(text)}</span>
            <strong>{t('answer.essay.earned', { earned: earned ?? 0, points })}</strong>
          </li>
        ))}
      </ul>
      {essay.comment && (
        <p dir="auto">
          {t('answer.essay.comment')}: {essay.comment}
        </p>
      )}
    </>
  );
}
