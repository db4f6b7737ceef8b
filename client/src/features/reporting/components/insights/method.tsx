import { insightFormulas } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import classes from '../counting-rule.module.css';

/** How the figures beside it are made, and by whose formula. */
export function Method({ of }: { of: readonly (keyof typeof insightFormulas)[] }) {
  const { t } = useTranslation('insights');
  const { localised } = useLanguage();
  return (
    <details className={classes.rule}>
      <summary>{t('method')}</summary>
      {of.map((name) => (
        <p key={name} className={classes.text}>
          {localised(insightFormulas[name])}
        </p>
      ))}
    </details>
  );
}
