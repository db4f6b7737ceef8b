import { type ScenarioEnd, scenarioEnds, scenarioPaths, type WrittenScenario } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Section } from '../../../ui/section.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import classes from './paths-map.module.css';
import { firstWords, useScenarioTools } from './scenario-tools.js';

/** The ways through a scenario as lists: what leads where, how each end is reached, and what meets or breaches each duty. */
export function PathsMap() {
  const { t } = useTranslation('scenario-editor');
  return (
    <Section title={t('paths.title')} note={t('paths.note')} look="sand">
      <Steps />
      <Ends />
      <Duties />
    </Section>
  );
}

/** The name of a step, which opens it. */
function StepLink({ step }: { step: string }) {
  const { goTo } = useScenarioTools();
  return (
    <button type="button" className={classes.link} onClick={() => goTo(step)}>
      <bdi>{step}</bdi>
    </button>
  );
}

/** Without choices that lead nowhere: these are told of at their fields. */
const passable = (scenario: WrittenScenario): WrittenScenario => ({
  ...scenario,
  steps: scenario.steps.map((step) => ({
    ...step,
    choices: step.choices.filter(({ to }) => scenario.steps.some(({ key }) => key === to)),
  })),
});

function Steps() {
  const { t } = useTranslation('scenario-editor');
  const { language } = useLanguage();
  const { scenario } = useScenarioTools();
  const { unreachable, endless } = scenarioPaths(passable(scenario));
  return (
    <Part title={t('paths.steps')}>
      <ol className={classes.steps}>
        {scenario.steps.map(({ key, end, choices }) => (
          <li key={key} data-lost={unreachable.includes(key) || undefined}>
            <p className={classes.head}>
              <StepLink step={key} />
              {key === scenario.start && <StatusBadge tone="good">{t('step.isStart')}</StatusBadge>}
              {end && <StatusBadge tone="neutral">{t('step.isEnd')}</StatusBadge>}
              {unreachable.includes(key) && <StatusBadge tone="danger">{t('paths.unreachable')}</StatusBadge>}
              {!unreachable.includes(key) && endless.includes(key) && (
                <StatusBadge tone="danger">{t('paths.endless')}</StatusBadge>
              )}
            </p>
            {choices.length > 0 && (
              <ul className={classes.choices}>
                {choices.map(({ text, to }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: choices have no other identity
                  <li key={index}>
                    <span dir="auto">{firstWords(text, language) || t('step.empty')}</span>{' '}
                    <span className={classes.leads}>
                      <span className={classes.arrow} aria-hidden>
                        →
                      </span>
                      <span className={classes.hidden}>{t('paths.leadsTo')} </span>
                      <StepLink step={to} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Ends() {
  const { t } = useTranslation('scenario-editor');
  const { scenario } = useScenarioTools();
  const ends = scenarioEnds(passable(scenario));
  return (
    <Part title={t('paths.ends')}>
      {ends.length === 0 ? (
        <p>{t('paths.noEnd')}</p>
      ) : (
        <ul className={classes.rows}>
          {ends.map((end) => (
            <li key={end.key}>
              <p className={classes.head}>
                <StepLink step={end.key} />
                <span className={classes.note}>
                  {end.ways === null ? t('paths.circle') : t('paths.ways', { count: end.ways })}
                </span>
              </p>
              <Shortest end={end} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Shortest({ end: { key, shortest } }: { end: ScenarioEnd }) {
  const { t } = useTranslation('scenario-editor');
  if (!shortest || shortest.length === 0) return null;
  return (
    <p className={classes.note}>
      {t('paths.shortest', { count: shortest.length })}{' '}
      <bdi dir="ltr">{[...shortest.map(({ step }) => step), key].join(' → ')}</bdi>
    </p>
  );
}

function Duties() {
  const { t } = useTranslation('scenario-editor');
  const { language } = useLanguage();
  const { scenario } = useScenarioTools();
  const { fates } = scenarioPaths(passable(scenario));
  const placesOf = (effect: 'meets' | 'breaches', id: string): { step: string; number: number }[] =>
    scenario.steps.flatMap(({ key, choices }) =>
      choices.flatMap((choice, index) =>
        choice[effect].includes(id) ? [{ step: key, number: index + 1 }] : [],
      ),
    );
  return (
    <Part title={t('paths.duties')}>
      <ol className={classes.rows}>
        {scenario.duties.map(({ id, text, kind }) => {
          const fate = fates.get(id);
          return (
            <li key={id}>
              <p dir="auto">{firstWords(text, language) || t('step.empty')}</p>
              <p className={classes.head}>
                <span className={classes.note}>{t(`duty.kind.${kind}`)}</span>
                {fate?.canBeMet === false && <StatusBadge tone="danger">{t('paths.neverMet')}</StatusBadge>}
                {fate?.canFail === false && <StatusBadge tone="danger">{t('paths.alwaysMet')}</StatusBadge>}
              </p>
              {(['meets', 'breaches'] as const).map((effect) => {
                const places = placesOf(effect, id);
                return (
                  places.length > 0 && (
                    <p key={effect} className={classes.note}>
                      {t(`paths.${effect}`)}{' '}
                      {places.map(({ step, number }, index) => (
                        <span key={`${step} ${number}`}>
                          {index > 0 && ' · '}
                          <StepLink step={step} /> ({t('choice.name', { number })})
                        </span>
                      ))}
                    </p>
                  )
                );
              })}
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </div>
  );
}
