import type { DraftView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './studio.module.css';

/** What was decided about a draft, the latest first. */
export function DraftHistory({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('studio');
  const { moment } = useLanguage();
  return (
    <ol className={classes.plain} reversed>
      {draft.events.map((event) => (
        <li key={event.id}>
          <p>
            <strong>{t(`event.${event.kind}`, { number: event.publicationNumber ?? 0 })}</strong> ·{' '}
            <bdi>{event.by}</bdi> · {moment(event.at)}
          </p>
          {event.reason && (
            <p className={classes.remedy} dir="auto">
              {event.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
