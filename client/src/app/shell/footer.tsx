import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../config/paths.js';
import { useConfiguration } from '../../lib/configuration.js';
import { useLanguage } from '../../lib/i18n/index.js';
import classes from './shell.module.css';

export function Footer() {
  const { t } = useTranslation('common');
  const { localised } = useLanguage();
  const { brand } = useConfiguration();
  return (
    <footer className={classes.footer}>
      <div className={classes.footerInner}>
        <p>
          <strong>{localised(brand.commission)}</strong>
          <br />
          {t('footer.note')}
        </p>
        <ul className={classes.footerLinks}>
          <li>
            <Link to={paths.verify()}>{t('nav.verify')}</Link>
          </li>
          <li>
            <Link to={paths.progress}>{t('nav.progress')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
