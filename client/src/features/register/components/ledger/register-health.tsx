import type { RegisterHealth, VerificationRun } from '@academy/shared';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { StatusBadge } from '../../../../ui/status-badge.js';

const TONES = { sound: 'good', broken: 'danger', late: 'warm', never: 'neutral' } as const;

/** Whether the register stands as it was written, in a word and a sentence. */
export function HealthNotice({ health }: { health: RegisterHealth }) {
  const { t } = useTranslation('ledger');
  const icon = health === 'sound' ? <IconCheck size={16} /> : <IconAlertTriangle size={16} />;
  return (
    <div role={health === 'broken' ? 'alert' : 'status'}>
      <StatusBadge tone={TONES[health]} icon={icon}>
        {t(`verify.health.${health}`)}
      </StatusBadge>
      <p>{t(`verify.text.${health}`)}</p>
    </div>
  );
}

/** Each check with what it found. */
export function VerificationTable({ runs }: { runs: readonly VerificationRun[] }) {
  const { t } = useTranslation('ledger');
  const { moment } = useLanguage();
  const columns: Column<VerificationRun>[] = [
    { key: 'when', header: t('verify.when'), primary: true, render: ({ finishedAt }) => moment(finishedAt) },
    {
      key: 'outcome',
      header: t('verify.outcome'),
      render: ({ sound }) => (
        <StatusBadge tone={sound ? 'good' : 'danger'}>
          {t(sound ? 'verify.sound' : 'verify.broken')}
        </StatusBadge>
      ),
    },
    ...(['entries', 'seals', 'waiting'] as const).map((key) => ({
      key,
      header: t(`verify.${key}`),
      numeric: true,
      render: (run: VerificationRun) => formatNumber(run[key]),
    })),
    { key: 'found', header: t('verify.found'), render: (run) => <Found run={run} /> },
  ];
  return (
    <DataTable
      caption={t('verify.runs')}
      captionHidden
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
    />
  );
}

const SHOWN = 10;
const listOf = (values: readonly (string | number)[]): string =>
  values.slice(0, SHOWN).join(', ') + (values.length > SHOWN ? ' …' : '');

function Found({ run }: { run: VerificationRun }) {
  const { t } = useTranslation('ledger');
  if (run.sound) return t('verify.nothing');
  const lines: [string, readonly (string | number)[]][] = [
    ['verify.changed', run.changedEntries],
    ['verify.brokenSeals', run.brokenSeals],
    ['verify.lost', run.lostEntries],
  ];
  return lines
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => <p key={key}>{t(key, { list: listOf(values) })}</p>);
}
