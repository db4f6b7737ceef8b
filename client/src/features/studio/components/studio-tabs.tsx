import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { PageTabs } from '../../../ui/page-tabs.js';
import { useWaitingEssays } from '../api/waiting-essays.js';

/** The pages of those who write and review courses, beside one another. */
export function StudioTabs() {
  const { t } = useTranslation('studio');
  const waiting = useWaitingEssays();
  return (
    <PageTabs
      label={t('tabs.label')}
      tabs={[
        { to: paths.studio, name: t('tabs.courses'), permission: 'courses.read', end: true },
        { to: paths.wholeBank, name: t('tabs.bank'), permission: 'courses.read' },
        {
          to: paths.grading,
          name: waiting > 0 ? t('tabs.gradingWaiting', { count: waiting }) : t('tabs.grading'),
          permission: 'assessment.grade',
        },
        { to: paths.questionExchange, name: t('tabs.exchange'), permission: 'questions.exchange' },
        { to: paths.laws, name: t('tabs.laws'), permission: 'courses.read' },
        { to: paths.insights, name: t('tabs.insights'), permission: 'insights.read' },
      ]}
    />
  );
}
