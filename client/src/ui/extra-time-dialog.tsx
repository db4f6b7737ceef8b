import { extraTimeBody } from '@academy/shared';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Dialog } from './dialog.js';
import { AreaField, TextField } from './field.js';
import { Form } from './form.js';
import { useContractForm } from './use-contract-form.js';

interface ExtraTimeDialogProps {
  /** Whose time it is, where the page does not say so. */
  readonly title?: string;
  /** As it stands. */
  readonly percent: number;
  readonly submit: (body: z.input<typeof extraTimeBody>) => Promise<void>;
  readonly onClose: () => void;
  /** What it holds for. */
  readonly children: ReactNode;
}

/** Sets how much more time somebody has at a test, with a reason. */
export function ExtraTimeDialog({ title, percent, submit, onClose, children }: ExtraTimeDialogProps) {
  const { t } = useTranslation(['extra-time', 'common']);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: extraTimeBody,
    initialValues: { percent: String(percent || 25), reason: '' },
    toBody: (typed) => ({
      percent: typed.percent === '' ? undefined : Number(typed.percent),
      reason: typed.reason,
    }),
    submit,
    onDone: onClose,
  });
  return (
    <Dialog title={title ?? t('title')} onClose={onClose}>
      <Form
        onSubmit={onSubmit}
        problem={problem}
        buttons={
          <>
            <Button type="submit" loading={submitting}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        {children}
        <TextField
          {...field('percent')}
          {...{
            label: t('percentLabel'),
            hint: t('percentHint'),
            type: 'number',
            min: 0,
            max: 300,
            dir: 'ltr',
          }}
        />
        <AreaField
          {...field('reason')}
          {...{ label: t('reason'), hint: t('reasonHint'), maxLength: 500, dir: 'auto' }}
        />
      </Form>
    </Dialog>
  );
}
