import { useTranslation } from 'react-i18next';
import { insightsFiles, useInsights } from '../../features/reporting/api/insights.js';
import { FileButtons } from '../../features/reporting/components/file-buttons.js';
import { InsightsTable } from '../../features/reporting/components/insights/insights-table.js';
import { Method } from '../../features/reporting/components/insights/method.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { StudioTabs } from '../../features/studio/components/studio-tabs.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './insights.module.css';

/** Every course with how far its people get. */
export default function InsightsPage() {
  const { t } = useTranslation('insights');
  const insights = useInsights();
  const canSeeCourses = useCan('courses.read');
  const canSeeReports = useCan('reports.read');
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {canSeeCourses ? <StudioTabs /> : canSeeReports && <ReportTabs />}
      {insights.error && <ErrorState error={insights.error} onRetry={() => void insights.refetch()} />}
      {!insights.error && !insights.data && <SkeletonLines lines={6} />}
      {insights.data && <Courses view={insights.data} />}
    </Page>
  );
}

function Courses({ view }: { view: NonNullable<ReturnType<typeof useInsights>['data']> }) {
  const { t } = useTranslation('insights');
  const { localised, language } = useLanguage();
  const files = insightsFiles(language);
  if (view.items.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>;
  return (
    <div className={classes.stack}>
      {view.demonstration && <p className={classes.mark}>{t('demonstration')}</p>}
      {view.reach && <p>{t('reach', { agencies: view.reach.map(localised).join(', ') })}</p>}
      <FileButtons
        files={[
          { href: files.csv, label: t('csv') },
          { href: files.xlsx, label: t('xlsx') },
        ]}
      />
      <InsightsTable rows={view.items} />
      <Method of={['people']} />
    </div>
  );
}
