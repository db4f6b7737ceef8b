import type { Course, Enrolment } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { usePublication } from '../../features/catalogue/api/get-publication.js';
import { useEnrolment } from '../../features/learning/api/get-enrolment.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** Where to go on: where one stopped, else the first lesson that is not completed, else the first. */
function resumeKey(enrolment: Enrolment, publication: Course): string | undefined {
  if (enrolment.resume) return enrolment.resume.lessonKey;
  const completed = new Set(
    enrolment.lessons.filter((lesson) => lesson.state === 'completed').map((lesson) => lesson.key),
  );
  const lessons = publication.modules.flatMap((module) => module.lessons);
  return (lessons.find((lesson) => !completed.has(lesson.key)) ?? lessons[0])?.key;
}

export default function ResumePage() {
  const { t } = useTranslation('common');
  const { enrolmentId = '' } = useParams();
  const enrolment = useEnrolment(enrolmentId);
  const publication = usePublication(enrolment.data?.publicationId);
  const error = enrolment.error ?? publication.error;
  if (enrolment.data && publication.data) {
    const key = resumeKey(enrolment.data, publication.data);
    const to = key ? paths.lesson(enrolmentId, key) : paths.course(enrolment.data.courseSlug);
    return <Navigate replace to={to} />;
  }
  const retry = () => void (enrolment.error ? enrolment.refetch() : publication.refetch());
  return (
    <Page title={t('loading')} titleHidden width="reading">
      {error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonLines title lines={6} />}
    </Page>
  );
}
