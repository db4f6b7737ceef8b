import type { WrittenChoice } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import form from '../components/questions/question-form.module.css';
import { type Effect, withEffect, withoutEffect } from './scenario-changes.js';
import classes from './scenario-desk.module.css';
import { firstWords, useScenarioTools } from './scenario-tools.js';

interface DutyEffectsProps {
  readonly choice: WrittenChoice;
  /** The path of the choice. */
  readonly at: string;
  readonly onChange: (choice: WrittenChoice) => void;
}

const EFFECTS = ['meets', 'breaches'] as const;

/** Which duties a choice meets and which it breaches. */
export function DutyEffects({ choice, at, onChange }: DutyEffectsProps) {
  const { t } = useTranslation('scenario-editor');
  const { language } = useLanguage();
  const { scenario, faults, readOnly } = useScenarioTools();
  const { duties } = scenario;
  const wordsOf = (id: string): string => {
    const index = duties.findIndex((duty) => duty.id === id);
    const duty = duties[index];
    return duty ? `${index + 1}. ${firstWords(duty.text, language)}` : id;
  };
  const fault = faults.get(`${at}.duties`);
  const isNone = choice.meets.length + choice.breaches.length === 0;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{t('effect.title')}</legend>
      {isNone && <p className={form.note}>{t('effect.none')}</p>}
      {!isNone && (
        <ul className={classes.effects}>
          {EFFECTS.flatMap((effect) =>
            choice[effect].map((id) => {
              const Icon = effect === 'meets' ? IconCheck : IconX;
              return (
                <li key={`${effect} ${id}`} className={classes.effect} data-effect={effect}>
                  <Icon aria-hidden size={18} />
                  <span>
                    <strong>{t(`effect.${effect}`)}</strong> <bdi dir="auto">{wordsOf(id)}</bdi>
                  </span>
                  {!readOnly && (
                    <button
                      type="button"
                      aria-label={t('effect.remove', { effect: t(`effect.${effect}`), duty: wordsOf(id) })}
                      onClick={() => onChange(withoutEffect(choice, id))}
                    >
                      <IconX aria-hidden size={16} />
                    </button>
                  )}
                </li>
              );
            }),
          )}
        </ul>
      )}
      {fault && (
        <p className={form.fault} data-field={`${at}.duties`} tabIndex={-1}>
          {fault}
        </p>
      )}
      {!readOnly && duties.length > 0 && (
        <PickEffect
          at={at}
          duties={duties.map(({ id }) => ({ id, words: wordsOf(id) }))}
          onPick={(effect, id) => onChange(withEffect(choice, effect, id))}
        />
      )}
    </fieldset>
  );
}

interface PickEffectProps {
  readonly at: string;
  readonly duties: readonly { readonly id: string; readonly words: string }[];
  readonly onPick: (effect: Effect, id: string) => void;
}

function PickEffect({ at, duties, onPick }: PickEffectProps) {
  const { t } = useTranslation('scenario-editor');
  const [effect, setEffect] = useState<Effect>('meets');
  const [chosen, setChosen] = useState('');
  const duty = duties.find(({ id }) => id === chosen) ?? duties[0];
  return (
    <div className={classes.picker}>
      <SelectField
        label={t('effect.what')}
        name={`${at}.effect`}
        value={effect}
        onChange={(event) => setEffect(event.currentTarget.value === 'meets' ? 'meets' : 'breaches')}
      >
        {EFFECTS.map((one) => (
          <option key={one} value={one}>
            {t(`effect.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('effect.duty')}
        name={`${at}.duty`}
        value={duty?.id ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {duties.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </SelectField>
      <Button variant="default" onClick={() => duty && onPick(effect, duty.id)}>
        {t('effect.add')}
      </Button>
    </div>
  );
}
