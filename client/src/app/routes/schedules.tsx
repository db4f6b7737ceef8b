import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.js';
import { useSchedules } from '../../features/reporting/api/schedules.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { MailNotice } from '../../features/reporting/components/schedules/mail-notice.js';
import { ScheduleTable } from '../../features/reporting/components/schedules/schedule-table.js';
import classes from '../../features/reporting/components/schedules/schedules.module.css';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';

/** Questions of the figures that are sent regularly by mail. */
export default function SchedulesPage() {
  const { t } = useTranslation('schedules');
  return (
    <Page title={t('list.title')} lead={t('list.lead')} width="wide">
      <ReportTabs />
      <div className={classes.stack}>
        <MailNotice />
        <List />
      </div>
    </Page>
  );
}

function List() {
  const { t } = useTranslation('schedules');
  const { data, error, refetch } = useSchedules();
  const toFigure = <ButtonLink to={paths.trained()}>{t('list.toFigure')}</ButtonLink>;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} />;
  if (data.items.length === 0) {
    return (
      <EmptyState title={t('list.none')} action={toFigure}>
        {t('list.noneText')}
      </EmptyState>
    );
  }
  return <ScheduleTable items={data.items} />;
}
