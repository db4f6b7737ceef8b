import { beginCheckIn, type CheckIn } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useBeginCheckIn } from '../api/check-in.js';

/** For a phone that cannot scan: the letters on the wall, typed in. */
export function CheckInCodeForm({ onDone }: { readonly onDone: (begun: CheckIn) => unknown }) {
  const { t } = useTranslation('check-in');
  const begin = useBeginCheckIn();
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: beginCheckIn.body,
    initialValues: { code: '' },
    submit: begin.mutateAsync,
    onDone,
  });
  return (
    <Form
      card
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <Button type="submit" size="lg" fullWidth loading={submitting}>
          {t('code.submit')}
        </Button>
      }
    >
      <TextField
        {...field('code')}
        label={t('code.label')}
        hint={t('code.hint')}
        dir="ltr"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
    </Form>
  );
}
