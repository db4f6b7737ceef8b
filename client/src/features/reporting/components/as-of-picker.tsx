import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fromLocal, type Question, toLocal, weekAgo } from '../question.js';
import { CommitField } from './commit-field.js';
import classes from './controls.module.css';

interface AsOfPickerProps {
  readonly asOf: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (patch: Question) => void;
}

/** The moment the figure is asked for: now, or what it was then. */
export function AsOfPicker({ asOf, error, onChange }: AsOfPickerProps) {
  const { t } = useTranslation('reporting');
  return (
    <div className={classes.stack}>
      <CommitField
        key={asOf ?? ''}
        type="datetime-local"
        name="asOf"
        label={t('asOf.label')}
        hint={asOf ? t('asOf.hint') : t('asOf.hintNow')}
        value={asOf ? toLocal(asOf) : ''}
        error={error}
        onCommit={(local) => onChange({ asOf: local && fromLocal(local) })}
      />
      <div className={classes.buttons}>
        <Button variant="default" disabled={!asOf} onClick={() => onChange({ asOf: '' })}>
          {t('asOf.now')}
        </Button>
        <Button variant="default" onClick={() => onChange({ asOf: weekAgo(new Date()) })}>
          {t('asOf.weekAgo')}
        </Button>
      </div>
    </div>
  );
}
