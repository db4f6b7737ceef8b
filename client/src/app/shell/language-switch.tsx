import { setLanguage as setAccountLanguage } from '@academy/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { keepPlace } from '../../lib/keep-place.js';
import { useMe } from '../../lib/session.js';
import classes from './header.module.css';

/** The other language, in its own words; what was being read stays where it is on the screen. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const { language, setLanguage } = useLanguage();
  const { data: me } = useMe();
  const [switching, setSwitching] = useState(false);
  const other = language === 'en' ? 'ur' : 'en';
  const change = async () => {
    setSwitching(true);
    // The account only remembers; if the line is away, this device remembers all the same.
    if (me) api(setAccountLanguage, { body: { language: other } }).catch(() => undefined);
    await keepPlace(() => setLanguage(other)).finally(() => setSwitching(false));
  };
  return (
    <button
      type="button"
      lang={other}
      aria-label={t('language.label')}
      aria-busy={switching}
      className={classes.language}
      onClick={() => void change()}
    >
      {t('language.switch')}
    </button>
  );
}
