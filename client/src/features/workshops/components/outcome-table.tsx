import { gainOf, type OutcomeLine, percentOf, type Workshop, type WorkshopOutcome } from '@academy/shared';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/formats.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { PersonName } from '../../../ui/person-name.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { Gain } from './gain.js';
import { HeldBack } from './held-back.js';
import classes from './outcome-table.module.css';

interface OutcomeTableProps {
  readonly workshopId: string;
  readonly isDraft: boolean;
  readonly outcome: WorkshopOutcome;
  readonly postTest: Workshop['postTest'];
}

/** For each participant what they did, and what is recorded or why not. */
export function OutcomeTable({ workshopId, isDraft, outcome, postTest }: OutcomeTableProps) {
  const { t } = useTranslation('workshops');
  const columns: Column<OutcomeLine>[] = [
    { key: 'name', header: t('people.name'), primary: true, render: (line) => <PersonName person={line} /> },
    {
      key: 'attended',
      header: t('people.attended'),
      render: ({ attended, notMarked }) => (
        <span>
          {t('people.attendedOf', { attended, of: outcome.sessions })}
          {notMarked > 0 && (
            <span className={classes.warn}>{t('confirm.notMarked', { count: notMarked })}</span>
          )}
        </span>
      ),
    },
    {
      key: 'percent',
      header: t('confirm.percent'),
      numeric: true,
      render: ({ percent }) => formatPercent(percent),
    },
  ];
  if (postTest) {
    const { outOf } = postTest;
    columns.push(
      {
        key: 'post',
        header: t('scores.post'),
        numeric: true,
        render: ({ postScore }) =>
          postScore === null
            ? '–'
            : t('scores.pointsOf', {
                score: postScore,
                outOf,
                percent: formatPercent(percentOf(postScore, outOf)),
              }),
      },
      {
        key: 'gain',
        header: t('scores.gain'),
        numeric: true,
        render: ({ preScore, postScore }) => <Gain points={gainOf(preScore, postScore, outOf)} />,
      },
    );
  }
  columns.push({
    key: 'outcome',
    header: t('confirm.result'),
    render: (line) => (
      <>
        <Result line={line} />
        {line.outcome === 'reversed-by-hand' && (
          <HeldBack workshopId={workshopId} line={line} isDraft={isDraft} />
        )}
      </>
    ),
  });
  return (
    <DataTable
      caption={t('confirm.title')}
      captionHidden
      columns={columns}
      rows={outcome.lines}
      rowKey={({ participantId }) => participantId}
    />
  );
}

function Result({ line }: { line: OutcomeLine }) {
  const { t } = useTranslation('workshops');
  const isRecorded = line.outcome === 'recorded';
  return (
    <span className={classes.result}>
      <StatusBadge
        tone={isRecorded ? 'good' : 'neutral'}
        icon={isRecorded ? <IconCheck size={16} /> : <IconX size={16} />}
      >
        {t(`outcome.${line.outcome}`)}
      </StatusBadge>
      {isRecorded && !line.counted && <StatusBadge tone="warm">{t('confirm.notCounted')}</StatusBadge>}
    </span>
  );
}
