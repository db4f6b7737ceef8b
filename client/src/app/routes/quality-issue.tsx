import { type QualityIssue, qualityIssueNames, qualityIssues } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { qualityCsvAddress, useQualityList } from '../../features/reporting/api/quality.js';
import { QualityTable } from '../../features/reporting/components/quality-list.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { ButtonLink } from '../../ui/button-link.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import NotFoundPage from './not-found.js';
import classes from './people.module.css';

const isIssue = (text: string): text is QualityIssue => text in qualityIssues;

/** The list behind one figure of what is missing. */
export default function QualityIssuePage() {
  const { issue = '' } = useParams();
  return isIssue(issue) ? <IssuePage issue={issue} /> : <NotFoundPage />;
}

function IssuePage({ issue }: { issue: QualityIssue }) {
  const { t } = useTranslation('reports');
  const { localised } = useLanguage();
  return (
    <Page
      title={localised(qualityIssueNames[issue])}
      lead={t(`quality.mend.${issue}`)}
      width="wide"
      actions={
        <ButtonLink to={paths.quality} variant="default">
          {t('quality.back')}
        </ButtonLink>
      }
    >
      <ReportTabs />
      <List issue={issue} />
    </Page>
  );
}

function List({ issue }: { issue: QualityIssue }) {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const list = useQualityList(issue);
  const pages = list.data?.pages;
  if (list.error && !pages) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!pages) return <SkeletonLines lines={8} />;
  const rows = pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState title={t('quality.none')}>{t('quality.noneText')}</EmptyState>;
  return (
    <div className={classes.found}>
      <div className={classes.line}>
        <p role="status" className="tabular">
          {t(list.hasNextPage ? 'quality.list.andMore' : 'quality.list.shown', { count: rows.length })}
          {qualityIssues[issue] !== 'workshops' && ` ${t('quality.list.logged')}`}
        </p>
        <Button
          component="a"
          href={qualityCsvAddress(issue, language)}
          download
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
        >
          {t('quality.list.csv')}
        </Button>
      </div>
      <QualityTable issue={issue} rows={rows} />
      <More list={list} label={t('quality.list.more')} />
    </div>
  );
}
