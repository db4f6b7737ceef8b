import type { WorkshopTest } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconClock, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNotice } from '../../../ui/states.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { useChangeTests } from '../api/tests.js';
import dialogClasses from './dialog-buttons.module.css';
import classes from './online-tests.module.css';
import { TestDoor } from './test-door.js';

interface TestCardProps {
  readonly workshopId: string;
  readonly test: WorkshopTest;
  /** How many take part in the workshop. */
  readonly of: number;
  readonly canChange: boolean;
}

/** One test: how it stands, who has taken it, its switch, and the way to it while it is open. */
export function TestCard({ workshopId, test, of, canChange }: TestCardProps) {
  const { t } = useTranslation('workshop-tests');
  const { duration } = useLanguage();
  const { which, state, questions, minutes, taking, done, until } = test;
  const isOpen = state === 'open';
  return (
    <section className={classes.card} aria-label={t(`which.${which}`)}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t(`which.${which}`)}</h3>
        <StateBadge state={state} />
      </div>
      <p className={classes.soft}>{t('facts', { count: questions, time: duration(minutes) })}</p>
      <p role="status" className="tabular">
        {state !== 'waiting' && t('finished', { done, of })}
        {isOpen && taking > 0 && ` · ${t('taking', { count: taking })}`}
        {isOpen && until && ` · ${t('until', { time: formatTime(until) })}`}
      </p>
      {canChange &&
        (isOpen ? (
          <Close workshopId={workshopId} test={test} />
        ) : (
          <Open workshopId={workshopId} test={test} />
        ))}
      {isOpen && canChange && <TestDoor test={test} />}
    </section>
  );
}

function StateBadge({ state }: { state: WorkshopTest['state'] }) {
  const { t } = useTranslation('workshop-tests');
  const Icon = { waiting: IconClock, open: IconCircleCheck, closed: IconLock }[state];
  return (
    <StatusBadge tone={state === 'open' ? 'good' : 'neutral'} icon={<Icon size={16} />}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}

type SwitchProps = Pick<TestCardProps, 'workshopId' | 'test'>;

function Open({ workshopId, test: { which, state, obstacle } }: SwitchProps) {
  const { t } = useTranslation('workshop-tests');
  const change = useChangeTests(workshopId);
  if (obstacle) return <p className={classes.soft}>{t(`obstacle.${obstacle}`)}</p>;
  return (
    <div>
      <Button
        variant={state === 'waiting' ? 'filled' : 'default'}
        loading={change.isPending}
        onClick={() => change.mutate({ deed: 'switch', which, state: 'open' })}
      >
        {t(`${state === 'waiting' ? 'open' : 'again'}.${which}`)}
      </Button>
      <ProblemNotice error={change.error} />
    </div>
  );
}

/** Closing submits what people are writing: it is asked once more. */
function Close({ workshopId, test: { which, taking, until } }: SwitchProps) {
  const { t } = useTranslation(['workshop-tests', 'common']);
  const [asking, setAsking] = useState(false);
  const change = useChangeTests(workshopId);
  const close = () => change.mutate({ deed: 'switch', which, state: 'closed' });
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{t(`close.${which}`)}</Button>
      {asking && (
        <Dialog
          title={t(which === 'pre' ? 'close.titlePre' : 'close.titlePost')}
          onClose={() => setAsking(false)}
        >
          <p>{taking > 0 ? t('close.taking', { count: taking }) : t('close.nobody')}</p>
          {until && <p>{t('close.until', { time: formatTime(until) })}</p>}
          <ProblemNotice error={change.error} />
          <div className={dialogClasses.buttons}>
            <Button loading={change.isPending} onClick={close}>
              {t(`close.${which}`)}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
