import { orderedCells, type ReportTable, type TrainedView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { type Question, questionOfCell, searchOf } from '../question.js';
import classes from './trained-table.module.css';

interface Row {
  readonly key: string;
  readonly values: readonly (string | number)[];
  /** Address of the people behind its numbers. */
  readonly people: string | null;
  readonly total: boolean;
  /** Where the name of a value leads one level down, by column; null where it does not. */
  readonly drills: readonly (string | null)[];
}

interface TrainedTableProps {
  readonly view: Pick<TrainedView, 'from' | 'to' | 'groupBy' | 'values' | 'cells'>;
  /** Made of the view, exactly as the CSV and the spreadsheet have it. */
  readonly table: ReportTable;
  readonly question: Question;
  readonly canOpen: boolean;
  /** Codes of the agencies that have others below them. */
  readonly parents: ReadonlySet<string>;
}

/** Columns, rows, total and notes. */
export function TrainedTable({ view, table, question, canOpen, parents }: TrainedTableProps) {
  const { t } = useTranslation('reporting');
  const peopleOf = (key: readonly string[]) =>
    canOpen ? paths.trainedPeople(searchOf(questionOfCell(question, view, key))) : null;
  const drillOf = (code: string, position: number) =>
    view.groupBy[position] === 'agency' && parents.has(code)
      ? paths.trained(searchOf({ ...question, agency: code }))
      : null;
  const rows: Row[] = [
    ...orderedCells(view).map(({ key }, index) => ({
      key: key.join(' '),
      values: table.rows[index] ?? [],
      people: peopleOf(key),
      total: false,
      drills: key.map(drillOf),
    })),
    { key: 'total', values: table.total, people: peopleOf([]), total: true, drills: [] },
  ];
  return (
    <>
      <DataTable
        caption={t('table')}
        captionHidden
        columns={table.columns.map(columnAt)}
        rows={rows}
        rowKey={(row) => row.key}
      />
      <dl className={classes.notes}>
        {table.notes.map(([name, text]) => (
          <div key={name + text}>
            <dt>{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const columnAt = (
  { name, kind }: { readonly name: string; readonly kind: 'text' | 'number' },
  index: number,
): Column<Row> => ({
  key: String(index),
  header: name,
  numeric: kind === 'number',
  primary: kind === 'text' && index === 0,
  render: (row) => (
    <Value value={row.values[index] ?? ''} row={row} column={name} drill={row.drills[index] ?? null} />
  ),
});

interface ValueProps {
  readonly value: string | number;
  readonly row: Row;
  readonly column: string;
  readonly drill: string | null;
}

function Value({ value, row, column, drill }: ValueProps) {
  const { t } = useTranslation('reporting');
  const shown = typeof value === 'number' ? formatNumber(value) : value;
  if (drill) {
    return (
      <Link to={drill} aria-label={t('agency.below', { name: shown })}>
        {shown}
      </Link>
    );
  }
  if (typeof value === 'number' && value > 0 && row.people) {
    return (
      <Link
        to={row.people}
        className={row.total ? classes.total : undefined}
        aria-label={t('openPeopleOf', { number: shown, name: column })}
      >
        {shown}
      </Link>
    );
  }
  return row.total ? <strong>{shown}</strong> : shown;
}
