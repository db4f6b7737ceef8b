import { useTranslation } from 'react-i18next';
import { formatTime } from '../lib/formats.js';
import { outbox, useOutboxState } from '../lib/outbox/index.js';
import { IconCloudCheck, IconCloudOff, IconCloudUp } from './icons.js';
import classes from './sync-state.module.css';

const ICONS = { saved: IconCloudCheck, saving: IconCloudUp, waiting: IconCloudOff };

/** Whether what was learned is saved on the server, on its way, or waits here for the line. */
export function SyncState() {
  const { t } = useTranslation('common');
  const { status, pending, lastSavedAt, refused } = useOutboxState();
  const Icon = ICONS[status];
  const words =
    status === 'saved' && lastSavedAt
      ? t('sync.savedAt', { time: formatTime(lastSavedAt) })
      : t(`sync.${status}`, { count: pending });
  return (
    <div className={classes.state} data-status={status}>
      <Icon aria-hidden size={18} className={classes.icon} />
      <span aria-live="polite">
        {words}
        {refused > 0 && ` ${t('sync.refused', { count: refused })}`}
      </span>
      {status === 'waiting' && (
        <button type="button" className={classes.now} onClick={() => void outbox.flush()}>
          {t('sync.now')}
        </button>
      )}
    </div>
  );
}
