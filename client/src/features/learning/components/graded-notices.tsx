import type { Enrolment } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ButtonLink } from '../../../ui/button-link.js';
import classes from './enrolment-list.module.css';

/** Tests that a person has graded since their learner last looked; nothing where there are none. */
export function GradedNotices({ enrolments }: { enrolments: readonly Enrolment[] }) {
  const { t } = useTranslation('graded');
  const { localised, langOf } = useLanguage();
  const graded = enrolments.flatMap(({ courseTitle, finalTest: { gradedAttemptId } }) =>
    gradedAttemptId === null ? [] : [{ courseTitle, attemptId: gradedAttemptId }],
  );
  if (graded.length === 0) return null;
  return (
    <section aria-labelledby="graded-title" className={classes.news}>
      <h2 id="graded-title" className={classes.title}>
        {t('title', { count: graded.length })}
      </h2>
      <ul className={classes.list}>
        {graded.map(({ attemptId, courseTitle }) => (
          <li key={attemptId} className={classes.item} data-news>
            <p className={classes.words} {...langOf(courseTitle)}>
              {localised(courseTitle)}
            </p>
            <ButtonLink
              to={paths.result(attemptId)}
              aria-label={t('seeOf', { course: localised(courseTitle) })}
            >
              {t('see')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
