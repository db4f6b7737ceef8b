import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { loadNamespaces } from '../../../../lib/i18n/index.js';
import { useVerifications } from '../../api/ledger.js';
import classes from './register-alarm.module.css';

/** Stands on every page of an administrator while the register is not known to be sound; nothing otherwise. */
export default function RegisterAlarm() {
  const health = useVerifications().data?.health;
  const isAlarm = health === 'broken' || health === 'late';
  const [ready, setReady] = useState(false);
  const { t } = useTranslation('ledger', { useSuspense: false });
  useEffect(() => {
    if (isAlarm) void loadNamespaces(['ledger']).then(() => setReady(true));
  }, [isAlarm]);
  if (!isAlarm || !ready) return null;
  return (
    <div role="alert" className={classes.alarm} data-health={health}>
      <strong>{t(`verify.health.${health}`)}.</strong>{' '}
      <Link to={paths.registerHealth}>{t('verify.look')}</Link>
    </div>
  );
}
