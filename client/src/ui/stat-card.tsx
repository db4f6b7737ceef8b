import type { ReactNode } from 'react';
import classes from './stat-card.module.css';

interface StatCardProps {
  /** Which figure it is: people, records and certificates are never the same. */
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly tone?: 'plain' | 'brand' | 'sand';
}

export function StatCard({ label, value, note, tone = 'plain' }: StatCardProps) {
  return (
    <dl className={classes.card} data-tone={tone}>
      <dt className={classes.label}>{label}</dt>
      <dd className={`${classes.value} tabular`}>{value}</dd>
      {note && <dd className={classes.note}>{note}</dd>}
    </dl>
  );
}
