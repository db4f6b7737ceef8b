import type { CoursesInsights } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatNumber, formatPercent } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';

type Row = CoursesInsights['items'][number];

/** Courses with how far their people got; each leads to its own insights. */
export function InsightsTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('insights');
  const { localised, langOf } = useLanguage();
  const figure = (key: 'enrolled' | 'testBegun' | 'completed' | 'certificates'): Column<Row> => ({
    key,
    header: t(`list.${key}`),
    numeric: true,
    render: (row) => (
      <span>
        {formatNumber(row[key])}
        {key !== 'enrolled' && row.enrolled > 0 && (
          <small> ({formatPercent(Math.round((100 * row[key]) / row.enrolled))})</small>
        )}
      </span>
    ),
  });
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t('list.course'),
      primary: true,
      render: ({ courseId, title }) => (
        <Link to={paths.courseInsights(courseId)} {...langOf(title)}>
          {localised(title)}
        </Link>
      ),
    },
    ...(['enrolled', 'testBegun', 'completed', 'certificates'] as const).map(figure),
  ];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ courseId }) => courseId}
    />
  );
}
