import type { Course, Enrolment } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { ProgressLine } from '../../../ui/progress-line.js';
import { nextStep } from '../next-step.js';
import { CohortNotice } from './cohorts/cohort-notice.js';
import classes from './continue-card.module.css';

interface ContinueCardProps {
  readonly enrolment: Enrolment;
  /** The outline, once it is known: names the lesson. */
  readonly publication: Course | undefined;
}

/** The one thing to do next. */
export function ContinueCard({ enrolment, publication }: ContinueCardProps) {
  const { t } = useTranslation('home');
  const { localised, langOf, duration } = useLanguage();
  const step = nextStep(enrolment);
  const lesson = publication?.modules
    .flatMap((module) => module.lessons)
    .find(({ key }) => key === enrolment.resume?.lessonKey);
  const done = enrolment.completedLessons;
  const of = enrolment.requiredLessons;
  return (
    <section aria-labelledby="continue-title" className={classes.card}>
      <p className={classes.eyebrow}>{t(`continue.${step.kind}.eyebrow`)}</p>
      <h2 id="continue-title" className={classes.title} {...langOf(enrolment.courseTitle)}>
        <Link to={paths.course(enrolment.courseSlug)}>{localised(enrolment.courseTitle)}</Link>
      </h2>
      <p className={classes.lesson}>
        {step.kind === 'lesson' && lesson && <span {...langOf(lesson.title)}>{localised(lesson.title)}</span>}
        {step.kind !== 'lesson' && t(`continue.${step.kind}.text`)}
      </p>
      <div className={classes.progress}>
        <ProgressLine value={done} of={of} label={t('continue.progress')} />
        <p className={classes.facts}>
          <span>{t('continue.lessons', { done, count: of })}</span>
          {enrolment.minutesLeft > 0 && (
            <span>{t('continue.left', { time: duration(enrolment.minutesLeft) })}</span>
          )}
        </p>
      </div>
      <CohortNotice enrolment={enrolment} />
      <ButtonLink to={step.to} size="lg" variant="white" className={classes.button}>
        {t(`continue.${step.kind}.button`)}
      </ButtonLink>
    </section>
  );
}
