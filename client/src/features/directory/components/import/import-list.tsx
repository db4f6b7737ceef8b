import type { ImportSummary } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatMoment, formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { More } from '../../../../ui/more.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../../ui/states.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import { useImports } from '../../api/people-imports.js';
import { useAgencies } from '../../api/reference.js';

const TONES = { draft: 'warm', confirmed: 'good', undone: 'neutral' } as const;

export function ImportState({ state }: Pick<ImportSummary, 'state'>) {
  const { t } = useTranslation('import');
  return <StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>;
}

/** The agency of an import by its name. */
export function useAgencyName(): (id: string | null) => string {
  const { t } = useTranslation('import');
  const { localised } = useLanguage();
  const agencies = useAgencies().data?.items ?? [];
  return (id) => {
    const found = agencies.find((agency) => agency.id === id);
    if (found) return localised(found.name);
    return id === null ? t('choose.agencyOfRows') : '–';
  };
}

/** Imports within one's reach, the latest first. */
export function ImportList() {
  const { t } = useTranslation('import');
  const imports = useImports();
  const pages = imports.data?.pages;
  if (imports.error && !pages)
    return <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />;
  if (!pages) return <SkeletonLines lines={4} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>;
  return (
    <div>
      <Imports imports={items} />
      <More list={imports} label={t('list.more')} />
    </div>
  );
}

function Imports({ imports }: { imports: readonly ImportSummary[] }) {
  const { t } = useTranslation('import');
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const columns: Column<ImportSummary>[] = [
    {
      key: 'file',
      header: t('list.file'),
      primary: true,
      render: ({ id, fileName }) => (
        <Link to={paths.peopleImport(id)}>
          <bdi>{fileName}</bdi>
        </Link>
      ),
    },
    { key: 'agency', header: t('list.agency'), render: ({ agencyId }) => agencyName(agencyId) },
    { key: 'state', header: t('list.state'), render: ({ state }) => <ImportState state={state} /> },
    {
      key: 'people',
      header: t('list.people'),
      numeric: true,
      render: ({ counts }) => formatNumber(counts.new),
    },
    {
      key: 'out',
      header: t('list.out'),
      numeric: true,
      render: ({ counts }) => formatNumber(counts.conflict + counts.wrong),
    },
    { key: 'by', header: t('list.by'), render: ({ byName }) => <bdi dir="ltr">{byName}</bdi> },
    { key: 'when', header: t('list.when'), render: ({ createdAt }) => formatMoment(createdAt, language) },
  ];
  return (
    <DataTable
      caption={t('list.earlier')}
      captionHidden
      columns={columns}
      rows={imports}
      rowKey={({ id }) => id}
    />
  );
}
