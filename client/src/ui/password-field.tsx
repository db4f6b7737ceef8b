import { passwordProblem, passwordStrength } from '@academy/shared';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './field.js';
import classes from './field.module.css';

type PasswordFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'end'>;

/** A password that can be looked at while it is typed. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useTranslation('common');
  const [visible, setVisible] = useState(false);
  const Icon = visible ? IconEyeOff : IconEye;
  return (
    <TextField
      {...props}
      type={visible ? 'text' : 'password'}
      dir="ltr"
      autoCapitalize="none"
      spellCheck={false}
      end={
        <button type="button" aria-pressed={visible} onClick={() => setVisible(!visible)}>
          <Icon size={22} aria-label={t(visible ? 'password.hide' : 'password.show')} />
        </button>
      }
    />
  );
}

/** A new password with how strong it is; `known` are the person's own facts, which it should not repeat. */
export function NewPasswordField({ known, ...props }: PasswordFieldProps & { known: readonly string[] }) {
  const { t } = useTranslation(['common', 'errors']);
  const password = String(props.value ?? '');
  const strength = passwordStrength(password, known);
  const problem = passwordProblem(password, known);
  const words = problem ? t(`errors:field.${problem}`) : t(`common:password.strength.${strength}`);
  return (
    <div className={classes.field}>
      <PasswordField autoComplete="new-password" {...props} />
      <div aria-hidden className={classes.meter}>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={step <= strength || undefined} />
        ))}
      </div>
      <p aria-live="polite" className={classes.strength}>
        {password && !props.error ? words : ''}
      </p>
    </div>
  );
}
