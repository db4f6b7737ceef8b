import { dayInKarachi, type Enrolment } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { FacilitatorName } from './facilitator-name.js';

/** One line for a learner: with whom they take the course, and until when. Nothing where they take it alone. */
export function CohortNotice({ enrolment }: { enrolment: Enrolment }) {
  const { t } = useTranslation('common');
  const { localised, langOf, day } = useLanguage();
  const { cohort } = enrolment;
  // An enrolment that was kept on the device before there were cohorts says nothing of one.
  if (!cohort) return null;
  const isOver = enrolment.state === 'active' && dayInKarachi(new Date()) > cohort.dueOn;
  return (
    <p style={{ margin: 0, fontSize: '0.875rem' }}>
      {t('cohort.name')} <bdi {...langOf(cohort.title)}>{localised(cohort.title)}</bdi>
      {' · '}
      {t('cohort.facilitator')} <FacilitatorName facilitator={cohort.facilitator} />
      {' · '}
      {isOver ? (
        <strong>{t('cohort.overdue', { day: day(cohort.dueOn) })}</strong>
      ) : (
        t('cohort.due', { day: day(cohort.dueOn) })
      )}
    </p>
  );
}
