import type { PersonEnrolment } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { usePersonEnrolments } from '../api/person-enrolments.js';
import { ExtraTime } from './extra-time.js';

/** Which courses somebody has begun, and how far they are. */
export function PersonEnrolments({ personId }: { personId: string }) {
  const { t } = useTranslation(['people', 'extra-time']);
  const canSet = useCan('people.enrol');
  const { localised, langOf, day } = useLanguage();
  const enrolments = usePersonEnrolments(personId);
  if (enrolments.error && !enrolments.data)
    return <ErrorState error={enrolments.error} onRetry={() => void enrolments.refetch()} />;
  if (!enrolments.data) return <SkeletonLines lines={3} />;
  const rows = enrolments.data.items;
  if (rows.length === 0)
    return <EmptyState title={t('enrolments.none')}>{t('enrolments.noneText')}</EmptyState>;
  const columns: Column<PersonEnrolment>[] = [
    {
      key: 'course',
      header: t('enrolments.course'),
      primary: true,
      render: ({ courseSlug, courseTitle }) => (
        <Link to={paths.course(courseSlug)} {...langOf(courseTitle)}>
          {localised(courseTitle)}
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('enrolments.state'),
      render: ({ state }) => (
        <StatusBadge tone={state === 'completed' ? 'good' : 'neutral'}>
          {t(`enrolments.${state}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'lessons',
      header: t('enrolments.lessons'),
      render: ({ completedLessons, requiredLessons }) =>
        t('enrolments.lessonsOf', { done: completedLessons, all: requiredLessons }),
    },
    {
      key: 'cohort',
      header: t('enrolments.cohort'),
      render: ({ cohort }) =>
        cohort ? <span {...langOf(cohort.title)}>{localised(cohort.title)}</span> : '–',
    },
    { key: 'enrolled', header: t('enrolments.enrolled'), render: ({ enrolledAt }) => day(enrolledAt) },
    {
      key: 'completed',
      header: t('enrolments.completedOn'),
      render: ({ completedAt }) => (completedAt ? day(completedAt) : '–'),
    },
    {
      key: 'extra',
      header: t('extra-time:column'),
      render: (enrolment) => <ExtraTime {...{ personId, enrolment, canSet }} />,
    },
  ];
  return (
    <DataTable
      caption={t('enrolments.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
