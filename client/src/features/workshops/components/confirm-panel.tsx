import type { Workshop, WorkshopOutcome } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { StatCard } from '../../../ui/stat-card.js';
import { EmptyState, ProblemNotice } from '../../../ui/states.js';
import { useConfirm } from '../api/outcome.js';
import classes from './confirm-panel.module.css';
import { OutcomeTable } from './outcome-table.js';

interface ConfirmPanelProps {
  readonly workshop: Workshop;
  readonly outcome: WorkshopOutcome;
  readonly onDone: () => void;
}

/** What one press records, seen before it is pressed. */
export function ConfirmPanel({ workshop, outcome, onDone }: ConfirmPanelProps) {
  const { t } = useTranslation('workshops');
  const { day } = useLanguage();
  const { lines, obstacles, completedOn } = outcome;
  const recorded = lines.filter((line) => line.outcome === 'recorded');
  const heldBack = lines.filter((line) => line.outcome === 'reversed-by-hand').length;
  const notMarked = lines.reduce((sum, line) => sum + line.notMarked, 0);
  return (
    <div className={classes.stack}>
      <div className={classes.figures}>
        <StatCard
          tone="brand"
          label={t('confirm.recorded')}
          value={recorded.length}
          {...(completedOn ? { note: t('confirm.on', { day: day(completedOn) }) } : {})}
        />
        <StatCard tone="sand" label={t('confirm.notRecorded')} value={lines.length - recorded.length} />
      </div>
      {notMarked > 0 && <p className={classes.warn}>{t('confirm.notMarkedAll', { count: notMarked })}</p>}
      {lines.length === 0 ? (
        <EmptyState title={t('people.none')}>{t('people.noneText')}</EmptyState>
      ) : (
        <OutcomeTable workshopId={workshop.id} isDraft outcome={outcome} postTest={workshop.postTest} />
      )}
      {heldBack > 0 && <p className={classes.warn}>{t('heldBack.some', { count: heldBack })}</p>}
      {obstacles.map((obstacle) => (
        <p key={obstacle} className={classes.warn}>
          {t(`obstacle.${obstacle}`)}
        </p>
      ))}
      {obstacles.length === 0 && (
        <ConfirmButton workshopId={workshop.id} outcome={outcome} count={recorded.length} onDone={onDone} />
      )}
    </div>
  );
}

interface ConfirmButtonProps {
  readonly workshopId: string;
  readonly outcome: WorkshopOutcome;
  readonly count: number;
  readonly onDone: () => void;
}

function ConfirmButton({ workshopId, outcome, count, onDone }: ConfirmButtonProps) {
  const { t } = useTranslation('workshops');
  const canRun = useCan('workshops.run');
  const confirm = useConfirm(workshopId);
  if (!canRun) return null;
  const { revision, digest } = outcome;
  return (
    <div className={classes.act}>
      <p>{t('confirm.text')}</p>
      <ProblemNotice error={confirm.error} />
      <div>
        <Button
          size="lg"
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ revision, digest }, { onSuccess: onDone })}
        >
          {t('confirm.submit', { count })}
        </Button>
      </div>
    </div>
  );
}
