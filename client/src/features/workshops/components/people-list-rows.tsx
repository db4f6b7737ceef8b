import {
  importReasonText,
  type ListFate,
  listFates,
  type PeopleListDryRun,
  type PeopleListRow,
  type Workshop,
} from '@academy/shared';
import { IconAlertTriangle, IconCheck, IconPlus, IconUserPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { PersonName } from '../../../ui/person-name.js';
import { Segmented } from '../../../ui/segmented.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { Urdu } from '../../../ui/urdu.js';
import classes from './people-list.module.css';

interface PeopleListRowsProps {
  readonly workshop: Workshop;
  readonly dryRun: PeopleListDryRun;
}

/** Each row of a list with its fate and why. */
export function PeopleListRows({ workshop, dryRun: { rows, counts } }: PeopleListRowsProps) {
  const { t } = useTranslation('people-list');
  const [fate, setFate] = useState<ListFate | 'all'>('all');
  const numberOf = (sessionId: string): number =>
    workshop.sessions.findIndex((one) => one.id === sessionId) + 1;
  const columns: Column<PeopleListRow>[] = [
    { key: 'name', header: t('rows.name'), primary: true, render: (row) => <Name row={row} /> },
    { key: 'number', header: t('rows.number'), numeric: true, render: ({ number }) => number },
    { key: 'fate', header: t('rows.fate'), render: (row) => <Fate fate={row.fate} /> },
    { key: 'marks', header: t('rows.marks'), render: (row) => <Marks row={row} numberOf={numberOf} /> },
    { key: 'why', header: t('rows.why'), render: (row) => <Why row={row} numberOf={numberOf} /> },
  ];
  const all = { value: 'all' as const, label: `${t('rows.all')} (${rows.length})` };
  return (
    <div className={classes.stack}>
      <Segmented
        legend={t('rows.filter')}
        name="list-fate"
        value={fate}
        options={[
          all,
          ...listFates.map((value) => ({ value, label: `${t(`fate.${value}`)} (${counts[value]})` })),
        ]}
        onChange={setFate}
      />
      <DataTable
        caption={t('rows.title')}
        captionHidden
        columns={columns}
        rows={rows.filter((row) => fate === 'all' || row.fate === fate)}
        rowKey={({ number }) => String(number)}
      />
    </div>
  );
}

const looks: Record<ListFate, { tone: 'good' | 'neutral' | 'warm' | 'danger'; icon: ReactNode }> = {
  participant: { tone: 'neutral', icon: <IconCheck size={16} /> },
  joins: { tone: 'good', icon: <IconPlus size={16} /> },
  new: { tone: 'good', icon: <IconUserPlus size={16} /> },
  unknown: { tone: 'warm', icon: <IconAlertTriangle size={16} /> },
  wrong: { tone: 'danger', icon: <IconX size={16} /> },
};

function Fate({ fate }: { fate: ListFate }) {
  const { t } = useTranslation('people-list');
  const { tone, icon } = looks[fate];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(`fate.${fate}`)}
    </StatusBadge>
  );
}

function Name({ row: { nameEn, nameUr, number } }: { row: PeopleListRow }) {
  const { t } = useTranslation('people-list');
  if (nameEn) return <PersonName person={{ nameEn, nameUr }} />;
  return nameUr ? <Urdu>{nameUr}</Urdu> : t('rows.noName', { number });
}

interface CellProps {
  readonly row: PeopleListRow;
  readonly numberOf: (sessionId: string) => number;
}

function Marks({ row, numberOf }: CellProps) {
  const { t } = useTranslation('people-list');
  const of = (wanted: 'present' | 'absent'): string =>
    Object.entries(row.marks)
      .filter(([, mark]) => mark === wanted)
      .map(([sessionId]) => numberOf(sessionId))
      .sort((a, b) => a - b)
      .join(', ');
  const [present, absent] = [of('present'), of('absent')];
  if (!present && !absent) return '–';
  return (
    <>
      {present && <span className={classes.line}>{t('rows.present', { numbers: present })}</span>}
      {absent && <span className={classes.line}>{t('rows.absent', { numbers: absent })}</span>}
    </>
  );
}

function Why({ row, numberOf }: CellProps) {
  const { t } = useTranslation('people-list');
  const { language } = useLanguage();
  const lines = [
    ...row.reasons.map((reason) => importReasonText(reason, language)),
    ...row.unread.map(({ sessionId, value }) => t('rows.unread', { number: numberOf(sessionId), value })),
    ...row.stays.map((sessionId) => t('rows.stays', { number: numberOf(sessionId) })),
  ];
  if (lines.length === 0) return '–';
  return (
    <ul className={classes.why}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
