import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/field.js';
import { stepKey } from './scenario-changes.js';
import { useScenarioTools } from './scenario-tools.js';

/** The name of a step; on leaving the field everything that leads to it follows. */
export function StepName({ at, name }: { at: string; name: string }) {
  const { t } = useTranslation('scenario-editor');
  const { scenario, faults, readOnly, rename } = useScenarioTools();
  const [typed, setTyped] = useState(name);
  const key = stepKey(typed);
  const isTaken = key !== null && key !== name && scenario.steps.some((step) => step.key === key);
  const wrong = key === null ? t('step.nameShape') : isTaken ? t('step.nameTaken') : undefined;
  const commit = (): void => {
    if (key === null || isTaken) return;
    setTyped(key);
    if (key !== name) rename(name, key);
  };
  return (
    <TextField
      name={`${at}.key`}
      label={t('step.nameLabel')}
      hint={t('step.nameHint')}
      dir="ltr"
      maxLength={80}
      readOnly={readOnly}
      value={typed}
      error={wrong ?? faults.get(`${at}.key`)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        commit();
      }}
    />
  );
}
