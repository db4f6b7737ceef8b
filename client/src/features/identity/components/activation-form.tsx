import { activateAccount, formatActivationCode, normaliseActivationCode } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { NewPasswordField } from '../../../ui/password-field.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { postActivation } from '../api/activate.js';

interface ActivationFormProps {
  /** As it was scanned; empty where it is to be typed. */
  readonly scanned: string;
  readonly onDone: () => Promise<unknown>;
}

/** The code of a printed slip, and a password of one's own. */
export function ActivationForm({ scanned, onDone }: ActivationFormProps) {
  const { t } = useTranslation('activation');
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: activateAccount.body,
    initialValues: { code: formatActivationCode(normaliseActivationCode(scanned)), password: '' },
    submit: postActivation,
    onDone,
  });
  return (
    <Form
      card
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <Button type="submit" size="lg" fullWidth loading={submitting}>
          {t('submit')}
        </Button>
      }
    >
      <TextField
        {...field('code')}
        label={t('code')}
        hint={t('codeHint')}
        dir="ltr"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <NewPasswordField {...field('password')} label={t('password')} hint={t('passwordHint')} known={[]} />
    </Form>
  );
}
