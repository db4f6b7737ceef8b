import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField } from '../../../ui/field.js';
import { Segmented } from '../../../ui/segmented.js';
import form from '../components/questions/question-form.module.css';
import { type Becoming, choicesLeadingTo } from './scenario-changes.js';
import { firstWords, useScenarioTools } from './scenario-tools.js';

interface RemoveStepDialogProps {
  readonly step: string;
  readonly onRemove: (becoming: Becoming) => void;
  readonly onClose: () => void;
}

/** Asks what becomes of the choices that lead to a step, before it is taken out. */
export function RemoveStepDialog({ step, onRemove, onClose }: RemoveStepDialogProps) {
  const { t } = useTranslation(['scenario-editor', 'common']);
  const { language } = useLanguage();
  const { scenario } = useScenarioTools();
  const others = scenario.steps.filter(({ key }) => key !== step);
  const leading = choicesLeadingTo(scenario, step);
  const [kind, setKind] = useState<Becoming['kind']>(others.length > 0 ? 'lead' : 'drop');
  const [to, setTo] = useState((others.find(({ end }) => end) ?? others[0])?.key ?? '');
  return (
    <Dialog title={t('removeStep.title', { step })} onClose={onClose}>
      <div className={form.group}>
        <p>{t('removeStep.leading', { count: leading.length })}</p>
        <ul>
          {leading.map(({ step: from, index }) => {
            const choice = scenario.steps.find(({ key }) => key === from)?.choices[index];
            return (
              <li key={`${from} ${index}`}>
                <bdi>{from}</bdi>: <bdi dir="auto">{choice ? firstWords(choice.text, language) : ''}</bdi>
              </li>
            );
          })}
        </ul>
        <Segmented
          legend={t('removeStep.become')}
          name="becoming"
          value={kind}
          onChange={setKind}
          options={(['lead', 'drop'] as const).map((value) => ({ value, label: t(`removeStep.${value}`) }))}
        />
        {kind === 'lead' && (
          <SelectField
            label={t('choice.to')}
            name="leads"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          >
            {others.map(({ key, say }) => (
              <option key={key} value={key}>
                {`${key} – ${firstWords(say, language)}`}
              </option>
            ))}
          </SelectField>
        )}
        <p className={form.note}>{t('removeStep.undo')}</p>
        <div className={form.buttons}>
          <Button color="red" onClick={() => onRemove(kind === 'lead' ? { kind, to } : { kind })}>
            {t('removeStep.confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
