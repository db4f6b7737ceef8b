import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n/index.js';
import { rememberLanguage } from '../remember-language.js';
import classes from './header.module.css';

/** The other language, in its own words; what was being read stays where it is on the screen. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  const [switching, setSwitching] = useState(false);
  const other = language === 'en' ? 'ur' : 'en';
  const change = () => {
    setSwitching(true);
    rememberLanguage(other).finally(() => setSwitching(false));
  };
  return (
    <button
      type="button"
      lang={other}
      aria-label={t('language.label')}
      aria-busy={switching}
      className={classes.language}
      onClick={change}
    >
      {t('language.switch')}
    </button>
  );
}
