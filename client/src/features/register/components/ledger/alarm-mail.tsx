import type { AlarmMail, AlarmNotice, AlarmOutcome } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { PersonName } from '../../../../ui/person-name.js';
import { StatusBadge } from '../../../../ui/status-badge.js';

const TONES: Record<AlarmOutcome, 'good' | 'warm' | 'danger' | 'neutral'> = {
  delivered: 'good',
  waiting: 'neutral',
  unreachable: 'warm',
  refused: 'danger',
};

/** Who is told by mail when a check finds something, and who was told when. */
export function AlarmMailTable({ mail }: { mail: AlarmMail }) {
  const { t } = useTranslation('ledger');
  const { day, moment } = useLanguage();
  const columns: Column<AlarmNotice>[] = [
    { key: 'who', header: t('alarm.who'), primary: true, render: (notice) => <PersonName person={notice} /> },
    { key: 'day', header: t('alarm.day'), render: (notice) => day(notice.day) },
    {
      key: 'outcome',
      header: t('alarm.outcome'),
      render: ({ outcome }) => <StatusBadge tone={TONES[outcome]}>{t(`alarm.${outcome}`)}</StatusBadge>,
    },
    { key: 'at', header: t('alarm.at'), render: ({ at }) => (at ? moment(at) : '–') },
    { key: 'since', header: t('alarm.since'), render: ({ alarmSince }) => moment(alarmSince) },
  ];
  const count = (number: number) => ({ count: number, number: formatNumber(number) });
  return (
    <>
      <p role="status">
        {mail.way === 'not-set-up' ? t('alarm.not-set-up') : t('alarm.reached', count(mail.reached))}
        {mail.way === 'folder' && ` ${t('alarm.folder')}`}
        {mail.withoutAddress > 0 && ` ${t('alarm.withoutAddress', count(mail.withoutAddress))}`}
      </p>
      {mail.notices.length > 0 ? (
        <DataTable
          caption={t('alarm.title')}
          captionHidden
          columns={columns}
          rows={mail.notices}
          rowKey={({ personId, day: of, alarmSince }) => `${alarmSince} ${of} ${personId}`}
        />
      ) : (
        <p>{t('alarm.none')}</p>
      )}
    </>
  );
}
