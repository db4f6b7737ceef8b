import type { Participant } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNotice } from '../../../ui/states.js';
import { useRemoveParticipant } from '../api/participants.js';
import classes from './dialog-buttons.module.css';

interface RemoveParticipantProps {
  readonly workshopId: string;
  readonly participant: Participant;
}

/** Takes somebody out after asking, because their marks go with them. */
export function RemoveParticipant({ workshopId, participant }: RemoveParticipantProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const [open, setOpen] = useState(false);
  const remove = useRemoveParticipant(workshopId);
  const name = participant.nameEn;
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        mih={44}
        aria-label={t('remove.openFor', { name })}
        onClick={() => setOpen(true)}
      >
        {t('remove.open')}
      </Button>
      {open && (
        <Dialog title={t('remove.title', { name })} onClose={() => setOpen(false)}>
          <p>{t('remove.text')}</p>
          <ProblemNotice error={remove.error} />
          <div className={classes.buttons}>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(participant.id)}>
              {t('remove.submit')}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('common:cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
