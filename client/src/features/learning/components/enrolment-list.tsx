import type { Enrolment } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { IconCheck } from '../../../ui/icons.js';
import { ProgressLine } from '../../../ui/progress-line.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { nextStep } from '../next-step.js';
import { CohortNotice } from './cohorts/cohort-notice.js';
import classes from './enrolment-list.module.css';

/** Courses under way or finished, one line each. */
export function EnrolmentList({ enrolments }: { enrolments: readonly Enrolment[] }) {
  return (
    <ul className={classes.list}>
      {enrolments.map((enrolment) => (
        <li key={enrolment.id} className={classes.item}>
          <EnrolmentLine enrolment={enrolment} />
        </li>
      ))}
    </ul>
  );
}

function EnrolmentLine({ enrolment }: { enrolment: Enrolment }) {
  const { t } = useTranslation('home');
  const { localised, langOf, day, duration } = useLanguage();
  const title = localised(enrolment.courseTitle);
  const isCompleted = enrolment.state === 'completed';
  const step = nextStep(enrolment);
  return (
    <>
      <div className={classes.words}>
        <h3 className={classes.title} {...langOf(enrolment.courseTitle)}>
          <Link to={paths.course(enrolment.courseSlug)}>{title}</Link>
        </h3>
        {isCompleted ? (
          <StatusBadge tone="good" icon={<IconCheck size={16} />}>
            {t('finished.on', { day: enrolment.completedAt ? day(enrolment.completedAt) : '' })}
          </StatusBadge>
        ) : (
          <>
            <ProgressLine
              value={enrolment.completedLessons}
              of={enrolment.requiredLessons}
              label={t('continue.progress')}
            />
            <p className={classes.facts}>{t('continue.left', { time: duration(enrolment.minutesLeft) })}</p>
            <CohortNotice enrolment={enrolment} />
          </>
        )}
      </div>
      <ButtonLink
        to={isCompleted ? paths.resume(enrolment.id) : step.to}
        variant="default"
        aria-label={`${t(isCompleted ? 'finished.again' : `continue.${step.kind}.button`)}: ${title}`}
      >
        {t(isCompleted ? 'finished.again' : `continue.${step.kind}.button`)}
      </ButtonLink>
    </>
  );
}
