import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';

interface ReasonDialogProps<Schema extends z.ZodType> {
  readonly title: string;
  readonly text: string;
  readonly reasonLabel: string;
  readonly reasonHint: string;
  readonly button: string;
  readonly danger?: boolean;
  readonly schema: Schema;
  /** What is sent beside the reason. */
  readonly rest?: Readonly<Record<string, string>>;
  readonly submit: (body: z.input<Schema>) => Promise<void>;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** An act that needs a reason: what it does, why, and a way back. */
export function ReasonDialog<Schema extends z.ZodType>(props: ReasonDialogProps<Schema>) {
  const { title, text, reasonLabel, reasonHint, button, danger, schema, rest, submit, onClose, onDone } =
    props;
  const { t } = useTranslation('common');
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema,
    initialValues: { reason: '' },
    toBody: ({ reason }) => ({ ...rest, ...(reason ? { reason } : {}) }),
    submit,
    onDone: () => {
      onClose();
      onDone?.();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        onSubmit={onSubmit}
        problem={problem}
        buttons={
          <>
            <Button type="submit" loading={submitting} {...(danger ? { color: 'red' } : {})}>
              {button}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <p>{text}</p>
        <AreaField {...field('reason')} label={reasonLabel} hint={reasonHint} maxLength={500} dir="auto" />
      </Form>
    </Dialog>
  );
}
