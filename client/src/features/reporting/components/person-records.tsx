import type { RecordEvidence } from '@academy/shared';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { isApiError } from '../../../lib/api-error.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { usePersonEvidence } from '../api/person-evidence.js';
import classes from './person-records.module.css';

/** Somebody's training records, reversed ones included, with their certificates; the evidence is one click on. */
export function PersonRecords({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const evidence = usePersonEvidence(personId);
  const records = evidence.data?.records ?? [];
  // Without a record that was made within one's agencies there is no register to open.
  const isNone = isApiError(evidence.error, 'not-found') || (evidence.data && records.length === 0);
  if (isNone) return <EmptyState title={t('records.none')}>{t('records.noneText')}</EmptyState>;
  if (evidence.error && !evidence.data)
    return <ErrorState error={evidence.error} onRetry={() => void evidence.refetch()} />;
  if (!evidence.data) return <SkeletonLines lines={3} />;
  return (
    <div className={classes.stack}>
      <RecordsTable records={records} />
      <div>
        <ButtonLink to={paths.personEvidence(personId)} variant="default">
          {t('records.evidence')}
        </ButtonLink>
      </div>
    </div>
  );
}

function RecordsTable({ records }: { records: readonly RecordEvidence[] }) {
  const { t } = useTranslation('people');
  const { localised, langOf, day } = useLanguage();
  const columns: Column<RecordEvidence>[] = [
    {
      key: 'what',
      header: t('records.what'),
      primary: true,
      render: ({ courseTitle, workshop, outside, topic, way }) => {
        const title = courseTitle ?? workshop?.title ?? { en: outside?.title ?? topic };
        return (
          <span>
            <span {...langOf(title)}>{localised(title)}</span>
            <span className={classes.soft}> · {t(`records.way.${way}`)}</span>
          </span>
        );
      },
    },
    { key: 'day', header: t('records.day'), render: ({ completedOn }) => day(completedOn) },
    { key: 'state', header: t('records.state'), render: (record) => <State record={record} /> },
    {
      key: 'certificate',
      header: t('records.certificate'),
      render: ({ certificate }) =>
        certificate ? (
          <span className={classes.certificate}>
            <Link to={paths.verify(certificate.number)}>
              <bdi dir="ltr">{certificate.number}</bdi>
            </Link>
            <StatusBadge tone={certificate.status === 'in-force' ? 'good' : 'warm'}>
              {t(`records.status.${certificate.status}`)}
            </StatusBadge>
          </span>
        ) : (
          t('records.noCertificate')
        ),
    },
  ];
  return (
    <DataTable
      caption={t('records.title')}
      captionHidden
      columns={columns}
      rows={records}
      rowKey={({ id }) => id}
    />
  );
}

function State({ record: { reversal, counted } }: { record: RecordEvidence }) {
  const { t } = useTranslation('people');
  const { day } = useLanguage();
  return (
    <span className={classes.certificate}>
      {reversal ? (
        <StatusBadge tone="danger" icon={<IconArrowBackUp size={16} />}>
          {t('records.reversed')}
        </StatusBadge>
      ) : (
        <StatusBadge tone="good" icon={<IconCheck size={16} />}>
          {t('records.standing')}
        </StatusBadge>
      )}
      {!counted && <StatusBadge tone="warm">{t('records.notCounted')}</StatusBadge>}
      {reversal && (
        <span className={classes.soft}>
          {t('records.reversal', { day: day(reversal.recordedAt), reason: reversal.reason })}
        </span>
      )}
    </span>
  );
}
