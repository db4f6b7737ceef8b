import { type Language, signUpBody } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadUrduFonts } from '../../../lib/i18n/index.js';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { NewPasswordField } from '../../../ui/password-field.js';
import { Segmented } from '../../../ui/segmented.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { postSignUp } from '../api/sign-up.js';

const LOGIN_KINDS = ['mobile', 'cnic', 'email'] as const;
type LoginKind = (typeof LOGIN_KINDS)[number];

/** Keyboard and browser hints for each kind of login. */
const LOGIN_INPUT = {
  mobile: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', placeholder: '0300 1234567' },
  cnic: { type: 'text', inputMode: 'numeric', autoComplete: 'off', placeholder: '35202-1234567-1' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', placeholder: 'name@example.pk' },
} as const;

interface SignUpFormProps {
  readonly language: Language;
  readonly onDone: () => Promise<unknown>;
}

/** First screen of "create account": name, one login, password. */
export function SignUpForm({ language, onDone }: SignUpFormProps) {
  const { t } = useTranslation('identity');
  const [kind, setKind] = useState<LoginKind>('mobile');
  const { field, values, onSubmit, submitting, problem } = useContractForm({
    schema: signUpBody,
    initialValues: { nameEn: '', nameUr: '', login: '', password: '' },
    toBody: ({ nameEn, nameUr, login, password }) => ({
      nameEn,
      password,
      language,
      ...(nameUr.trim() ? { nameUr } : {}),
      ...(login.trim() ? { [kind]: login } : {}),
    }),
    fieldOf: (path) => ((LOGIN_KINDS as readonly string[]).includes(path) ? 'login' : path),
    submit: postSignUp,
    onDone,
  });
  return (
    <Form
      card
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <Button type="submit" size="lg" fullWidth loading={submitting}>
          {t('signUp.submit')}
        </Button>
      }
    >
      <TextField
        {...field('nameEn')}
        label={t('signUp.nameEn')}
        hint={t('signUp.nameEnHint')}
        lang="en"
        dir="ltr"
        autoComplete="name"
        autoCapitalize="words"
      />
      <TextField
        {...field('nameUr')}
        optional
        label={t('signUp.nameUr')}
        hint={t('signUp.nameUrHint')}
        lang="ur"
        dir="rtl"
        onFocus={loadUrduFonts}
        autoComplete="off"
      />
      <Segmented
        legend={t('signUp.loginKind')}
        name="login-kind"
        value={kind}
        onChange={setKind}
        options={LOGIN_KINDS.map((value) => ({ value, label: t(`signUp.kind.${value}`) }))}
      />
      <TextField
        {...field('login')}
        {...LOGIN_INPUT[kind]}
        label={t(`signUp.login.${kind}`)}
        hint={t(`signUp.loginHint.${kind}`)}
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
      />
      <NewPasswordField
        {...field('password')}
        label={t('signUp.password')}
        hint={t('signUp.passwordHint')}
        known={[values.nameEn, values.login]}
      />
    </Form>
  );
}
