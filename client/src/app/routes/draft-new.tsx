import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { NewCourseForm } from '../../features/studio/components/new-course-form.js';
import { useTopics } from '../../features/workshops/api/topics.js';
import { Page } from '../../ui/page.js';

/** Begins a new course. */
export default function DraftNewPage() {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const topics = useTopics().data?.items ?? [];
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      width="form"
      eyebrow={<Link to={paths.studio}>{t('list.title')}</Link>}
    >
      <NewCourseForm topics={topics} onDone={(id) => void navigate(paths.draft(id), { replace: true })} />
    </Page>
  );
}
