import { figureNames, type TrainedView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { ProgressLine } from '../../../ui/progress-line.js';
import classes from './figure.module.css';

interface FigureProps {
  readonly view: TrainedView;
  /** Address of the people behind it; null for those who may not open them. */
  readonly people: string | null;
}

/** The figure, large, with which figure it is and for what it stands. */
export function Figure({ view, people }: FigureProps) {
  const { t } = useTranslation('reporting');
  const { localised, day } = useLanguage();
  const { individuals } = view.total;
  const number = formatNumber(individuals);
  return (
    <section aria-label={localised(figureNames.individuals)} className={classes.figure}>
      <div className={classes.main}>
        <p className={classes.name}>{localised(figureNames.individuals)}</p>
        <p className={`${classes.number} tabular`}>
          {people && individuals > 0 ? (
            <Link to={people} aria-label={t('openPeople', { number })}>
              {number}
            </Link>
          ) : (
            number
          )}
        </p>
        <p>{t('periodOf', { from: day(view.from), to: day(view.to) })}</p>
      </div>
      <Split view={view} />
      <Seal asOf={view.asOf} />
    </section>
  );
}

/** Of the people: whose identity was verified, and who only claim one. */
function Split({ view }: { view: TrainedView }) {
  const { t } = useTranslation('reporting');
  const { individuals, verified, records } = view.total;
  if (individuals === 0) return null;
  return (
    <>
      <div aria-hidden className={classes.split}>
        <span style={{ inlineSize: `${(verified / individuals) * 100}%` }} />
      </div>
      <dl className={`${classes.parts} tabular`}>
        <div>
          <dt>{t('verified')}</dt>
          <dd>{formatNumber(verified)}</dd>
        </div>
        <div>
          <dt>{t('claimed')}</dt>
          <dd>{formatNumber(individuals - verified)}</dd>
        </div>
        <div>
          <dt>{t('records')}</dt>
          <dd>{formatNumber(records)}</dd>
        </div>
      </dl>
    </>
  );
}

function Seal({ asOf }: { asOf: TrainedView['asOf'] }) {
  const { t } = useTranslation('reporting');
  const { moment } = useLanguage();
  const when = asOf.asked ?? asOf.sealedAt;
  return (
    <p className={classes.seal}>
      {when ? t(asOf.asked ? 'asOf.then' : 'asOf.latest', { when: moment(when) }) : t('asOf.empty')}
      {' · '}
      {t('seal', { number: asOf.seal })}
      {asOf.sealHash && (
        <>
          {' · '}
          <bdi dir="ltr" title={asOf.sealHash}>
            {asOf.sealHash.slice(0, 12)}…
          </bdi>
        </>
      )}
    </p>
  );
}

/** Target, actual and gap of the Action Plan's indicator. */
export function Target({ target }: { target: TrainedView['target'] }) {
  const { t } = useTranslation('reporting');
  const { localised, langOf, day } = useLanguage();
  if (!target) return <p className={classes.soft}>{t('target.none')}</p>;
  const figures = [
    ['target', target.target],
    ['actual', target.actual],
    ['gap', target.gap],
  ] as const;
  return (
    <section aria-label={t('target.target')} className={classes.target}>
      <h2 className={classes.targetTitle} {...langOf(target.title)}>
        {localised(target.title)}
      </h2>
      <ProgressLine
        value={Math.min(target.actual, target.target)}
        of={target.target}
        label={t('target.line', { actual: formatNumber(target.actual), target: formatNumber(target.target) })}
      />
      <dl className={`${classes.targetFigures} tabular`}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`target.${name}`)}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.soft}>
        {t('periodOf', { from: day(target.from), to: day(target.to) })} · {t('target.ownPeriod')}
      </p>
    </section>
  );
}
