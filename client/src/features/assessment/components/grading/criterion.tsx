import type { EssayToGrade } from '@academy/shared';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { isolateSections } from '../../../../lib/isolate-sections.js';
import classes from './grading.module.css';

interface CriterionProps {
  readonly criterion: EssayToGrade['rubric'][number];
  readonly value: number | undefined;
  readonly isMissing: boolean;
  readonly readOnly: boolean;
  readonly onChange: (earned: number) => void;
}

/** One criterion with its points from none to all: a row of radio buttons, which the arrow keys go through. */
export function Criterion({ criterion, value, isMissing, readOnly, onChange }: CriterionProps) {
  const { t } = useTranslation('grading');
  const { localised, langOf } = useLanguage();
  const id = useId();
  const { text, levels, points } = criterion;
  return (
    <fieldset
      className={classes.criterion}
      aria-describedby={isMissing ? `${id}-missing` : undefined}
      data-missing={isMissing || undefined}
      disabled={readOnly}
    >
      <legend className={classes.legend} {...langOf(text)}>
        {isolateSections(localised(text))}
      </legend>
      {levels && (
        <p className={classes.levels} {...langOf(levels)}>
          {isolateSections(localised(levels))}
        </p>
      )}
      <div className={classes.points}>
        {Array.from({ length: points + 1 }, (_, earned) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points are what they are
          <label key={earned} className={classes.point}>
            <input
              type="radio"
              name={`points.${criterion.id}`}
              value={earned}
              checked={value === earned}
              onChange={() => onChange(earned)}
            />
            <span>{earned}</span>
          </label>
        ))}
        <span className={classes.outOf}>{t('form.outOf', { count: points })}</span>
      </div>
      {isMissing && (
        <p id={`${id}-missing`} className={classes.fault}>
          {t('form.missing')}
        </p>
      )}
    </fieldset>
  );
}
