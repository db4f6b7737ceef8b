import { MOST_DUTIES, type WrittenDuty } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/segmented.js';
import { CitationField } from '../components/questions/citation-field.js';
import form from '../components/questions/question-form.module.css';
import { TextPair } from '../components/questions/text-pair.js';
import { ListTools, moveButton } from './list-tools.js';
import { MinutesField } from './minutes-field.js';
import { moved, withNewDuty, withoutDuty } from './scenario-changes.js';
import { faultsBelow, useScenarioTools } from './scenario-tools.js';

const KINDS = ['must', 'must-not'] as const;

/** What the officer must do and must not do: what a run of the scenario is judged by. */
export function DutyList() {
  const { t } = useTranslation('scenario-editor');
  const { scenario, faults, readOnly, write, done } = useScenarioTools();
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
    done(t('tools.removed', { name: name(index) }), `[data-remove="duty,${next}"], [data-add="duty"]`);
  };
  return (
    <div className={form.options}>
      {duties.map((duty, index) => (
        <fieldset key={duty.id} className={form.option}>
          <legend className={form.legend}>{name(index)}</legend>
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
        </fieldset>
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
              write(withNewDuty(scenario));
              done(
                t('tools.added', { name: name(duties.length) }),
                `[name="duties.${duties.length}.text.en"]`,
              );
            }}
          >
            {t('duty.add')}
          </Button>
        </div>
      )}
    </div>
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
