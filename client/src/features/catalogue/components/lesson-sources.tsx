import { inLanguage, type Lesson } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { isolateSections } from '../../../lib/isolate-sections.js';
import classes from './lesson-sources.module.css';

/** The provisions a lesson rests on. */
export function LessonSources({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation('learn');
  const { language } = useLanguage();
  if (lesson.cites.length === 0) return null;
  return (
    <section aria-labelledby="lesson-sources" className={classes.sources}>
      <h2 id="lesson-sources" lang={language} dir={dirOf(language)} className={classes.title}>
        {t('reader.sources')}
      </h2>
      <ul className={classes.list}>
        {lesson.cites.map(({ ref, label }) => (
          <li key={ref}>{isolateSections(inLanguage(label, lesson.language))}</li>
        ))}
      </ul>
    </section>
  );
}
