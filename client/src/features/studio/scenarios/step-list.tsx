import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import form from '../components/questions/question-form.module.css';
import { foldOf } from './fold-card.js';
import { moveButton } from './list-tools.js';
import { RemoveStepDialog } from './remove-step-dialog.js';
import { type Becoming, choicesLeadingTo, moved, withNewStep, withoutStep } from './scenario-changes.js';
import { firstWords, useScenarioTools } from './scenario-tools.js';
import { StepCard } from './step-card.js';
import type { OpenParts } from './use-open-parts.js';

/** Where the story begins, and its steps: added, named, moved and taken out. */
export function StepList({ open }: { open: OpenParts }) {
  const { t } = useTranslation('scenario-editor');
  const { language } = useLanguage();
  const { scenario, faults, readOnly, write, done, goTo } = useScenarioTools();
  const [removed, setRemoved] = useState<string | null>(null);
  const { steps, start } = scenario;
  const move = (from: number, by: 1 | -1): void => {
    write({ ...scenario, steps: moved(steps, from, by) });
    const name = t('step.name', { step: steps[from]?.key });
    done(
      t('tools.moved', { name, place: from + by + 1, of: steps.length }),
      moveButton('step', from + by, by),
    );
  };
  const remove = (key: string, becoming: Becoming): void => {
    setRemoved(null);
    const next = Math.min(
      steps.findIndex((step) => step.key === key),
      steps.length - 2,
    );
    write(withoutStep(scenario, key, becoming));
    done(
      t('tools.removed', { name: t('step.name', { step: key }) }),
      `${foldOf(`step:${steps.filter((step) => step.key !== key)[next]?.key}`)}, [data-add="step"]`,
    );
  };
  return (
    <div className={form.options}>
      <SelectField
        label={t('start.label')}
        hint={t('start.hint')}
        name="start"
        disabled={readOnly}
        value={start}
        error={faults.get('start')}
        onChange={(event) => write({ ...scenario, start: event.currentTarget.value })}
      >
        {!steps.some(({ key }) => key === start) && <option value={start}>{start || '–'}</option>}
        {steps.map(({ key, say }) => (
          <option key={key} value={key}>
            {`${key} – ${firstWords(say, language)}`}
          </option>
        ))}
      </SelectField>
      {steps.map((step, index) => (
        <StepCard
          key={open.idOf(step.key)}
          step={step}
          index={index}
          isOpen={open.isOpen(step.key)}
          onToggle={(isOpen) => open.set(step.key, isOpen)}
          onMove={(by) => move(index, by)}
          onRemove={() =>
            choicesLeadingTo(scenario, step.key).length > 0
              ? setRemoved(step.key)
              : remove(step.key, { kind: 'drop' })
          }
        />
      ))}
      {!readOnly && (
        <div>
          <Button
            variant="default"
            data-add="step"
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => {
              const { scenario: next, key } = withNewStep(scenario, 'step');
              write(next);
              goTo(key, `[name="steps.${steps.length}.key"]`);
            }}
          >
            {t('step.add')}
          </Button>
        </div>
      )}
      {removed !== null && (
        <RemoveStepDialog
          step={removed}
          onRemove={(becoming) => remove(removed, becoming)}
          onClose={() => setRemoved(null)}
        />
      )}
    </div>
  );
}
