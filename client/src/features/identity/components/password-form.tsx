import { changePassword } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/form.js';
import { NewPasswordField, PasswordField } from '../../../ui/password-field.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useChangePassword } from '../api/change-password.js';

/** Changes the password; all other sign-in sessions end with it. */
export function PasswordForm({ known }: { known: readonly string[] }) {
  const { t } = useTranslation('identity');
  const change = useChangePassword();
  const [changed, setChanged] = useState(false);
  const { field, reset, onSubmit, submitting, problem } = useContractForm({
    schema: changePassword.body,
    initialValues: { current: '', next: '' },
    submit: change,
    onDone: () => {
      reset();
      setChanged(true);
    },
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" variant="default" loading={submitting}>
            {t('password.submit')}
          </Button>
          <span role="status">{changed && t('password.done')}</span>
        </>
      }
    >
      <PasswordField {...field('current')} label={t('password.current')} autoComplete="current-password" />
      <NewPasswordField {...field('next')} label={t('password.next')} known={known} />
    </Form>
  );
}
