import type { Enrolment } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { nextStep } from '../next-step.js';

interface CourseActionProps {
  readonly slug: string;
  readonly enrolment: Enrolment | undefined;
  readonly certificateNumber: string | undefined;
  readonly isSignedIn: boolean;
  /** Not yet known what to offer. */
  readonly waiting: boolean;
}

/** The course page's one button, with a line that says what it does. */
export function CourseAction(props: CourseActionProps) {
  const { t } = useTranslation('learn');
  const offer = useOffer(props);
  if (props.waiting) return <Button size="lg" fullWidth loading aria-label={t('course.waiting')} />;
  return (
    <div>
      <ButtonLink to={offer.to} size="lg" fullWidth>
        {offer.label}
      </ButtonLink>
      {offer.note && <p style={{ marginBlockStart: '0.5rem' }}>{offer.note}</p>}
    </div>
  );
}

interface Offer {
  readonly to: string;
  readonly label: string;
  readonly note?: string;
}

function useOffer({ slug, enrolment, certificateNumber, isSignedIn }: CourseActionProps): Offer {
  const { t } = useTranslation('learn');
  const { moment } = useLanguage();
  if (!enrolment) {
    const note = isSignedIn ? t('course.start.note') : t('course.start.newcomer');
    return { to: paths.startCourse(slug), label: t('course.start.button'), note };
  }
  if (enrolment.state === 'completed') {
    return certificateNumber
      ? { to: paths.certificate(certificateNumber), label: t('course.certificate') }
      : { to: paths.resume(enrolment.id), label: t('course.again') };
  }
  const { kind, to } = nextStep(enrolment);
  if (kind === 'lesson') {
    return { to, label: t(enrolment.lessons.length === 0 ? 'course.first' : 'course.continue') };
  }
  const { awaiting } = enrolment.finalTest;
  if (kind === 'awaiting' && awaiting)
    return {
      to,
      label: t('course.awaiting'),
      note: t('course.awaitingNote', { moment: moment(awaiting.since) }),
    };
  if (kind !== 'stuck') return { to, label: t(`course.${kind}`) };
  const { nextAttemptAt } = enrolment.finalTest;
  const note = nextAttemptAt
    ? t('course.stuck.wait', { moment: moment(nextAttemptAt) })
    : t('course.stuck.none');
  return { to, label: t('course.again'), note };
}
