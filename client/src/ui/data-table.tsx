import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly render: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Names the row: the row's header, and the card's title on a phone. */
  readonly primary?: boolean;
}

const role = (name: string) => ({ role: name });

interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/**
 * A table that turns into cards under 640 px. The roles are written out because a table that is laid
 * out as blocks stops being one for screen readers.
 */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table {...role('table')} className={classes.table}>
      <caption className={captionHidden ? classes.hidden : classes.caption}>{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map((column) => (
            <th
              key={column.key}
              {...role('columnheader')}
              scope="col"
              data-numeric={column.numeric || undefined}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...role('row')}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.primary) {
    return (
      <th {...role('rowheader')} scope="row" className={classes.primary}>
        {column.render(row)}
      </th>
    );
  }
  return (
    <td {...role('cell')} data-label={column.header} data-numeric={column.numeric || undefined}>
      {column.render(row)}
    </td>
  );
}
