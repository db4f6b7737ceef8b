import type { CertificateStatus, Cohort, CohortMember } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHourglass, IconProgress } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatNumber, formatPercent } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { useCan } from '../../../../lib/session.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { PersonName } from '../../../../ui/person-name.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import classes from './cohort-people-table.module.css';
import { RemoveFromCohort } from './remove-from-cohort.js';

/** The certificate of an enrolment, which another room issues. */
interface CertificateMark {
  readonly number: string;
  readonly status: CertificateStatus;
}

interface CohortPeopleTableProps {
  readonly cohort: Cohort;
  /** Those to be shown. */
  readonly people: readonly CohortMember[];
  /** By enrolment id. */
  readonly certificates: ReadonlyMap<string, CertificateMark>;
}

const SHOWN_AT_ONCE = 50;

/** The people of a cohort with how far each is; a long list opens part by part. */
export function CohortPeopleTable({ cohort, people, certificates }: CohortPeopleTableProps) {
  const { t } = useTranslation('cohorts');
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const columns = useColumns(cohort, certificates);
  return (
    <>
      <DataTable
        caption={t('people.title')}
        captionHidden
        columns={columns}
        rows={people.slice(0, shown)}
        rowKey={({ personId }) => personId}
      />
      {people.length > shown && (
        <div className={classes.more}>
          <span role="status" className="tabular">
            {t('people.shown', { shown: formatNumber(shown), all: formatNumber(people.length) })}
          </span>
          <Button variant="default" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            {t('people.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function useColumns(
  cohort: Cohort,
  certificates: CohortPeopleTableProps['certificates'],
): Column<CohortMember>[] {
  const { t } = useTranslation('cohorts');
  const { localised, day } = useLanguage();
  const canOpen = useCan('people.read');
  const columns: Column<CohortMember>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      render: (one) =>
        canOpen ? (
          <Link to={paths.person(one.personId)}>
            <PersonName person={one} />
          </Link>
        ) : (
          <PersonName person={one} />
        ),
    },
    { key: 'agency', header: t('fields.agency'), render: ({ agency }) => (agency ? localised(agency) : '–') },
    { key: 'standing', header: t('people.standing'), render: (one) => <Standing member={one} /> },
    {
      key: 'lessons',
      header: t('people.lessons'),
      render: ({ completedLessons, requiredLessons }) => (
        <span className={classes.line}>
          {t('people.lessonsOf', { done: completedLessons, all: requiredLessons })}
        </span>
      ),
    },
    { key: 'test', header: t('people.test'), render: ({ test }) => <TestMark test={test} /> },
    {
      key: 'completed',
      header: t('people.completedOn'),
      render: ({ completedAt }) => (completedAt ? day(completedAt) : '–'),
    },
    {
      key: 'certificate',
      header: t('people.certificate'),
      render: ({ enrolmentId }) => <Certificate mark={certificates.get(enrolmentId)} />,
    },
  ];
  if (cohort.canRun)
    columns.push({
      key: 'change',
      header: t('people.change'),
      render: (one) => <RemoveFromCohort cohortId={cohort.id} member={one} />,
    });
  return columns;
}

const icons = {
  completed: <IconCheck size={16} />,
  'completed-earlier': <IconCheck size={16} />,
  'under-way': <IconProgress size={16} />,
  'not-started': <IconHourglass size={16} />,
} as const;

function Standing({ member: { standing, late } }: { member: CohortMember }) {
  const { t } = useTranslation('cohorts');
  const isDone = standing === 'completed' || standing === 'completed-earlier';
  return (
    <span className={classes.standing}>
      <StatusBadge tone={isDone ? 'good' : 'neutral'} icon={icons[standing]}>
        {t(`standing.${standing}`)}
      </StatusBadge>
      {late && (
        <StatusBadge tone="danger" icon={<IconAlertTriangle size={16} />}>
          {t('standing.late')}
        </StatusBadge>
      )}
    </span>
  );
}

function TestMark({ test }: { test: CohortMember['test'] }) {
  const { t } = useTranslation('cohorts');
  if (test.bestScore === null) return '–';
  const score = formatPercent(test.bestScore);
  return test.passed
    ? t('people.passed', { score })
    : t('people.notPassed', { score, count: test.attempts, attempts: formatNumber(test.attempts) });
}

function Certificate({ mark }: { mark: CertificateMark | undefined }) {
  const { t } = useTranslation('cohorts');
  if (!mark) return '–';
  return (
    <span className={classes.standing}>
      <Link to={paths.verify(mark.number)}>
        <bdi dir="ltr">{mark.number}</bdi>
      </Link>
      {mark.status !== 'in-force' && <StatusBadge tone="warm">{t(`certificate.${mark.status}`)}</StatusBadge>}
    </span>
  );
}
