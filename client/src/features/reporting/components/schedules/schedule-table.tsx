import type { Schedule } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { ScheduleBadge } from './schedule-badge.js';

/** Reports that are sent regularly, each with the way to what was sent. */
export function ScheduleTable({ items }: { items: readonly Schedule[] }) {
  const { t } = useTranslation('schedules');
  const { day, moment } = useLanguage();
  const columns: Column<Schedule>[] = [
    {
      key: 'title',
      header: t('list.report'),
      primary: true,
      render: ({ id, title }) => (
        <Link to={paths.schedule(id)}>
          <bdi>{title}</bdi>
        </Link>
      ),
    },
    { key: 'state', header: t('list.state'), render: (schedule) => <ScheduleBadge schedule={schedule} /> },
    { key: 'when', header: t('list.when'), render: ({ frequency }) => t(`frequency.${frequency}`) },
    { key: 'period', header: t('list.period'), render: ({ period }) => t(`period.${period}`) },
    {
      key: 'next',
      header: t('list.next'),
      render: ({ nextDueDay, hindrance }) => (nextDueDay && !hindrance ? day(nextDueDay) : '–'),
    },
    {
      key: 'last',
      header: t('list.last'),
      render: ({ lastSending }) =>
        lastSending
          ? t('list.lastOf', {
              when: moment(lastSending.at),
              delivered: formatNumber(lastSending.delivered),
              of: formatNumber(lastSending.of),
            })
          : t('list.never'),
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
