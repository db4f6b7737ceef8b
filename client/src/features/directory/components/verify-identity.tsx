import { asciiDigits, type personSummary, verifyIdentity } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useVerifyIdentity } from '../api/verify-identity.js';

/** Says that the card was seen, by its last four digits, so that nobody ticks a box without looking. */
export function VerifyIdentity({ person }: { person: Pick<z.infer<typeof personSummary>, 'id' | 'nameEn'> }) {
  const { t } = useTranslation('directory');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        mih={44}
        onClick={() => setOpen(true)}
        aria-label={t('verify.openFor', { name: person.nameEn })}
      >
        {t('verify.open')}
      </Button>
      {open && (
        <Dialog title={t('verify.title', { name: person.nameEn })} onClose={close}>
          <VerifyForm personId={person.id} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function VerifyForm({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation(['directory', 'common']);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: verifyIdentity.body,
    initialValues: { cnicLastFour: '' },
    toBody: ({ cnicLastFour }) => ({ cnicLastFour: asciiDigits(cnicLastFour.trim()) }),
    submit: useVerifyIdentity(personId),
    onDone: onClose,
  });
  const digits = field('cnicLastFour');
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {t('verify.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('verify.text')}</p>
      <TextField
        {...digits}
        {...(digits.error ? { error: t('verify.mismatch') } : {})}
        label={t('verify.digits')}
        hint={t('verify.digitsHint')}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        maxLength={4}
      />
    </Form>
  );
}
