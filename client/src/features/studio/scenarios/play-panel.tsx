import type { Language, NamedLaw, Scenario, WrittenScenario } from '@academy/shared';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { SelectField } from '../../../ui/field.js';
import { PreviewChoices, type PreviewSize } from '../components/preview-choices.js';
import { playableOf } from './playable.js';
import classes from './scenario-desk.module.css';
import { firstWords } from './scenario-tools.js';

/** The scenario as a trainee plays it. */
export type RenderPlay = (scenario: Scenario, language: Language, size: PreviewSize) => ReactNode;

interface PlayPanelProps {
  /** The scenario's id. */
  readonly id: string;
  readonly scenario: WrittenScenario;
  readonly laws: readonly NamedLaw[];
  readonly from: string;
  readonly onFrom: (step: string) => void;
  readonly render: RenderPlay;
}

/** Plays what is written now, in both languages and at both widths, from any step; nothing is recorded. */
export function PlayPanel({ id, scenario, laws, from, onFrom, render }: PlayPanelProps) {
  const { t } = useTranslation('scenario-editor');
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [size, setSize] = useState<PreviewSize>('phone');
  const [round, setRound] = useState(0);
  const playable = playableOf(id, scenario, laws, from);
  return (
    <section aria-label={t('play.title')} className={classes.play}>
      <p className={classes.note}>{t('play.note')}</p>
      <div className={classes.playChoices}>
        <PreviewChoices {...{ language, size }} onLanguage={setLanguage} onSize={setSize} />
        <SelectField
          label={t('play.from')}
          name="play-from"
          value={from}
          onChange={(event) => onFrom(event.currentTarget.value)}
        >
          {scenario.steps.map(({ key, say }) => (
            <option key={key} value={key}>
              {`${key} – ${firstWords(say, own)}`}
            </option>
          ))}
        </SelectField>
        <Button variant="default" onClick={() => setRound(round + 1)}>
          {t('play.anew')}
        </Button>
      </div>
      {playable ? (
        <div key={`${from} ${round}`} data-play tabIndex={-1} className={classes.stage}>
          {render(playable, language, size)}
        </div>
      ) : (
        <p role="status">{t('play.cannot')}</p>
      )}
    </section>
  );
}
