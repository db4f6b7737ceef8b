import { type GradedQuestion, inLanguage, type Language } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { isolateSections } from '../../../lib/isolate-sections.js';
import classes from './essay.module.css';
import asked from './question.module.css';
import { TypedText } from './typed-text.js';

interface GradedEssayProps {
  readonly language: Language;
  readonly legend: ReactNode;
  readonly graded: GradedQuestion;
  readonly essay: NonNullable<GradedQuestion['essay']>;
}

/** A text as it was written, what it was graded by and, where somebody graded it, what it earned and what was said. */
export function GradedEssay({ language, legend, graded, essay }: GradedEssayProps) {
  const { t } = useTranslation('common');
  const { language: own } = useLanguage();
  const [written = ''] = graded.chosen;
  const here = { lang: own, dir: dirOf(own) };
  return (
    <div className={asked.question}>
      <p className={asked.stem}>{legend}</p>
      <p className={classes.label} {...here}>
        {t('answer.essay.yours')}
      </p>
      <TypedText className={classes.written} text={written || t('answer.essay.nothing')} />
      {graded.expected && (
        <>
          <p className={classes.label} {...here}>
            {t('answer.essay.model')}
          </p>
          <p className={classes.model}>{isolateSections(inLanguage(graded.expected, language))}</p>
        </>
      )}
      <p className={classes.label} {...here}>
        {t('answer.essay.rubric')}
      </p>
      <ul className={classes.rubric}>
        {essay.rubric.map(({ id, text, points, levels, earned }) => (
          <li key={id}>
            <span>{isolateSections(inLanguage(text, language))}</span>
            <strong className={classes.points} {...here}>
              {earned === null
                ? t('answer.essay.points', { count: points })
                : t('answer.essay.earned', { earned, points })}
            </strong>
            {levels && (
              <span className={classes.levels}>{isolateSections(inLanguage(levels, language))}</span>
            )}
          </li>
        ))}
      </ul>
      {essay.comment && (
        <>
          <p className={classes.label} {...here}>
            {t('answer.essay.comment')}
          </p>
          <TypedText className={classes.comment} text={essay.comment} />
        </>
      )}
    </div>
  );
}
