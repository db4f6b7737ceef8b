import type { LawChange as Change } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import classes from './laws.module.css';
import { LookButton } from './look-button.js';
import { PlaceLine } from './place-line.js';

/** A section that was marked as changed, and what became of everything that cited it. */
export function LawChange({ change, canLook }: { change: Change; canLook: boolean }) {
  const { t } = useTranslation('laws');
  const { localised, langOf, day, moment } = useLanguage();
  const waiting = change.places.filter(({ look, isGone }) => !look && !isGone).length;
  return (
    <article className={classes.stack}>
      <div>
        <h3>
          <span {...langOf(change.label)}>{localised(change.label)}</span>{' '}
          <StatusBadge tone={waiting > 0 ? 'warm' : 'good'}>
            {t('change.waiting', { count: waiting })}
          </StatusBadge>
        </h3>
        <p className={classes.what} dir="auto">
          {change.what}
        </p>
        <p className={classes.small}>
          {t('change.on', { day: day(change.changedOn) })} · {t('change.marked', { when: moment(change.at) })}{' '}
          <bdi>{change.by}</bdi>
          {change.source && (
            <>
              {' '}
              ·{' '}
              <a href={change.source} rel="noopener noreferrer" target="_blank">
                {t('change.source')}
              </a>
            </>
          )}
        </p>
      </div>
      <ul className={classes.places}>
        {change.places.map((place) => (
          <PlaceLine key={`${place.slug} ${place.kind} ${place.key}`} place={place} gone={place.isGone}>
            {place.look ? (
              <span className={classes.small}>
                {t('look.by')} <bdi>{place.look.by}</bdi> · {moment(place.look.at)}
              </span>
            ) : (
              !place.isGone &&
              (canLook ? (
                <LookButton changeId={change.id} place={place} />
              ) : (
                <StatusBadge tone="warm">{t('look.waiting')}</StatusBadge>
              ))
            )}
          </PlaceLine>
        ))}
      </ul>
    </article>
  );
}
