import type { DraftParts } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './facts-form.module.css';
import { LawPicker } from './law-picker.js';
import { referenceFault } from './model/front-faults.js';

interface CitesFieldProps {
  readonly cites: readonly string[];
  readonly laws: DraftParts['laws'] | null;
  readonly readOnly: boolean;
  readonly onChange: (cites: readonly string[]) => void;
}

/** The provisions that a lesson cites, each to be taken away, and one to be added. */
export function CitesField({ cites, laws, readOnly, onChange }: CitesFieldProps) {
  const { t } = useTranslation('lesson-editor');
  const [added, setAdded] = useState('');
  const [isTried, setTried] = useState(false);
  const known = laws?.map(({ id }) => id) ?? null;
  const fault = cites.includes(added) ? 'twice' : referenceFault(added, known);
  const add = (): void => {
    setTried(fault !== null);
    if (fault !== null) return;
    onChange([...cites, added]);
    setAdded('');
  };
  return (
    <fieldset className={classes.cites}>
      <legend>{t('facts.cites')}</legend>
      {cites.length === 0 && <p className={classes.quiet}>{t('facts.noCites')}</p>}
      <ul className={classes.chips}>
        {cites.map((reference) => {
          const wrong = referenceFault(reference, known);
          return (
            <li key={reference}>
              <bdi dir="ltr">{reference}</bdi>
              {!readOnly && (
                <button
                  type="button"
                  aria-label={t('facts.removeCite', { reference })}
                  onClick={() => onChange(cites.filter((one) => one !== reference))}
                >
                  <IconX aria-hidden size={18} />
                </button>
              )}
              {wrong && <span className={classes.wrong}>{t(`fault.${wrong}`)}</span>}
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <div className={classes.add}>
          <LawPicker
            laws={laws ?? []}
            value={added}
            error={isTried && fault ? t(`fault.${fault}`) : undefined}
            onChange={setAdded}
          />
          <Button variant="default" onClick={add}>
            {t('facts.addCite')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
