import type { LawInRegister } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { lawsFile, placesFile, useLaws } from '../../features/laws/api/laws.js';
import { StudioTabs } from '../../features/studio/components/studio-tabs.js';
import { formatNumber } from '../../lib/formats.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './people.module.css';

/** The register of laws: what courses cite, and what waits to be looked at. */
export default function LawsPage() {
  const { t } = useTranslation('laws');
  const { language } = useLanguage();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      actions={
        <>
          <Download href={lawsFile(language, search)} label={t('csvList')} />
          <Download href={placesFile(language)} label={t('csvPlaces')} />
        </>
      }
    >
      <StudioTabs />
      <div className={classes.stack}>
        <SearchField
          key={search}
          label={t('list.search')}
          hint={t('list.searchHint')}
          button={t('list.find')}
          initial={search}
          onSearch={(text) => setParams(text ? { search: text } : {})}
        />
        <Found search={search} />
      </div>
    </Page>
  );
}

const Download = ({ href, label }: { href: string; label: string }) => (
  <Button
    component="a"
    href={href}
    download
    variant="default"
    leftSection={<IconDownload aria-hidden size={18} />}
  >
    {label}
  </Button>
);

function Found({ search }: { search: string }) {
  const { t } = useTranslation('laws');
  const list = useLaws(search);
  const pages = list.data?.pages;
  if (list.error && !pages) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!pages) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0)
    return search ? (
      <EmptyState title={t('list.noneFound')}>{t('list.noneFoundText')}</EmptyState>
    ) : (
      <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
    );
  return (
    <div>
      <LawTable laws={items} />
      <More list={list} label={t('list.more')} />
    </div>
  );
}

function LawTable({ laws }: { laws: readonly LawInRegister[] }) {
  const { t } = useTranslation('laws');
  const { localised, langOf } = useLanguage();
  const columns: readonly Column<LawInRegister>[] = [
    {
      key: 'title',
      header: t('list.law'),
      primary: true,
      render: (law) => (
        <Link to={paths.law(law.id)} {...langOf(law.title)}>
          {localised(law.title)}
        </Link>
      ),
    },
    { key: 'act', header: t('list.act'), render: ({ act }) => <bdi lang="en">{act}</bdi> },
    ...(['courses', 'sections', 'places'] as const).map((key) => ({
      key,
      header: t(`list.${key}`),
      numeric: true,
      render: (law: LawInRegister) => formatNumber(law[key]),
    })),
    {
      key: 'waiting',
      header: t('list.waiting'),
      numeric: true,
      render: ({ waiting }) =>
        waiting > 0 ? <StatusBadge tone="warm">{formatNumber(waiting)}</StatusBadge> : formatNumber(waiting),
    },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={laws}
      rowKey={({ id }) => id}
    />
  );
}
