import { IconRosetteDiscountCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SignatureCheck } from '../hooks/use-signature.js';
import classes from './verdict.module.css';

/** Whether the signature is genuine, below the verdict; a bad one is a verdict of its own. */
export function SignatureLine({ check }: { check: SignatureCheck }) {
  const { t } = useTranslation('verify');
  const Icon = check.state === 'genuine' ? IconRosetteDiscountCheck : IconShieldQuestion;
  return (
    <p className={classes.line} role="status">
      <Icon aria-hidden size={24} className={classes.lineIcon} />
      <span>{t(`signature.${check.state}`)}</span>
    </p>
  );
}
