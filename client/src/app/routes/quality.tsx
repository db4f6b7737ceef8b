import { useTranslation } from 'react-i18next';
import { useQualityFigures } from '../../features/reporting/api/quality.js';
import { QualityFigures } from '../../features/reporting/components/quality-figures.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';

/** What is missing in the data that figures are made of. */
export default function QualityPage() {
  const { t } = useTranslation('reports');
  const { localised, moment } = useLanguage();
  const figures = useQualityFigures();
  const { asOf, reach, items } = figures.data ?? {};
  return (
    <Page title={t('quality.title')} lead={t('quality.lead')} width="wide">
      <ReportTabs />
      {figures.error && <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />}
      {!figures.error && !items && <SkeletonLines lines={8} />}
      {reach && <p>{t('quality.reach', { agencies: reach.map(localised).join(', ') })}</p>}
      {items && <QualityFigures items={items} />}
      {asOf && <p>{t('quality.asOf', { when: moment(asOf) })}</p>}
    </Page>
  );
}
