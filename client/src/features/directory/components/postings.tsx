import type { Person, Posting } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { usePostings } from '../api/person.js';
import { useNames } from '../hooks/use-names.js';

type Shown = Omit<Posting, 'writtenAt'>;

/** Where somebody serves and has served. Before anything has changed there is what stands on the person. */
export function Postings({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const { day } = useLanguage();
  const names = useNames();
  const postings = usePostings(person.id);
  if (postings.error && !postings.data)
    return <ErrorState error={postings.error} onRetry={() => void postings.refetch()} />;
  if (!postings.data) return <SkeletonLines lines={3} />;
  const rows = postings.data.items.length > 0 ? postings.data.items : presentOf(person);
  if (rows.length === 0) return <EmptyState title={t('posting.none')}>{t('posting.noneText')}</EmptyState>;
  const columns: Column<Shown>[] = [
    {
      key: 'since',
      header: t('posting.since'),
      primary: true,
      render: ({ fromDay }) => (fromDay ? day(fromDay) : t('posting.before')),
    },
    { key: 'agency', header: t('posting.agency'), render: ({ agencyId }) => names.agency(agencyId) },
    { key: 'rank', header: t('posting.rank'), render: ({ rank }) => names.rank(rank) },
    {
      key: 'district',
      header: t('posting.district'),
      render: ({ districtId }) => names.district(districtId),
    },
    {
      key: 'serviceNumber',
      header: t('posting.serviceNumber'),
      render: ({ serviceNumber }) => <bdi dir="ltr">{serviceNumber ?? '–'}</bdi>,
    },
    {
      key: 'reason',
      header: t('posting.reason'),
      render: ({ reason }) => (reason ? <bdi>{reason}</bdi> : t('posting.ownWords')),
    },
  ];
  return (
    <DataTable
      caption={t('posting.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function presentOf({ id, agencyId, rank, districtId, serviceNumber }: Person): Shown[] {
  if (!agencyId && !rank && !districtId && !serviceNumber) return [];
  return [{ id, fromDay: null, agencyId, rank, districtId, serviceNumber, reason: null }];
}
