import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.js';
import { usePublication } from '../../features/catalogue/api/get-publication.js';
import { useCourses } from '../../features/catalogue/api/list-courses.js';
import { CourseGrid } from '../../features/catalogue/components/course-grid.js';
import { useMyCertificates } from '../../features/certification/api/my-certificates.js';
import { CertificateList } from '../../features/certification/components/certificate-list.js';
import { useEnrolments } from '../../features/learning/api/list-enrolments.js';
import { ContinueCard } from '../../features/learning/components/continue-card.js';
import { EnrolmentList } from '../../features/learning/components/enrolment-list.js';
import { GradedNotices } from '../../features/learning/components/graded-notices.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useMe } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { SyncState } from '../../ui/sync-state.js';

export default function LearningPage() {
  const { t } = useTranslation('home');
  const { language } = useLanguage();
  const { data: me } = useMe();
  const name = (language === 'ur' && me?.profile.nameUr) || me?.profile.nameEn || '';
  return (
    <Page title={t('learning.title')} eyebrow={t('learning.hello', { name })} actions={<SyncState />}>
      <Learning />
    </Page>
  );
}

function Learning() {
  const { t } = useTranslation('home');
  const { localised } = useLanguage();
  const enrolments = useEnrolments();
  const courses = useCourses();
  const active = enrolments.data?.items.filter(({ state }) => state === 'active') ?? [];
  const [current, ...others] = active;
  const publication = usePublication(current?.publicationId);
  const error = enrolments.error ?? courses.error;
  if (error) {
    return (
      <ErrorState error={error} onRetry={() => void Promise.all([enrolments.refetch(), courses.refetch()])} />
    );
  }
  if (!enrolments.data || !courses.data) return <SkeletonLines title lines={8} />;
  const finished = enrolments.data.items.filter(({ state }) => state === 'completed');
  const known = new Set(enrolments.data.items.map(({ courseId }) => courseId));
  const fresh = courses.data.items.filter(({ id }) => !known.has(id));
  return (
    <>
      <GradedNotices enrolments={enrolments.data.items} />
      {current && <ContinueCard enrolment={current} publication={publication.data} />}
      {others.length > 0 && (
        <Section title={t('learning.others')}>
          <EnrolmentList enrolments={others} />
        </Section>
      )}
      <Certificates />
      {fresh.length > 0 && (
        <Section title={t(current ? 'learning.more' : 'learning.begin')} note={t('learning.beginNote')}>
          <CourseGrid
            courses={fresh}
            action={(course) => (
              <ButtonLink
                to={paths.startCourse(course.slug)}
                aria-label={t('learning.startNamed', { course: localised(course.title) })}
              >
                {t('learning.start')}
              </ButtonLink>
            )}
          />
        </Section>
      )}
      {finished.length > 0 && (
        <Section title={t('finished.title')}>
          <EnrolmentList enrolments={finished} />
        </Section>
      )}
      {enrolments.data.items.length === 0 && fresh.length === 0 && (
        <EmptyState title={t('courses.none')}>{t('courses.noneText')}</EmptyState>
      )}
    </>
  );
}

/** Left out until there is one: a newcomer needs no empty shelf. */
function Certificates() {
  const { t } = useTranslation('home');
  const certificates = useMyCertificates();
  if (certificates.error) {
    return (
      <Section title={t('certificates.title')}>
        <ErrorState error={certificates.error} onRetry={() => void certificates.refetch()} />
      </Section>
    );
  }
  if (!certificates.data || certificates.data.items.length === 0) return null;
  return (
    <Section title={t('certificates.title')}>
      <CertificateList certificates={certificates.data.items} />
    </Section>
  );
}
