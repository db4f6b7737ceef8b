import { reopenWorkshop } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useReopen } from '../api/outcome.js';

interface ReopenWorkshopProps {
  readonly workshopId: string;
  readonly revision: number;
  /** Records that will be reversed. */
  readonly recorded: number;
}

/** Takes a confirmation back, with a reason that stays with every record. */
export function ReopenWorkshop(props: ReopenWorkshopProps) {
  const { t } = useTranslation('workshops');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" color="red" onClick={() => setOpen(true)}>
        {t('reopen.open')}
      </Button>
      {open && (
        <Dialog title={t('reopen.title')} onClose={() => setOpen(false)}>
          <ReopenForm {...props} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function ReopenForm({
  workshopId,
  revision,
  recorded,
  onClose,
}: ReopenWorkshopProps & { onClose: () => void }) {
  const { t } = useTranslation(['workshops', 'common']);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: reopenWorkshop.body,
    initialValues: { reason: '' },
    toBody: ({ reason }) => ({ revision, reason }),
    submit: useReopen(workshopId),
    onDone: onClose,
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" color="red" loading={submitting}>
            {t('reopen.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('reopen.text', { count: recorded })}</p>
      <AreaField
        {...field('reason')}
        label={t('reopen.reason')}
        hint={t('reopen.reasonHint')}
        maxLength={500}
        dir="auto"
      />
    </Form>
  );
}
