import { type DraftScenarioView, scenarioFaults } from '@academy/shared';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section.js';
import { Segmented } from '../../../ui/segmented.js';
import { ProblemNotice } from '../../../ui/states.js';
import form from '../components/questions/question-form.module.css';
import { TextPair } from '../components/questions/text-pair.js';
import { DeskBar } from './desk-bar.js';
import { DutyList } from './duty-list.js';
import { FaultSummary } from './fault-summary.js';
import { foldOf } from './fold-card.js';
import { PathsMap } from './paths-map.js';
import { PlayPanel, type RenderPlay } from './play-panel.js';
import { withStepRenamed } from './scenario-changes.js';
import { ScenarioConflict } from './scenario-conflict.js';
import classes from './scenario-desk.module.css';
import { type ScenarioTools, ScenarioToolsContext } from './scenario-tools.js';
import { StepList } from './step-list.js';
import { useOpenParts } from './use-open-parts.js';
import { useScenarioSaver } from './use-scenario-saver.js';

interface ScenarioDeskProps {
  readonly shown: DraftScenarioView;
  readonly readOnly: boolean;
  /** The scenario as a trainee plays it. */
  readonly renderPlay: RenderPlay;
}

const MODES = ['write', 'play'] as const;

interface Done {
  readonly said: string;
  readonly focus: string | null;
}

/** A scenario by form, beside the ways through it, or as it is played. Saves itself and says so. */
export function ScenarioDesk({ shown, readOnly, renderPlay }: ScenarioDeskProps) {
  const { t } = useTranslation('scenario-editor');
  const { draft, row } = shown;
  const saving = useScenarioSaver(shown);
  const { scenario, view, theirs } = saving;
  const open = useOpenParts(scenario.start);
  const openDuties = useOpenParts(scenario.duties.length === 1 ? (scenario.duties[0]?.id ?? '') : '');
  const [mode, setMode] = useState<(typeof MODES)[number]>('write');
  const [from, setFrom] = useState<string | null>(null);
  const [done, setDone] = useState<Done>({ said: '', focus: null });
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!done.focus) return;
    const target = root.current?.querySelector<HTMLElement>(done.focus);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  }, [done]);
  const faults = useMemo(
    () =>
      scenarioFaults(
        scenario,
        draft.laws.map(({ id }) => id),
      ),
    [scenario, draft.laws],
  );
  const words = useMemo(
    () =>
      new Map(
        faults
          .filter(({ isError }) => isError)
          .map(({ field, code }) => [field, t(`fault.${code}`)] as const),
      ),
    [faults, t],
  );
  const tools: ScenarioTools = {
    ...{ scenario, laws: draft.laws, faults: words, readOnly, write: saving.write },
    rename: (was, name) => {
      open.renamed(was, name);
      saving.write(withStepRenamed(scenario, was, name));
    },
    done: (said, focus) => setDone({ said, focus: focus ?? null }),
    goTo: (step, focus) => {
      setMode('write');
      open.set(step, true);
      setDone({ said: '', focus: focus ?? foldOf(`step:${step}`) });
    },
    goToDuty: (id, focus) => {
      openDuties.set(id, true);
      setDone({ said: '', focus: focus ?? foldOf(`duty:${id}`) });
    },
    playFrom: (step) => {
      setFrom(step);
      setMode('play');
      setDone({ said: '', focus: '[data-play]' });
    },
  };
  return (
    <ScenarioToolsContext value={tools}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: undoing by keys belongs to whatever is written below */}
      <div ref={root} className={classes.desk} onKeyDown={(event) => byKeys(event, readOnly ? {} : saving)}>
        <Segmented
          legend={t('mode.legend')}
          legendHidden
          name="mode"
          value={mode}
          onChange={setMode}
          options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
        />
        {mode === 'play' ? (
          <PlayPanel
            id={row.id}
            scenario={scenario}
            laws={draft.laws}
            from={scenario.steps.some(({ key }) => key === from) ? (from ?? '') : scenario.start}
            onFrom={setFrom}
            render={renderPlay}
          />
        ) : (
          <div className={form.columns}>
            <div className={form.form}>
              <FaultSummary faults={faults} />
              <About tools={tools} />
              <Section title={t('duty.title')} note={t('duty.note')}>
                <DutyList open={openDuties} />
              </Section>
              <Section title={t('step.title')} note={t('step.note')}>
                <StepList open={open} />
              </Section>
            </div>
            <div className={form.preview}>
              <PathsMap />
            </div>
          </div>
        )}
        {theirs !== undefined && (
          <ScenarioConflict
            mine={scenario}
            theirs={theirs}
            by={view.theirs?.by ?? null}
            onMine={saving.keepMine}
            onTheirs={saving.takeTheirs}
          />
        )}
        {view.state === 'failed' && <ProblemNotice error={view.error} />}
        {!readOnly && <DeskBar saving={saving} />}
        <p role="status" className={form.hidden}>
          {done.said}
        </p>
      </div>
    </ScenarioToolsContext>
  );
}

/** What it is called, and whom the officer plays. */
function About({ tools: { scenario, faults, readOnly, write } }: { tools: ScenarioTools }) {
  const { t } = useTranslation('scenario-editor');
  const common = { faults, readOnly };
  return (
    <Section title={t('about.title')}>
      <div className={form.form}>
        <TextPair
          {...common}
          label={t('about.name')}
          name="title"
          rows={1}
          value={scenario.title}
          onChange={(title) => write({ ...scenario, title }, 'title')}
        />
        <TextPair
          {...common}
          label={t('about.role')}
          name="role"
          rows={3}
          value={scenario.role}
          onChange={(role) => write({ ...scenario, role }, 'role')}
        />
      </div>
    </Section>
  );
}

interface Undoing {
  readonly undo?: (() => void) | null;
  readonly redo?: (() => void) | null;
}

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z), on a Mac with the command key: for the whole scenario, in every field. */
function byKeys(event: KeyboardEvent, { undo, redo }: Undoing): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
  event.preventDefault();
  if (isRedo) redo?.();
  else undo?.();
}
