import type { CohortSummary } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { CohortBadge } from './cohort-badge.js';
import { FacilitatorName } from './facilitator-name.js';

/** Cohorts by their due day; each leads to its own page. */
export function CohortTable({ cohorts }: { cohorts: readonly CohortSummary[] }) {
  const { t } = useTranslation('cohorts');
  const { localised, langOf, day } = useLanguage();
  const columns: Column<CohortSummary>[] = [
    {
      key: 'title',
      header: t('list.cohort'),
      primary: true,
      render: ({ id, title }) => (
        <Link to={paths.cohort(id)} {...langOf(title)}>
          {localised(title)}
        </Link>
      ),
    },
    {
      key: 'course',
      header: t('fields.course'),
      render: ({ course }) => <span {...langOf(course.title)}>{localised(course.title)}</span>,
    },
    { key: 'agency', header: t('fields.agency'), render: ({ agency }) => localised(agency) },
    {
      key: 'facilitator',
      header: t('fields.facilitator'),
      render: ({ facilitator }) => <FacilitatorName facilitator={facilitator} />,
    },
    { key: 'due', header: t('fields.due'), render: ({ endsOn }) => day(endsOn) },
    { key: 'people', header: t('list.people'), numeric: true, render: ({ people }) => formatNumber(people) },
    {
      key: 'completed',
      header: t('list.completed'),
      numeric: true,
      render: ({ completed }) => formatNumber(completed),
    },
    { key: 'state', header: t('list.state'), render: ({ state }) => <CohortBadge state={state} /> },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={cohorts}
      rowKey={({ id }) => id}
    />
  );
}
