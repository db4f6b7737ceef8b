import { MOST_CHOICES, type WrittenChoice, type WrittenStep } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import form from '../components/questions/question-form.module.css';
import { TextPair } from '../components/questions/text-pair.js';
import { DutyEffects } from './duty-effects.js';
import { ListTools, moveButton } from './list-tools.js';
import { moved, withNewChoice, withNewStep, withStep } from './scenario-changes.js';
import { firstWords, useScenarioTools } from './scenario-tools.js';

interface ChoiceListProps {
  readonly step: WrittenStep;
  /** The path of the step. */
  readonly at: string;
}

/** What the officer can do in a step, and where each leads. */
export function ChoiceList({ step, at }: ChoiceListProps) {
  const { t } = useTranslation('scenario-editor');
  const { scenario, faults, readOnly, write, done } = useScenarioTools();
  const { choices, key } = step;
  const kind = `choice-${key}`;
  const name = (index: number): string => t('choice.name', { number: index + 1 });
  const put = (next: readonly WrittenChoice[], field: string | null = null): void =>
    write(
      withStep(scenario, key, (one) => ({ ...one, choices: [...next] })),
      field,
    );
  const move = (from: number, by: 1 | -1): void => {
    put(moved(choices, from, by));
    done(
      t('tools.moved', { name: name(from), place: from + by + 1, of: choices.length }),
      moveButton(kind, from + by, by),
    );
  };
  const remove = (index: number): void => {
    put(choices.filter((_, place) => place !== index));
    const next = Math.min(index, choices.length - 2);
    done(t('tools.removed', { name: name(index) }), `[data-remove="${kind},${next}"], [data-add="${kind}"]`);
  };
  return (
    <div className={form.options}>
      {choices.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: choices have no names, and nothing is kept inside one
        <fieldset key={index} className={form.option}>
          <legend className={form.legend}>{name(index)}</legend>
          <ChoiceFields
            choice={choice}
            at={`${at}.choices.${index}`}
            onChange={(next, field = null) =>
              put(
                choices.map((one, place) => (place === index ? next : one)),
                field,
              )
            }
          />
          {!readOnly && (
            <ListTools
              kind={kind}
              index={index}
              count={choices.length}
              name={name(index)}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          )}
        </fieldset>
      ))}
      {faults.get(`${at}.choices`) && (
        <p className={form.fault} data-field={`${at}.choices`} tabIndex={-1}>
          {faults.get(`${at}.choices`)}
        </p>
      )}
      {!readOnly && choices.length < MOST_CHOICES && (
        <div>
          <Button
            variant="default"
            data-add={kind}
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => {
              write(withNewChoice(scenario, key));
              done(
                t('tools.added', { name: name(choices.length) }),
                `[name="${at}.choices.${choices.length}.text.en"]`,
              );
            }}
          >
            {t('choice.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ChoiceFieldsProps {
  readonly choice: WrittenChoice;
  readonly at: string;
  readonly onChange: (choice: WrittenChoice, field?: string | null) => void;
}

function ChoiceFields({ choice, at, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation('scenario-editor');
  const { faults, readOnly } = useScenarioTools();
  const common = { faults, readOnly };
  return (
    <>
      <TextPair
        {...common}
        label={t('choice.text')}
        name={`${at}.text`}
        value={choice.text}
        onChange={(text) => onChange({ ...choice, text }, `${at}.text`)}
      />
      <LeadsTo choice={choice} at={at} />
      <TextPair
        {...common}
        optional
        label={t('choice.reply')}
        name={`${at}.reply`}
        rows={3}
        value={choice.reply}
        onChange={(reply) => onChange({ ...choice, reply }, `${at}.reply`)}
      />
      <DutyEffects choice={choice} at={at} onChange={(next) => onChange(next)} />
    </>
  );
}

/** No step can have this name: it has a capital letter. */
const NEW = 'NEW';

/** The step that a choice leads to: one that is there, or a new one. */
function LeadsTo({ choice, at }: { choice: WrittenChoice; at: string }) {
  const { t } = useTranslation('scenario-editor');
  const { language } = useLanguage();
  const { scenario, faults, readOnly, write, done } = useScenarioTools();
  const { steps } = scenario;
  const [, stepIndex, , choiceIndex] = at.split('.').map(Number);
  const lead = (key: string): void => {
    const { scenario: next, key: to } = key === NEW ? withNewStep(scenario, 'step') : { scenario, key };
    write(
      withStep(next, steps[stepIndex ?? 0]?.key ?? '', (step) => ({
        ...step,
        choices: step.choices.map((one, place) => (place === choiceIndex ? { ...one, to } : one)),
      })),
    );
    if (key === NEW) done(t('tools.added', { name: to }));
  };
  return (
    <SelectField
      label={t('choice.to')}
      name={`${at}.to`}
      disabled={readOnly}
      value={choice.to}
      error={faults.get(`${at}.to`)}
      onChange={(event) => lead(event.currentTarget.value)}
    >
      {!steps.some(({ key }) => key === choice.to) && <option value={choice.to}>{choice.to || '–'}</option>}
      {steps.map(({ key, say }) => (
        <option key={key} value={key}>
          {`${key} – ${firstWords(say, language)}`}
        </option>
      ))}
      <option value={NEW}>{t('choice.newStep')}</option>
    </SelectField>
  );
}
