import {
  type Language,
  type Localised,
  playScenario,
  type Scenario,
  type ScenarioRun,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { IconClock, IconMasksTheater } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { Said } from '../../../ui/said.js';
import { UntranslatedTexts } from '../../../ui/untranslated.js';
import { useSpan } from '../hooks/use-span.js';
import { readKept, writeKept } from '../kept.js';
import classes from './scenario.module.css';
import { ScenarioStory } from './scenario-story.js';
import { ScenarioVerdict } from './scenario-verdict.js';

interface ScenarioPlayerProps {
  /** For which this device keeps where a reader stands; null where it is to keep nothing. */
  readonly publicationId: string | null;
  readonly scenario: Scenario;
  /** The lesson's language, which its scenario follows. */
  readonly language: Language;
}

/** A branching practice, decision by decision. Nothing is scored. */
export default function ScenarioPlayer({ publicationId, scenario, language }: ScenarioPlayerProps) {
  const { t } = useTranslation('scenario');
  const { language: own } = useLanguage();
  const [path, play] = usePath(publicationId, scenario);
  const run = path && playScenario(scenario, path);
  const place = useFocusOn(path);
  const interfaceWords = { lang: own, dir: dirOf(own) };
  return (
    <section className={classes.scenario} aria-label={t('title')}>
      <p className={classes.eyebrow} {...interfaceWords}>
        <IconMasksTheater aria-hidden size={22} />
        {t('title')}
      </p>
      <UntranslatedTexts texts={textsOf(scenario)} language={language} />
      <h2 className={classes.title}>
        <Said text={scenario.title} language={language} />
      </h2>
      <p>
        <Said text={scenario.role} language={language} />
      </p>
      {run ? (
        <>
          <ScenarioStory
            run={run}
            language={language}
            onReplay={(decision) => play(path.slice(0, decision))}
          />
          <div ref={place} tabIndex={-1} className={classes.now}>
            <Now run={run} language={language} onChoose={(choice) => play([...path, choice])} />
          </div>
          {run.outcomes && (
            <ScenarioVerdict
              run={run}
              outcomes={run.outcomes}
              language={language}
              onReplay={(decision) => play(path.slice(0, decision))}
            />
          )}
          <div className={classes.actions} {...interfaceWords}>
            {path.length > 0 && (
              <Button variant="default" onClick={() => play([])}>
                {t('again')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <div className={classes.actions} {...interfaceWords}>
          <p className={classes.note}>{t('rules', { count: scenario.duties.length })}</p>
          <Button onClick={() => play([])}>{t('start')}</Button>
        </div>
      )}
    </section>
  );
}

const textsOf = ({ title, role, duties, steps }: Scenario): (Localised | null)[] => [
  title,
  role,
  ...duties.map(({ text }) => text),
  ...steps.flatMap(({ say, choices }) => [say, ...choices.flatMap(({ text, reply }) => [text, reply])]),
];

interface NowProps {
  readonly run: ScenarioRun;
  readonly language: Language;
  readonly onChoose: (choice: number) => void;
}

/** What happens now, and what can be done. */
function Now({ run, language, onChoose }: NowProps) {
  const { t } = useTranslation('scenario');
  const { language: own } = useLanguage();
  const spanOf = useSpan();
  const interfaceWords = { lang: own, dir: dirOf(own) };
  const reply = run.decisions.at(-1)?.choice.reply;
  return (
    <>
      {reply && (
        <p className={classes.reply}>
          <Said text={reply} language={language} />
        </p>
      )}
      {run.minute > 0 && (
        <p className={classes.clock} {...interfaceWords}>
          <IconClock aria-hidden size={18} />
          {t('clock', { time: spanOf(run.minute) })}
        </p>
      )}
      <p className={classes.say}>
        <Said text={run.step.say} language={language} />
      </p>
      {run.step.choices.length > 0 && (
        <>
          <p className={classes.ask} {...interfaceWords}>
            {t('ask')}
          </p>
          <ul className={classes.choices}>
            {run.step.choices.map(({ text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two choices may read the same while they are written
              <li key={index}>
                <button type="button" className={classes.choice} onClick={() => onChoose(index)}>
                  <Said text={text} language={language} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The choices made so far; null before the scenario was begun. What no longer fits the scenario is forgotten. */
function usePath(
  publicationId: string | null,
  scenario: Scenario,
): [readonly number[] | null, (path: readonly number[]) => void] {
  const key = publicationId === null ? null : `academy.scenario.${publicationId}.${scenario.key}`;
  const [path, setPath] = useState<readonly number[] | null>(() => {
    const kept = key === null ? null : readKept<unknown>(key, null);
    const isPath = Array.isArray(kept) && kept.every((choice) => Number.isInteger(choice));
    return isPath
      ? (kept as number[]).slice(0, playScenario(scenario, kept as number[]).decisions.length)
      : null;
  });
  const play = (next: readonly number[]) => {
    setPath(next);
    if (key !== null) writeKept(key, next);
  };
  return [path, play];
}

/** After a choice the next thing to read takes the focus; not when the page is opened. */
function useFocusOn(path: readonly number[] | null) {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(path);
  useEffect(() => {
    if (known.current === path) return;
    known.current = path;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, [path]);
  return place;
}
