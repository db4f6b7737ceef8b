import { type BesideHeadCounts, type BesideTable, headCountsLeftOut, headCountTable } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { DataTable } from '../../../ui/data-table.js';
import classes from './figure.module.css';

interface HeadCountBreakdownProps {
  readonly beside: BesideHeadCounts;
  readonly openedOf: (key: readonly string[]) => string | null;
}

interface Row {
  readonly key: string;
  readonly values: BesideTable['total'];
  readonly opened: string | null;
  readonly total: boolean;
}

/** Head-counts in the layout of the table of people; a table of their own, so that nobody adds the two. */
export function HeadCountBreakdown({ beside, openedOf }: HeadCountBreakdownProps) {
  const { t } = useTranslation('headcounts');
  const { language } = useLanguage();
  const table = headCountTable(beside, language);
  const leftOut = headCountsLeftOut(beside, language);
  return (
    <>
      {leftOut && <p className={classes.soft}>{leftOut}</p>}
      {table && (
        <DataTable<Row>
          caption={t('beside.table')}
          columns={table.columns.map(({ name, kind }, index) => ({
            key: String(index),
            header: name,
            numeric: kind === 'number',
            primary: index === 0,
            render: (row: Row) => <Value row={row} index={index} column={name} />,
          }))}
          rows={[
            ...table.rows.map((values, index) => ({
              key: table.keys[index]?.join(' ') ?? '',
              values,
              opened: openedOf(table.keys[index] ?? []),
              total: false,
            })),
            { key: 'total', values: table.total, opened: openedOf([]), total: true },
          ]}
          rowKey={({ key }) => key}
        />
      )}
    </>
  );
}

function Value({ row, index, column }: { row: Row; index: number; column: string }) {
  const { t } = useTranslation('headcounts');
  const value = row.values[index] ?? '';
  const shown = typeof value === 'number' ? formatNumber(value) : value;
  if (typeof value === 'number' && value > 0 && row.opened) {
    return (
      <Link to={row.opened} aria-label={t('beside.openRow', { number: shown, name: column })}>
        {shown}
      </Link>
    );
  }
  return row.total ? <strong>{shown}</strong> : shown;
}
