import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './filter-fold.module.css';

interface FilterFoldProps {
  /** Says how many are set. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Filters of a list: beside one another where there is room, on a phone behind a button. */
export function FilterFold({ label, children }: FilterFoldProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.fold}>
      <Button
        variant="default"
        className={classes.button}
        leftSection={<IconAdjustmentsHorizontal aria-hidden size={18} />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      <div id={id} className={classes.filters} data-open={isOpen || undefined}>
        {children}
      </div>
    </div>
  );
}
