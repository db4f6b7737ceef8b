import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './chosen-bar.module.css';

interface ChosenBarProps {
  readonly count: number;
  /** Buttons for what can be done with them. */
  readonly children: ReactNode;
  readonly onClear: () => void;
}

/** Stays in sight at the foot of the window while questions are chosen, and says how many; otherwise nothing is there. */
export function ChosenBar({ count, children, onClear }: ChosenBarProps) {
  const { t } = useTranslation('bank');
  return (
    <>
      <p role="status" className={classes.said}>
        {count > 0 ? t('bar.chosen', { count }) : ''}
      </p>
      {count > 0 && (
        <section aria-label={t('bar.label')} className={classes.bar}>
          <strong aria-hidden className="tabular">
            {t('bar.chosen', { count })}
          </strong>
          {children}
          <Button variant="subtle" onClick={onClear}>
            {t('bar.clear')}
          </Button>
        </section>
      )}
    </>
  );
}
