import type { Participant } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/formats.js';
import { Dialog } from '../../../ui/dialog.js';
import { ExtraTimeDialog } from '../../../ui/extra-time-dialog.js';
import { ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useParticipantExtraTime, useSetParticipantExtraTime } from '../api/extra-time.js';

interface ParticipantExtraTimeProps {
  readonly workshopId: string;
  readonly participant: Participant;
}

/** The way to a participant's extra time. The list may hang on the wall, so how much it is stands in the dialog alone. */
export function ParticipantExtraTime({ workshopId, participant }: ParticipantExtraTimeProps) {
  const { t } = useTranslation('extra-time');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        mih={44}
        aria-label={t('workshop.openFor', { name: participant.nameEn })}
        onClick={() => setOpen(true)}
      >
        {t('column')}
      </Button>
      {isOpen && <Asked {...{ workshopId, participant }} onClose={() => setOpen(false)} />}
    </>
  );
}

function Asked({
  workshopId,
  participant,
  onClose,
}: ParticipantExtraTimeProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('extra-time');
  const { data, error, refetch } = useParticipantExtraTime(workshopId, participant.id);
  const submit = useSetParticipantExtraTime(workshopId, participant.id);
  const title = t('workshop.title', { name: participant.nameEn });
  if (!data)
    return (
      <Dialog title={title} onClose={onClose}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={3} />}
      </Dialog>
    );
  return (
    <ExtraTimeDialog title={title} percent={data.percent} submit={submit} onClose={onClose}>
      <p>{t('workshop.text')}</p>
      <p>{t(`workshop.from.${data.from}`, { percent: formatPercent(data.percent) })}</p>
    </ExtraTimeDialog>
  );
}
