import { useTranslation } from 'react-i18next';
import { IconDoorExit } from '../../ui/icons.js';
import classes from './header.module.css';

const NEUTRAL_PAGE = 'https://www.pmd.gov.pk/en/';

/** Leaves at once and leaves no way back to this page; without a line, to an empty page. */
const leave = () => location.replace(navigator.onLine ? NEUTRAL_PAGE : 'about:blank');

export function QuickExit() {
  const { t } = useTranslation('common');
  return (
    <button
      type="button"
      className={classes.leave}
      onClick={leave}
      aria-label={t('leave.label')}
      title={t('leave.hint')}
    >
      <IconDoorExit aria-hidden size={18} className={classes.leaveIcon} />
      <span className={classes.long}>{t('leave.label')}</span>
      <span className={classes.short}>{t('leave.short')}</span>
    </button>
  );
}
