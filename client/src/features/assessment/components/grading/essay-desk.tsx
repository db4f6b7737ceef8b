import type { EssayToGrade } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { citationsInWords } from '../../../../lib/citations.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { isolateSections } from '../../../../lib/isolate-sections.js';
import { TypedText } from '../typed-text.js';
import { GradeForm } from './grade-form.js';
import classes from './grading.module.css';

interface EssayDeskProps {
  readonly essay: EssayToGrade;
  readonly reload: () => void;
}

/** What was asked and written, and beside it what it is graded by. */
export function EssayDesk({ essay, reload }: EssayDeskProps) {
  const { t } = useTranslation('grading');
  const { language, localised, langOf, moment } = useLanguage();
  const { course, stem, text, wished, model, explain, cites } = essay;
  const { min, max } = wished ?? {};
  const wish = min && max ? 'between' : min ? 'least' : 'most';
  return (
    <div className={classes.desk}>
      <div className={classes.text}>
        <p className={classes.facts}>
          <span {...langOf(course.title)}>{localised(course.title)}</span>
          {' · '}
          {t('one.since', { moment: moment(essay.submittedAt) })}
        </p>
        <h2 className={classes.stem} {...langOf(stem)}>
          {isolateSections(localised(stem))}
        </h2>
        <p className={classes.label} id="written">
          {t('one.written')} · {t('common:answer.essay.words', { count: essay.words })}
          {wished && ` (${t(`common:answer.essay.${wish}`, { min, max })})`}
        </p>
        <section aria-labelledby="written">
          <TypedText className={classes.written} text={text} />
        </section>
        {model && (
          <details className={classes.more}>
            <summary>{t('one.model')}</summary>
            <p {...langOf(model)}>{isolateSections(localised(model))}</p>
          </details>
        )}
        <details className={classes.more}>
          <summary>{t('one.explain')}</summary>
          <p {...langOf(explain)}>{isolateSections(localised(explain))}</p>
          {cites.length > 0 && <p>{citationsInWords(cites, language)}</p>}
        </details>
      </div>
      <GradeForm essay={essay} reload={reload} />
    </div>
  );
}
