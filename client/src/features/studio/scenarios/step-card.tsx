import type { WrittenStep } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import form from '../components/questions/question-form.module.css';
import { TextPair } from '../components/questions/text-pair.js';
import { ChoiceList } from './choice-list.js';
import { FoldCard } from './fold-card.js';
import { ListTools } from './list-tools.js';
import { MinutesField } from './minutes-field.js';
import { withStep } from './scenario-changes.js';
import classes from './scenario-desk.module.css';
import { faultsBelow, firstWords, useScenarioTools } from './scenario-tools.js';
import { StepName } from './step-name.js';

interface StepCardProps {
  readonly step: WrittenStep;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** A step, folded until somebody writes in it. */
export function StepCard({ step, index, isOpen, onToggle, onMove, onRemove }: StepCardProps) {
  const { t } = useTranslation('scenario-editor');
  const { language } = useLanguage();
  const { scenario, faults } = useScenarioTools();
  const at = `steps.${index}`;
  const wrong = faultsBelow(faults, at).size;
  return (
    <FoldCard
      part={`step:${step.key}`}
      number={index + 1}
      name={step.key}
      words={firstWords(step.say, language) || t('step.empty')}
      isOpen={isOpen}
      onToggle={onToggle}
      badges={
        <>
          {scenario.start === step.key && <StatusBadge tone="good">{t('step.isStart')}</StatusBadge>}
          {step.end ? (
            <StatusBadge tone="neutral">{t('step.isEnd')}</StatusBadge>
          ) : (
            <span className={classes.count}>{t('step.choices', { count: step.choices.length })}</span>
          )}
          {wrong > 0 && <StatusBadge tone="danger">{t('step.faults', { count: wrong })}</StatusBadge>}
        </>
      }
    >
      <StepBody {...{ step, index, onMove, onRemove }} />
    </FoldCard>
  );
}

function StepBody({ step, index, onMove, onRemove }: Omit<StepCardProps, 'isOpen' | 'onToggle'>) {
  const { t } = useTranslation('scenario-editor');
  const { scenario, faults, readOnly, write, playFrom } = useScenarioTools();
  const at = `steps.${index}`;
  const change = (patch: Partial<WrittenStep>, field: string | null = null): void =>
    write(
      withStep(scenario, step.key, (one) => ({ ...one, ...patch })),
      field,
    );
  const endFault = faults.get(`${at}.end`);
  return (
    <>
      <StepName key={step.key} at={at} name={step.key} />
      <TextPair
        label={t('step.say')}
        name={`${at}.say`}
        rows={4}
        value={step.say}
        faults={faults}
        readOnly={readOnly}
        onChange={(say) => change({ say }, `${at}.say`)}
      />
      <MinutesField
        name={`${at}.minutes`}
        label={t('step.minutes')}
        hint={t('step.minutesHint')}
        value={step.minutes}
        empty={0}
        error={faults.get(`${at}.minutes`)}
        readOnly={readOnly}
        onChange={(minutes) => change({ minutes }, `${at}.minutes`)}
      />
      <div className={form.group}>
        <label className={form.correct} data-on={step.end || undefined}>
          <input
            type="checkbox"
            name={`${at}.end`}
            checked={step.end}
            disabled={readOnly}
            onChange={(event) => change({ end: event.currentTarget.checked })}
          />
          {t('step.end')}
        </label>
        {endFault && <p className={form.fault}>{endFault}</p>}
      </div>
      {(!step.end || step.choices.length > 0) && (
        <section aria-label={t('choice.titleOf', { step: step.key })} className={form.part}>
          <h3 className={classes.heading}>{t('choice.title')}</h3>
          <ChoiceList step={step} at={at} />
        </section>
      )}
      <div className={classes.foot}>
        <Button
          variant="default"
          leftSection={<IconPlayerPlay aria-hidden size={18} />}
          onClick={() => playFrom(step.key)}
        >
          {t('step.play')}
        </Button>
        {!readOnly && (
          <ListTools
            kind="step"
            index={index}
            count={scenario.steps.length}
            name={t('step.name', { step: step.key })}
            onMove={onMove}
            onRemove={onRemove}
          />
        )}
      </div>
    </>
  );
}
