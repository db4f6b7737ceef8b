import { asciiDigits, type Participant, replacesOnline } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useSaveScores } from '../api/scores.js';
import dialogClasses from './dialog-buttons.module.css';
import classes from './score-table.module.css';

interface ScoreFieldProps {
  readonly workshopId: string;
  readonly participant: Participant;
  readonly which: 'preScore' | 'postScore';
  readonly outOf: number;
}

/** Whole points up to the most there are; null for an empty field, undefined for what is no score. */
function scoreIn(text: string, outOf: number): number | null | undefined {
  const digits = asciiDigits(text).trim();
  if (digits === '') return null;
  return /^\d{1,3}$/.test(digits) && Number(digits) <= outOf ? Number(digits) : undefined;
}

/** One score, saved on leaving its field; asked first where it would stand in the place of an online result. */
export function ScoreField({ workshopId, participant, which, outOf }: ScoreFieldProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const save = useSaveScores(workshopId, participant.id);
  const known = participant[which === 'preScore' ? 'preScores' : 'postScores'];
  const kept = known.typed;
  const [text, setText] = useState(kept === null ? '' : String(kept));
  const [asking, setAsking] = useState(false);
  const score = scoreIn(text, outOf);
  const write = (isSure: boolean) => {
    if (score === undefined) return;
    const typed = { preScore: participant.preScores.typed, postScore: participant.postScores.typed };
    save.mutate({ ...typed, [which]: score, replacesOnline: isSure });
  };
  const commit = () => {
    if (score === undefined || score === kept || asking) return;
    if (replacesOnline(known, score)) setAsking(true);
    else write(false);
  };
  const answer = (isSure: boolean) => {
    setAsking(false);
    if (isSure) write(true);
    else setText(kept === null ? '' : String(kept));
  };
  return (
    <div className={classes.cell}>
      <input
        className={classes.input}
        aria-label={t(`scores.${which}For`, { name: participant.nameEn })}
        aria-invalid={score === undefined || undefined}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        maxLength={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <OnlineResult known={known} />
      <span role="status" className={classes.state} data-wrong={score === undefined || undefined}>
        {score === undefined
          ? t('scores.upTo', { outOf })
          : save.isSuccess && score === kept && t('common:saved')}
      </span>
      <ProblemNotice error={save.error} />
      {asking && (
        <ReplaceDialog
          name={participant.nameEn}
          online={known.online ?? 0}
          typed={score ?? 0}
          onAnswer={answer}
        />
      )}
    </div>
  );
}

function OnlineResult({ known: { typed, online } }: { known: Participant['preScores'] }) {
  const { t } = useTranslation('workshop-tests');
  if (online === null) return null;
  return (
    <span className={classes.online}>
      {t(typed === null ? 'online.counts' : 'online.replaced', { score: online })}
    </span>
  );
}

interface ReplaceDialogProps {
  readonly name: string;
  readonly online: number;
  readonly typed: number;
  readonly onAnswer: (isSure: boolean) => void;
}

function ReplaceDialog({ name, online, typed, onAnswer }: ReplaceDialogProps) {
  const { t } = useTranslation(['workshop-tests', 'common']);
  return (
    <Dialog title={t('online.title', { name })} onClose={() => onAnswer(false)}>
      <p>{t('online.text', { online, typed })}</p>
      <div className={dialogClasses.buttons}>
        <Button onClick={() => onAnswer(true)}>{t('online.submit')}</Button>
        <Button variant="default" onClick={() => onAnswer(false)}>
          {t('common:cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
