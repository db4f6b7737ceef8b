import type { ReactNode } from 'react';
import classes from './bars.module.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Null where the figure is not shown: a hatched stub says that something is there. */
  readonly amount: number | null;
  readonly value: ReactNode;
}

/** Horizontal bars of our own: a list that reads well without seeing it. */
export function Bars({ bars, most, label }: { bars: readonly Bar[]; most?: number; label: string }) {
  const longest = Math.max(1, most ?? 0, ...bars.map(({ amount }) => amount ?? 0));
  return (
    <ul aria-label={label} className={classes.bars}>
      {bars.map(({ key, label: name, amount, value }) => (
        <li key={key} className={classes.bar}>
          <span className={classes.label}>{name}</span>
          <span aria-hidden className={classes.track}>
            <Fill share={amount === null ? 0.04 : amount / longest} hidden={amount === null} />
          </span>
          <span className={`${classes.value} tabular`}>{value}</span>
        </li>
      ))}
    </ul>
  );
}

const Fill = ({ share, hidden }: { share: number; hidden: boolean }) => (
  <span
    className={classes.fill}
    data-hidden={hidden || undefined}
    style={{ display: 'block', inlineSize: `${share * 100}%`, minInlineSize: share > 0 ? '3px' : undefined }}
  />
);

/** Bars in groups, one for each value of the first of two dimensions, all to one scale. */
export function GroupedBars({
  groups,
}: {
  groups: readonly { readonly key: string; readonly title: string; readonly bars: readonly Bar[] }[];
}) {
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ amount }) => amount ?? 0)));
  return (
    <div className={classes.groups}>
      {groups.map(({ key, title, bars }) => (
        <div key={key}>
          <h3 className={classes.groupTitle}>{title}</h3>
          <Bars bars={bars} most={most} label={title} />
        </div>
      ))}
    </div>
  );
}
