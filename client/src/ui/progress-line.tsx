import classes from './progress-line.module.css';

interface ProgressLineProps {
  readonly value: number;
  readonly of: number;
  /** What the line says, for those who do not see it. */
  readonly label: string;
  readonly size?: 'thin' | 'normal';
}

export function ProgressLine({ value, of, label, size = 'normal' }: ProgressLineProps) {
  const percent = of > 0 ? Math.min(100, Math.round((value / of) * 100)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={value}
      className={classes.track}
      data-size={size}
    >
      <div className={classes.bar} style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
