import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { indicatorsCsvAddress, useIndicators } from '../../features/reporting/api/indicators.js';
import { AsOfPicker } from '../../features/reporting/components/as-of-picker.js';
import { IndicatorCard } from '../../features/reporting/components/indicator-card.js';
import { PeriodPicker } from '../../features/reporting/components/period-picker.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { useFieldErrors } from '../../features/reporting/hooks/use-field-errors.js';
import { useQuestion } from '../../features/reporting/hooks/use-question.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './trained.module.css';

/** The indicators of the Action Plan with target, actual and gap. */
export default function IndicatorsPage() {
  const { t } = useTranslation('returns');
  const { language, day, moment } = useLanguage();
  const [question, change] = useQuestion();
  const report = useIndicators(question);
  const errors = useFieldErrors(report.error);
  const { data } = report;
  return (
    <Page
      title={t('indicators.title')}
      lead={t('indicators.lead')}
      width="wide"
      actions={
        <Button
          component="a"
          href={indicatorsCsvAddress(question, language)}
          download
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
        >
          {t('reporting:csv')}
        </Button>
      }
    >
      <ReportTabs />
      <div className={classes.layout}>
        <div className={classes.controls}>
          <PeriodPicker
            question={question}
            settled={data}
            errors={{
              ...(errors.from ? { from: errors.from } : {}),
              ...(errors.to ? { to: errors.to } : {}),
            }}
            onChange={change}
          />
          <AsOfPicker asOf={question.asOf} error={errors.asOf} onChange={change} />
        </div>
        <div
          className={classes.results}
          aria-busy={report.isPlaceholderData}
          data-stale={report.isPlaceholderData || undefined}
        >
          {report.error && <ErrorState error={report.error} onRetry={() => void report.refetch()} />}
          {!report.error && !data && <SkeletonLines lines={10} />}
          {data && !report.error && (
            <>
              {data.demonstration && <p className={classes.mark}>{t('reporting:demonstration')}</p>}
              <p>
                {t('reporting:periodOf', { from: day(data.from), to: day(data.to) })}
                {' · '}
                {t('reporting:seal', { number: data.asOf.seal })}
                {data.asOf.sealedAt && ` · ${moment(data.asOf.sealedAt)}`}
              </p>
              <p>{t('indicators.headCounts')}</p>
              {data.items.map((indicator) => (
                <IndicatorCard key={indicator.code} indicator={indicator} />
              ))}
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
