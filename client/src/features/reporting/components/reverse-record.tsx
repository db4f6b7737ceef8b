import { reverseRecord } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useReverseRecord } from '../api/person-evidence.js';

/** Reverses a record after a confirmation that says what happens. */
export function ReverseRecord({ recordId }: { recordId: string }) {
  const { t } = useTranslation('reporting');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="outline" color="red" onClick={() => setOpen(true)}>
        {t('reverse.open')}
      </Button>
      {open && (
        <Dialog title={t('reverse.title')} onClose={close}>
          <ReverseForm recordId={recordId} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function ReverseForm({ recordId, onClose }: { recordId: string; onClose: () => void }) {
  const { t } = useTranslation(['reporting', 'common']);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: reverseRecord.body,
    initialValues: { reason: '' },
    submit: useReverseRecord(recordId),
    onDone: onClose,
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" color="red" loading={submitting}>
            {t('reverse.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('reverse.text')}</p>
      <AreaField
        {...field('reason')}
        label={t('reverse.reason')}
        hint={t('reverse.reasonHint')}
        maxLength={500}
        dir="auto"
      />
    </Form>
  );
}
