import { type Language, type ScenarioRun } from '@academy/shared';
import { IconRotate2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../lib/i18n/index.js';
import { Said } from '../../../ui/said.js';
import classes from './scenario.module.css';

interface ScenarioStoryProps {
  readonly run: ScenarioRun;
  readonly language: Language;
  /** Takes the decision of this index again; what followed it is dropped. */
  readonly onReplay: (decision: number) => void;
}

/** What was decided so far and what came of it, folded: the latest answer stands below, where it goes on. */
export function ScenarioStory({ run, language, onReplay }: ScenarioStoryProps) {
  const { t } = useTranslation('scenario');
  const { language: own } = useLanguage();
  const interfaceWords = { lang: own, dir: dirOf(own) };
  if (run.decisions.length === 0) return null;
  return (
    <ol aria-label={t('story')} className={classes.story}>
      {run.decisions.map(({ step, choice }, index) => (
        // The same step can be passed twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: decisions are only added at the end or cut off there
        <li key={index}>
          <details className={classes.decision}>
            <summary className={classes.summary}>
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              <span>
                <Said text={choice.text} language={language} />
              </span>
            </summary>
            <div className={classes.told}>
              <p className={classes.past}>
                <Said text={step.say} language={language} />
              </p>
              {choice.reply && (
                <p>
                  <Said text={choice.reply} language={language} />
                </p>
              )}
              <p {...interfaceWords} className={classes.actions}>
                <button type="button" className={classes.replay} onClick={() => onReplay(index)}>
                  <IconRotate2 aria-hidden size={18} />
                  {t('replay')}
                </button>
              </p>
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
