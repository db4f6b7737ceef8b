import { allowRecordingAgain, type OutcomeLine } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useAllowAgain } from '../api/outcome.js';
import classes from './held-back.module.css';

interface HeldBackProps {
  readonly workshopId: string;
  readonly line: OutcomeLine;
  /** Whether the workshop can still be confirmed. */
  readonly isDraft: boolean;
}

/** That somebody's record was reversed by hand, and the way to record them again for those who may. */
export function HeldBack({ workshopId, line, isDraft }: HeldBackProps) {
  const { t } = useTranslation('workshops');
  const { moment } = useLanguage();
  const canCorrect = useCan('register.correct');
  const [open, setOpen] = useState(false);
  const { heldBack } = line;
  if (!heldBack) return null;
  return (
    <span className={classes.held}>
      <span>
        {t('heldBack.reversed', { who: heldBack.by ?? t('history.somebody'), when: moment(heldBack.at) })}{' '}
        <q dir="auto">{heldBack.reason}</q>
      </span>
      {isDraft && !canCorrect && <span className={classes.hint}>{t('heldBack.who')}</span>}
      {isDraft && canCorrect && (
        <Button
          variant="outline"
          size="xs"
          aria-label={t('heldBack.openOne', { name: line.nameEn })}
          onClick={() => setOpen(true)}
        >
          {t('heldBack.open')}
        </Button>
      )}
      {open && (
        <Dialog title={t('heldBack.title', { name: line.nameEn })} onClose={() => setOpen(false)}>
          <AllowForm
            workshopId={workshopId}
            participantId={line.participantId}
            onClose={() => setOpen(false)}
          />
        </Dialog>
      )}
    </span>
  );
}

interface AllowFormProps {
  readonly workshopId: string;
  readonly participantId: string;
  readonly onClose: () => void;
}

function AllowForm({ workshopId, participantId, onClose }: AllowFormProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const [id] = useState(uuidv7);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: allowRecordingAgain.body,
    initialValues: { reason: '' },
    toBody: ({ reason }) => ({ id, reason }),
    submit: useAllowAgain(workshopId, participantId),
    onDone: onClose,
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {t('heldBack.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('heldBack.text')}</p>
      <AreaField
        {...field('reason')}
        label={t('heldBack.reason')}
        hint={t('heldBack.reasonHint')}
        maxLength={500}
        dir="auto"
      />
    </Form>
  );
}
