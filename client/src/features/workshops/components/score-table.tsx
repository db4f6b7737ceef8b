import { asciiDigits, gainOf, type Participant, type Workshop } from '@academy/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { PersonName } from '../../../ui/person-name.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useSaveScores } from '../api/scores.js';
import { Gain } from './gain.js';
import classes from './score-table.module.css';

/** Points of the paper tests, typed in one after the other; each is saved on leaving its field. */
export function ScoreTable({ workshop, outOf }: { workshop: Workshop; outOf: number }) {
  const { t } = useTranslation('workshops');
  const columns: Column<Participant>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      render: (one) => <PersonName person={one} />,
    },
    ...(['preScore', 'postScore'] as const).map((which) => ({
      key: which,
      header: t(`scores.${which}Of`, { outOf }),
      render: (one: Participant) => (
        <ScoreField key={one.id} workshopId={workshop.id} participant={one} which={which} outOf={outOf} />
      ),
    })),
    {
      key: 'gain',
      header: t('scores.gain'),
      numeric: true,
      render: ({ preScore, postScore }) => <Gain points={gainOf(preScore, postScore, outOf)} />,
    },
  ];
  return (
    <DataTable
      caption={t('scores.title')}
      captionHidden
      columns={columns}
      rows={workshop.participants}
      rowKey={({ id }) => id}
    />
  );
}

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

function ScoreField({ workshopId, participant, which, outOf }: ScoreFieldProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const save = useSaveScores(workshopId, participant.id);
  const kept = participant[which];
  const [text, setText] = useState(kept === null ? '' : String(kept));
  const score = scoreIn(text, outOf);
  const commit = () => {
    if (score === undefined || score === kept) return;
    const { preScore, postScore } = participant;
    save.mutate({ preScore, postScore, [which]: score });
  };
  return (
    <span className={classes.cell}>
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
      <span role="status" className={classes.state} data-wrong={score === undefined || undefined}>
        {score === undefined
          ? t('scores.upTo', { outOf })
          : save.isSuccess && score === kept && t('common:saved')}
      </span>
      <ProblemNotice error={save.error} />
    </span>
  );
}
