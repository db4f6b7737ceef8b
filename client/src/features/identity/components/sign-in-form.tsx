import { type PublicConfiguration, signIn } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { PasswordField } from '../../../ui/password-field.js';
import { Section } from '../../../ui/section.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { postSignIn } from '../api/sign-in.js';
import classes from './sign-in-form.module.css';

interface SignInFormProps {
  readonly demonstration: PublicConfiguration['demonstration'];
  readonly onDone: () => Promise<unknown>;
}

/** One field for whatever one signs in with, and the password. */
export function SignInForm({ demonstration, onDone }: SignInFormProps) {
  const { t } = useTranslation(['identity', 'common']);
  const { field, set, onSubmit, submitting, problem } = useContractForm({
    schema: signIn.body,
    initialValues: { login: '', password: '' },
    submit: postSignIn,
    onDone,
  });
  return (
    <>
      <Form
        card
        onSubmit={onSubmit}
        problem={problem}
        buttons={
          <Button type="submit" size="lg" fullWidth loading={submitting}>
            {t('signIn.submit')}
          </Button>
        }
      >
        <TextField
          {...field('login')}
          label={t('signIn.login')}
          hint={t('signIn.loginHint')}
          dir="ltr"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField {...field('password')} label={t('signIn.password')} autoComplete="current-password" />
      </Form>
      {demonstration && (
        <div className={classes.demonstration}>
          <Section look="sand" title={t('signIn.demonstration')} note={t('signIn.demonstrationNote')}>
            <div className={classes.accounts}>
              {demonstration.accounts.map((account) => (
                <button
                  key={account.login}
                  type="button"
                  className={classes.account}
                  onClick={() => {
                    set('login', account.login);
                    set('password', account.password);
                  }}
                >
                  <strong>{t(`common:role.${account.role}`)}</strong>
                  <span dir="ltr">{account.login}</span>
                </button>
              ))}
            </div>
          </Section>
        </div>
      )}
    </>
  );
}
