import { dimensionNames, type ReturnSummary, signerName } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../config/paths.js';
import { useReturns } from '../../features/reporting/api/returns.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { formatNumber } from '../../lib/formats.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { ButtonLink } from '../../ui/button-link.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';

/** Reports frozen as they were sent. */
export default function ReturnsPage() {
  const { t } = useTranslation('returns');
  return (
    <Page title={t('list.title')} lead={t('list.lead')} width="wide">
      <ReportTabs />
      <List />
    </Page>
  );
}

function List() {
  const { t } = useTranslation('returns');
  const returns = useReturns();
  const pages = returns.data?.pages;
  if (returns.error && !pages)
    return <ErrorState error={returns.error} onRetry={() => void returns.refetch()} />;
  if (!pages) return <SkeletonLines lines={6} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('list.none')}
        action={<ButtonLink to={paths.trained()}>{t('list.toFigure')}</ButtonLink>}
      >
        {t('list.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <ReturnsTable items={items} />
      <More list={returns} label={t('reporting:people.more')} />
    </>
  );
}

function ReturnsTable({ items }: { items: readonly ReturnSummary[] }) {
  const { t } = useTranslation('returns');
  const { language, localised, day, moment } = useLanguage();
  const columns: Column<ReturnSummary>[] = [
    {
      key: 'title',
      header: t('list.return'),
      primary: true,
      render: ({ id, number, title }) => (
        <Link to={paths.return(id)}>
          {number}. <bdi>{title}</bdi>
        </Link>
      ),
    },
    {
      key: 'period',
      header: t('indicators.period'),
      render: ({ from, to }) => t('reporting:periodOf', { from: day(from), to: day(to) }),
    },
    {
      key: 'by',
      header: t('reporting:group.legend'),
      render: ({ groupBy }) => groupBy.map((name) => localised(dimensionNames[name])).join(' × ') || '–',
    },
    {
      key: 'individuals',
      header: t('reporting:title'),
      numeric: true,
      render: ({ individuals }) => formatNumber(individuals),
    },
    { key: 'signed', header: t('list.signed'), render: (one) => signerName(one, language) },
    { key: 'at', header: t('list.at'), render: ({ signed }) => moment(signed.at) },
    {
      key: 'hash',
      header: 'SHA-256',
      render: ({ hash }) => (
        <bdi dir="ltr" title={hash}>
          {hash.slice(0, 12)}…
        </bdi>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}
