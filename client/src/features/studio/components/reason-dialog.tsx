import { returnDraft } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';

const reasonOnly = returnDraft.body.pick({ reason: true });

interface ReasonDialogProps {
  readonly act: 'return' | 'unpublish' | 'reopen';
  readonly submit: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** An act that needs a reason: what it does, why, and a way back. */
export function ReasonDialog({ act, submit, onClose }: ReasonDialogProps) {
  const { t } = useTranslation(['studio', 'common']);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: reasonOnly,
    initialValues: { reason: '' },
    submit: ({ reason }) => submit(reason),
    onDone: onClose,
  });
  return (
    <Dialog title={t(`review.${act}Title`)} onClose={onClose}>
      <Form
        onSubmit={onSubmit}
        problem={problem}
        buttons={
          <>
            <Button type="submit" loading={submitting} {...(act === 'unpublish' ? { color: 'red' } : {})}>
              {t(`review.${act}`)}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        <p>{t(`review.${act}Text`)}</p>
        <AreaField {...field('reason')} label={t('review.reason')} maxLength={500} dir="auto" />
      </Form>
    </Dialog>
  );
}
