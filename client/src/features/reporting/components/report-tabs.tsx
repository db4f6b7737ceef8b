import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { PageTabs } from '../../../ui/page-tabs.js';

/** The pages of figures, beside one another. */
export function ReportTabs() {
  const { t } = useTranslation('returns');
  return (
    <PageTabs
      label={t('tabs.label')}
      tabs={[
        { to: paths.trained(), name: t('tabs.trained'), permission: 'reports.read' },
        { to: paths.headCounts, name: t('tabs.headCounts'), permission: 'head-counts.read' },
        { to: paths.indicators(), name: t('tabs.indicators'), permission: 'indicators.read' },
        { to: paths.returns, name: t('tabs.returns'), permission: 'returns.manage' },
        { to: paths.schedules, name: t('tabs.schedules'), permission: 'reports.schedule' },
        { to: paths.changes(), name: t('tabs.changes'), permission: 'reports.read' },
        { to: paths.insights, name: t('tabs.insights'), permission: 'insights.read' },
        { to: paths.quality, name: t('tabs.quality'), permission: 'reports.read' },
      ]}
    />
  );
}
