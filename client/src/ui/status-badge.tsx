import type { ReactNode } from 'react';
import classes from './status-badge.module.css';

interface StatusBadgeProps {
  readonly tone: 'good' | 'neutral' | 'warm' | 'danger';
  /** An icon says the same as the colour. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function StatusBadge({ tone, icon, children }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {icon && (
        <span aria-hidden className={classes.icon}>
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
