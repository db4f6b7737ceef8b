import { IconFileImport, IconFileTypeDocx, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.js';
import { useLearners, useStudio } from '../../features/studio/api/drafts.js';
import classes from '../../features/studio/components/studio.module.css';
import { StudioCard } from '../../features/studio/components/studio-card.js';
import { StudioTabs } from '../../features/studio/components/studio-tabs.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';

/** The studio: every course with its state, and the ways to begin one. */
export default function StudioPage() {
  const { t } = useTranslation(['studio', 'word']);
  const canWrite = useCan('courses.write');
  const { data, error, refetch } = useStudio();
  const learners = useLearners().data;
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      actions={
        canWrite && (
          <>
            <ButtonLink
              to={paths.importDraft}
              variant="default"
              leftSection={<IconFileImport aria-hidden size={18} />}
            >
              {t('list.import')}
            </ButtonLink>
            <ButtonLink
              to={paths.importWord()}
              variant="default"
              leftSection={<IconFileTypeDocx aria-hidden size={18} />}
            >
              {t('word:open')}
            </ButtonLink>
            <ButtonLink to={paths.newDraft} leftSection={<IconPlus aria-hidden size={18} />}>
              {t('list.new')}
            </ButtonLink>
          </>
        )
      }
    >
      <StudioTabs />
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={8} />
        )
      ) : data.items.length === 0 ? (
        <EmptyState title={t('list.none')}>{t(canWrite ? 'list.noneText' : 'list.noneYet')}</EmptyState>
      ) : (
        <div className={classes.grid}>
          {data.items.map((course) => (
            <StudioCard
              key={course.slug}
              course={course}
              learning={learners && course.courseId ? (learners.get(course.courseId) ?? 0) : undefined}
              canWrite={canWrite}
            />
          ))}
        </div>
      )}
    </Page>
  );
}
