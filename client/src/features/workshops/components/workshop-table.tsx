import type { WorkshopSummary } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { WorkshopBadge } from './workshop-badge.js';
import { WorkshopDates } from './workshop-dates.js';

/** Workshops by date; each leads to its own page. */
export function WorkshopTable({ workshops }: { workshops: readonly WorkshopSummary[] }) {
  const { t } = useTranslation('workshops');
  const { localised, langOf } = useLanguage();
  const columns: Column<WorkshopSummary>[] = [
    {
      key: 'title',
      header: t('list.workshop'),
      primary: true,
      render: ({ id, title }) => (
        <Link to={paths.workshop(id)} {...langOf(title)}>
          {localised(title)}
        </Link>
      ),
    },
    {
      key: 'dates',
      header: t('list.dates'),
      render: ({ from, to }) => <WorkshopDates from={from} to={to} />,
    },
    { key: 'district', header: t('fields.district'), render: ({ district }) => localised(district) },
    { key: 'venue', header: t('fields.venue'), render: ({ venue }) => <bdi>{venue}</bdi> },
    { key: 'topic', header: t('fields.topic'), render: ({ topic }) => localised(topic) },
    {
      key: 'participants',
      header: t('list.participants'),
      numeric: true,
      render: ({ participants }) => formatNumber(participants),
    },
    { key: 'state', header: t('list.state'), render: ({ state }) => <WorkshopBadge state={state} /> },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={workshops}
      rowKey={({ id }) => id}
    />
  );
}
