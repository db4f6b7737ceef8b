import type { Schedule, ScheduleState } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../config/paths.js';
import { uuidv7 } from '../../../../lib/uuid.js';
import { ButtonLink } from '../../../../ui/button-link.js';
import { Dialog } from '../../../../ui/dialog.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { useScheduleActs } from '../../api/schedules.js';
import classes from './schedules.module.css';

/** Sending now, pausing, resuming, and ending after a confirmation. */
export function ScheduleActs({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('schedules');
  const acts = useScheduleActs(schedule.id);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [sent, setSent] = useState(false);
  const [ending, setEnding] = useState(false);
  // Kept until it was taken: pressing again after a lost line sends nothing twice.
  const [sendingId, setSendingId] = useState(uuidv7);
  const run = async (name: string, work: () => Promise<void>) => {
    setBusy(name);
    setProblem(null);
    setSent(false);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(null);
    }
  };
  const change = (state: ScheduleState) => run(state, () => acts.change(state));
  const send = () =>
    run('send', async () => {
      await acts.sendNow(sendingId);
      setSendingId(uuidv7());
      setSent(true);
    });
  if (schedule.state === 'ended') return null;
  const isPaused = schedule.state === 'paused';
  return (
    <div className={classes.stack}>
      <div className={classes.buttons}>
        <Button
          leftSection={<IconSend aria-hidden size={18} />}
          loading={busy === 'send'}
          onClick={() => void send()}
        >
          {t('one.sendNow')}
        </Button>
        <Button
          variant="default"
          loading={busy === 'paused' || busy === 'active'}
          onClick={() => void change(isPaused ? 'active' : 'paused')}
        >
          {t(isPaused ? 'one.resume' : 'one.pause')}
        </Button>
        <ButtonLink to={paths.editSchedule(schedule.id)} variant="default">
          {t('edit.open')}
        </ButtonLink>
        <Button variant="default" onClick={() => setEnding(true)}>
          {t('one.end')}
        </Button>
      </div>
      <p role="status">{sent ? t('one.sending') : ''}</p>
      <ProblemNotice error={problem} />
      {ending && (
        <Dialog title={t('one.endTitle')} onClose={() => setEnding(false)}>
          <p>{t('one.endText', { title: schedule.title })}</p>
          <div className={classes.buttons}>
            <Button
              color="red"
              loading={busy === 'ended'}
              onClick={() => void change('ended').then(() => setEnding(false))}
            >
              {t('one.endSubmit')}
            </Button>
            <Button variant="default" onClick={() => setEnding(false)}>
              {t('one.keep')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
