import type { Workshop } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './confirmation-list.module.css';

/** Every confirmation there has been, and why one was taken back. */
export function ConfirmationList({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation('workshops');
  const { moment } = useLanguage();
  const somebody = (name: string | null) => name ?? t('history.somebody');
  return (
    <ol className={classes.list}>
      {workshop.confirmations.map(({ revision, confirmedAt, confirmedBy, recorded, reopening }) => (
        <li key={revision} className={classes.entry}>
          <p>
            {t('history.confirmed', {
              revision,
              when: moment(confirmedAt),
              who: somebody(confirmedBy),
            })}{' '}
            {t('history.recorded', { count: recorded })}
          </p>
          {reopening && (
            <p className={classes.reopened}>
              {t('history.reopened', {
                when: moment(reopening.reopenedAt),
                who: somebody(reopening.reopenedBy),
              })}{' '}
              <q dir="auto">{reopening.reason}</q>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
