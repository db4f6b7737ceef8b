import { MOST_DUTIES, type WrittenDuty } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Segmented } from '../../../ui/segmented.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { CitationField } from '../components/questions/citation-field.js';
import form from '../components/questions/question-form.module.css';
import { TextPair } from '../components/questions/text-pair.js';
import { FoldCard, foldOf } from './fold-card.js';
import { ListTools, moveButton } from './list-tools.js';
import { MinutesField } from './minutes-field.js';
import { moved, withNewDuty, withoutDuty } from './scenario-changes.js';
import classes from './scenario-desk.module.css';
import { faultsBelow, firstWords, useScenarioTools } from './scenario-tools.js';
import type { OpenParts } from './use-open-parts.js';

const KINDS = ['must', 'must-not'] as const;

/** What the officer must do and must not do: what a run of the scenario is judged by. */
export function DutyList({ open }: { open: OpenParts }) {
  const { t } = useTranslation('scenario-editor');
  const { language } = useLanguage();
  const { scenario, faults, readOnly, write, done, goToDuty } = useScenarioTools();
  const { duties } = scenario;
  const name = (index: number): string => t('duty.name', { number: index + 1 });
  const move = (from: number, by: 1 | -1): void => {
    write({ ...scenario, duties: moved(duties, from, by) });
    done(
      t('tools.moved', { name: name(from), place: from + by + 1, of: duties.length }),
      moveButton('duty', from + by, by),
    );
  };
  const remove = (index: number): void => {
    write(withoutDuty(scenario, duties[index]?.id ?? ''));
    const next = Math.min(index, duties.length - 2);
    done(
      t('tools.removed', { name: name(index) }),
      `${foldOf(`duty:${duties.filter((_, place) => place !== index)[next]?.id}`)}, [data-add="duty"]`,
    );
  };
  return (
    <div className={form.options}>
      {duties.map((duty, index) => (
        <FoldCard
          key={duty.id}
          part={`duty:${duty.id}`}
          number={index + 1}
          words={firstWords(duty.text, language) || t('step.empty')}
          isOpen={open.isOpen(duty.id)}
          onToggle={(isOpen) => open.set(duty.id, isOpen)}
          badges={<DutyBadges duty={duty} index={index} />}
        >
          <DutyFields duty={duty} index={index} />
          {!readOnly && (
            <ListTools
              kind="duty"
              index={index}
              count={duties.length}
              name={name(index)}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          )}
        </FoldCard>
      ))}
      {faults.get('duties') && (
        <p className={form.fault} data-field="duties" tabIndex={-1}>
          {faults.get('duties')}
        </p>
      )}
      {!readOnly && duties.length < MOST_DUTIES && (
        <div>
          <Button
            variant="default"
            data-add="duty"
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => {
              const next = withNewDuty(scenario);
              write(next);
              goToDuty(next.duties.at(-1)?.id ?? '', `[name="duties.${duties.length}.text.en"]`);
            }}
          >
            {t('duty.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function DutyBadges({ duty, index }: { duty: WrittenDuty; index: number }) {
  const { t } = useTranslation('scenario-editor');
  const { faults } = useScenarioTools();
  const wrong = faultsBelow(faults, `duties.${index}`).size;
  return (
    <>
      <span className={classes.count}>{t(`duty.kind.${duty.kind}`)}</span>
      {wrong > 0 && <StatusBadge tone="danger">{t('step.faults', { count: wrong })}</StatusBadge>}
    </>
  );
}

function DutyFields({ duty, index }: { duty: WrittenDuty; index: number }) {
  const { t } = useTranslation('scenario-editor');
  const { scenario, laws, faults, readOnly, write } = useScenarioTools();
  const at = `duties.${index}`;
  const change = (patch: Partial<WrittenDuty>, field: string | null = null): void =>
    write(
      {
        ...scenario,
        duties: scenario.duties.map((one, place) => (place === index ? { ...one, ...patch } : one)),
      },
      field,
    );
  const fate = faults.get(`${at}.id`);
  const cites = faults.get(`${at}.cites`);
  return (
    <>
      {fate && (
        <p className={form.fault} data-field={`${at}.id`} tabIndex={-1}>
          {fate}
        </p>
      )}
      <TextPair
        label={t('duty.text')}
        name={`${at}.text`}
        value={duty.text}
        faults={faults}
        readOnly={readOnly}
        onChange={(text) => change({ text }, `${at}.text`)}
      />
      {readOnly ? (
        <p className={form.kind}>
          <strong>{t(`duty.kind.${duty.kind}`)}</strong>
        </p>
      ) : (
        <Segmented
          legend={t('duty.kind.legend')}
          name={`${at}.kind`}
          value={duty.kind}
          options={KINDS.map((value) => ({ value, label: t(`duty.kind.${value}`) }))}
          // What must not be done has no time limit.
          onChange={(kind) => change(kind === 'must-not' ? { kind, within: null } : { kind })}
        />
      )}
      {(duty.kind === 'must' || duty.within !== null) && (
        <MinutesField
          name={`${at}.within`}
          label={t('duty.within')}
          hint={t('duty.withinHint')}
          value={duty.within}
          empty={null}
          error={faults.get(`${at}.within`)}
          readOnly={readOnly}
          onChange={(within) => change({ within }, `${at}.within`)}
        />
      )}
      {cites && (
        <p className={form.fault} data-field={`${at}.cites`} tabIndex={-1}>
          {cites}
        </p>
      )}
      <CitationField
        cites={duty.cites}
        laws={[...laws]}
        faults={faultsBelow(faults, at)}
        readOnly={readOnly}
        onChange={(next) => change({ cites: next })}
      />
    </>
  );
}
