import type { CourseSummary } from '@academy/shared';
import { IconAward, IconBook2, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './course-card.module.css';

interface CourseCardProps {
  readonly course: CourseSummary;
  /** A button at the foot; without it the title is the way in. */
  readonly action?: ReactNode;
}

/** A course as the catalogue shows it: what it is, how long it takes and what one gets. */
export function CourseCard({ course, action }: CourseCardProps) {
  const { t } = useTranslation('home');
  const { localised, langOf, duration } = useLanguage();
  return (
    <article className={classes.card}>
      <h3 className={classes.title} {...langOf(course.title)}>
        <Link to={paths.course(course.slug)}>{localised(course.title)}</Link>
      </h3>
      <p className={classes.summary} {...langOf(course.summary)}>
        {localised(course.summary)}
      </p>
      <ul className={classes.facts}>
        <li>
          <IconClock aria-hidden size={18} />
          {duration(course.hours * 60)}
        </li>
        <li>
          <IconBook2 aria-hidden size={18} />
          {t('course.lessons', { count: course.lessons })}
        </li>
        <li>
          <IconAward aria-hidden size={18} />
          {t('course.certificate')}
        </li>
      </ul>
      {action && <div className={classes.action}>{action}</div>}
    </article>
  );
}
