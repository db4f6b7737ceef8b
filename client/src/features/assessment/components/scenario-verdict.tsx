import { type DutyOutcome, type Language, type ScenarioRun } from '@academy/shared';
import { IconCheck, IconCircleDashed, IconRotate2, IconScale, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { citationsInWords } from '../../../lib/citations.js';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { Said } from '../../../ui/said.js';
import { useSpan } from '../hooks/use-span.js';
import classes from './scenario.module.css';

const ICONS = { breached: IconX, missed: IconCircleDashed, met: IconCheck };
/** The worst first: it is what to read again. */
const STATES = ['breached', 'missed', 'met'] as const;

interface ScenarioVerdictProps {
  readonly run: ScenarioRun;
  readonly outcomes: readonly DutyOutcome[];
  readonly language: Language;
  readonly onReplay: (decision: number) => void;
}

/** Each duty with what became of it, its reference, and the decision where that happened. */
export function ScenarioVerdict({ run, outcomes, language, onReplay }: ScenarioVerdictProps) {
  const { t } = useTranslation('scenario');
  const { language: own } = useLanguage();
  const interfaceWords = { lang: own, dir: dirOf(own) };
  const met = outcomes.filter(({ state }) => state === 'met').length;
  return (
    <div className={classes.verdict}>
      <h3 className={classes.sum} {...interfaceWords}>
        {t('sum', { met, of: outcomes.length })}
      </h3>
      {STATES.map((state) => {
        const these = outcomes.filter((outcome) => outcome.state === state);
        return (
          these.length > 0 && (
            <div key={state}>
              <h4 className={classes.state} data-state={state} {...interfaceWords}>
                {t(`state.${state}`, { count: these.length })}
              </h4>
              <ul className={classes.duties}>
                {these.map((outcome) => (
                  <li key={outcome.duty.id} className={classes.duty} data-state={state}>
                    <Duty outcome={outcome} run={run} language={language} onReplay={onReplay} />
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </div>
  );
}

interface DutyProps extends Omit<ScenarioVerdictProps, 'outcomes'> {
  readonly outcome: DutyOutcome;
}

function Duty({ outcome, run, language, onReplay }: DutyProps) {
  const { t } = useTranslation('scenario');
  const { language: own } = useLanguage();
  const interfaceWords = { lang: own, dir: dirOf(own) };
  const spanOf = useSpan();
  const { duty, state, decision, isLate } = outcome;
  const Icon = ICONS[state];
  const made = decision === null ? null : run.decisions[decision];
  return (
    <>
      <Icon aria-hidden size={22} stroke={2.5} className={classes.sign} />
      <div className={classes.words}>
        <p>
          <Said text={duty.text} language={language} />
        </p>
        {isLate && made && duty.within !== null && (
          <p className={classes.late} {...interfaceWords}>
            {t('late', { time: spanOf(made.minute), within: spanOf(duty.within) })}
          </p>
        )}
        <p className={classes.cites}>
          <IconScale aria-hidden size={16} />
          <span>{citationsInWords(duty.cites, language)}</span>
        </p>
        {state !== 'met' && decision !== null && (
          <p {...interfaceWords} className={classes.actions}>
            <button type="button" className={classes.replay} onClick={() => onReplay(decision)}>
              <IconRotate2 aria-hidden size={18} />
              {t('replayAt', { number: decision + 1 })}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
