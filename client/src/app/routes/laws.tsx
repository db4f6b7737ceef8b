import type { LawInRegister } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../config/paths.js';
import { placesFile, useLaws } from '../../features/laws/api/laws.js';
import { StudioTabs } from '../../features/studio/components/studio-tabs.js';
import { formatNumber } from '../../lib/formats.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';

/** The register of laws: what courses cite, and what waits to be looked at. */
export default function LawsPage() {
  const { t } = useTranslation('laws');
  const { language, localised, langOf } = useLanguage();
  const { data, error, refetch } = useLaws();
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
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      actions={
        data &&
        data.length > 0 && (
          <Button
            component="a"
            href={placesFile(language)}
            download
            variant="default"
            leftSection={<IconDownload aria-hidden size={18} />}
          >
            {t('csv')}
          </Button>
        )
      }
    >
      <StudioTabs />
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={8} />
        )
      ) : data.length === 0 ? (
        <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('list.title')}
          captionHidden
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
        />
      )}
    </Page>
  );
}
