import type { EssayToGrade } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { TypedText } from '../typed-text.js';
import classes from './grading.module.css';

interface OtherGradeProps {
  readonly essay: EssayToGrade;
  /** Gives up what was filled in here. */
  readonly onTheirs: () => void;
}

/** Somebody else has graded the text meanwhile: what they gave, beside what is filled in here and stays. */
export function OtherGrade({ essay, onTheirs }: OtherGradeProps) {
  const { t } = useTranslation('grading');
  const { localised, langOf } = useLanguage();
  const { grade, rubric, isFinished } = essay;
  return (
    <div role="alert" className={classes.other}>
      <p>
        <strong>{t('other.title')}</strong>
      </p>
      <p>{t(isFinished ? 'other.finished' : 'other.text')}</p>
      {grade && (
        <ul className={classes.theirs}>
          {rubric.map(({ id, text, points }) => (
            <li key={id}>
              <span {...langOf(text)}>{localised(text)}</span>: <bdi>{grade.points[id] ?? 0}</bdi> /{' '}
              <bdi>{points}</bdi>
            </li>
          ))}
        </ul>
      )}
      {grade?.comment && <TypedText text={grade.comment} />}
      <div>
        <Button variant="default" onClick={onTheirs}>
          {t('other.take')}
        </Button>
      </div>
    </div>
  );
}
