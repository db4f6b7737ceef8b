import type { EssayRow } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';

/** Texts to be graded, the longest waiting first; each leads to its own page. Who wrote them is not known here. */
export function EssayTable({ essays }: { essays: readonly EssayRow[] }) {
  const { t } = useTranslation('grading');
  const { localised, langOf, moment } = useLanguage();
  const columns: Column<EssayRow>[] = [
    {
      key: 'stem',
      header: t('list.question'),
      primary: true,
      render: ({ attemptId, questionKey, stem }) => (
        <Link to={paths.essay(attemptId, questionKey)} {...langOf(stem)}>
          {localised(stem)}
        </Link>
      ),
    },
    {
      key: 'course',
      header: t('list.course'),
      render: ({ course }) => <span {...langOf(course.title)}>{localised(course.title)}</span>,
    },
    {
      key: 'waited',
      header: t('list.waited'),
      render: ({ daysWaiting }) => t('list.days', { count: daysWaiting }),
    },
    { key: 'since', header: t('list.since'), render: ({ submittedAt }) => moment(submittedAt) },
    { key: 'words', header: t('list.words'), numeric: true, render: ({ words }) => formatNumber(words) },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={essays}
      rowKey={({ attemptId, questionKey }) => `${attemptId} ${questionKey}`}
    />
  );
}
