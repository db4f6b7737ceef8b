import { revokeCertificate } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useRevokeCertificate } from '../api/revoke-certificate.js';

/** Takes a certificate back, with a reason that anyone who checks it will read. */
export function RevokeCertificate({ number, name }: { number: string; name: string }) {
  const { t } = useTranslation(['verify', 'common']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" color="red" onClick={() => setOpen(true)}>
        {t('revoke.open')}
      </Button>
      {open && (
        <Dialog title={t('revoke.title', { name })} onClose={() => setOpen(false)}>
          <RevokeForm number={number} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function RevokeForm({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useTranslation(['verify', 'common']);
  const revoke = useRevokeCertificate(number);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: revokeCertificate.body,
    initialValues: { reason: '' },
    submit: revoke,
    onDone: onClose,
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" color="red" loading={submitting}>
            {t('revoke.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('revoke.text')}</p>
      <AreaField
        {...field('reason')}
        label={t('revoke.reason')}
        hint={t('revoke.reasonHint')}
        maxLength={300}
        dir="auto"
      />
    </Form>
  );
}
