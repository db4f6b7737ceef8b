import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { LawRegisterDialog } from '../../features/laws/components/law-register-dialog.js';
import { useDraft } from '../../features/studio/api/drafts.js';
import { useCourseSettings } from '../../features/studio/api/settings.js';
import { CourseSettingsForm } from '../../features/studio/components/settings/settings-form.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';

/** The facts of a draft and the blueprint of its test. */
export default function DraftSettingsPage() {
  const { t } = useTranslation(['course-settings', 'studio']);
  const { localised } = useLanguage();
  const { id = '' } = useParams();
  const draft = useDraft(id);
  const settings = useCourseSettings(id);
  const canWrite = useCan('courses.write');
  const error = draft.error ?? settings.error;
  const readOnly = !canWrite || draft.data?.state === 'in-review';
  return (
    <Page
      title={t('page')}
      lead={t('lead')}
      eyebrow={
        <Link to={paths.draft(id)}>{draft.data ? localised(draft.data.title) : t('studio:draft.title')}</Link>
      }
    >
      {readOnly && draft.data && <p role="status">{t('studio:edit.readOnly')}</p>}
      {error ? (
        <ErrorState error={error} onRetry={() => void settings.refetch()} />
      ) : !settings.data || !draft.data ? (
        <SkeletonLines lines={12} />
      ) : settings.data.settings ? (
        <CourseSettingsForm
          draftId={id}
          view={{ ...settings.data, settings: settings.data.settings }}
          readOnly={readOnly}
          slug={draft.data.slug}
          renderLawChoice={(choice) => <LawRegisterDialog {...choice} />}
        />
      ) : (
        <EmptyState title={t('unreadable')}>
          <Link to={paths.draftText(id, 'course.yaml')}>course.yaml</Link>
        </EmptyState>
      )}
    </Page>
  );
}
