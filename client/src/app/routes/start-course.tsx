import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useCourse } from '../../features/catalogue/api/get-course.js';
import { useEnrol } from '../../features/learning/api/enrol.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/**
 * Enrols and opens the first lesson. It is an address of its own so that a newcomer who pressed "Start"
 * lands in the lesson after making an account. Enrolling twice changes nothing.
 */
export default function StartCoursePage() {
  const { t } = useTranslation('common');
  const { slug = '' } = useParams();
  const navigate = useNavigate();
  const course = useCourse(slug);
  const enrol = useEnrol();
  const courseId = course.data?.id;
  const { mutate } = enrol;
  useEffect(() => {
    if (!courseId) return;
    mutate(courseId, {
      onSuccess: (enrolment) => void navigate(paths.resume(enrolment.id), { replace: true }),
    });
  }, [courseId, mutate, navigate]);
  const error = course.error ?? enrol.error;
  const retry = () => (courseId ? enrol.mutate(courseId) : void course.refetch());
  return (
    <Page title={t('loading')} titleHidden width="reading">
      {error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonLines title lines={6} />}
    </Page>
  );
}
