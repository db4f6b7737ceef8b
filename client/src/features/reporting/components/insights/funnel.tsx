import { type FunnelStep, stepNames } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import classes from './funnel.module.css';

/** From enrolment to certificate: a list that reads well without seeing its bars. */
export function Funnel({ steps }: { steps: readonly FunnelStep[] }) {
  const { t } = useTranslation('insights');
  const most = Math.max(1, ...steps.map(({ people }) => people));
  return (
    <ol aria-label={t('funnel.title')} className={classes.steps}>
      {steps.map((step) => (
        <Step key={`${step.kind} ${step.key}`} step={step} most={most} />
      ))}
    </ol>
  );
}

function Step({ step, most }: { step: FunnelStep; most: number }) {
  const { t } = useTranslation('insights');
  const { people, of, stopped } = step;
  const percent = of > 0 ? formatPercent(Math.round((100 * people) / of)) : '–';
  return (
    <li className={classes.step} data-kind={step.kind}>
      <span className={classes.name}>
        <StepName step={step} />
      </span>
      <span aria-hidden className={classes.track}>
        <span className={classes.fill} style={{ inlineSize: `${(100 * (people - stopped)) / most}%` }} />
        <span className={classes.stopped} style={{ inlineSize: `${(100 * stopped) / most}%` }} />
      </span>
      <span className={`${classes.value} tabular`}>
        {formatNumber(people)}
        <small>{step.kind === 'enrolled' ? '' : t('funnel.share', { percent })}</small>
      </span>
      <span className={classes.notes}>
        <Notes step={step} />
      </span>
    </li>
  );
}

function StepName({ step: { kind, key, title } }: { step: FunnelStep }) {
  const { localised, langOf } = useLanguage();
  if (kind !== 'lesson') return localised(stepNames[kind]);
  const text = title ?? { en: key ?? '' };
  return <span {...langOf(text)}>{localised(text)}</span>;
}

function Notes({ step: { stopped, underWay, medianDays } }: { step: FunnelStep }) {
  const { t } = useTranslation('insights');
  return (
    <>
      {stopped > 0 && (
        <strong>{t('funnel.stopped', { count: stopped, number: formatNumber(stopped) })}</strong>
      )}
      {underWay > 0 && (
        <span>{t('funnel.underWay', { count: underWay, number: formatNumber(underWay) })}</span>
      )}
      {medianDays !== null && medianDays < 1 && <span>{t('funnel.sameDay')}</span>}
      {medianDays !== null && medianDays >= 1 && (
        <span>{t('funnel.days', { count: Math.ceil(medianDays), days: shortDays(medianDays) })}</span>
      )}
    </>
  );
}

/** A decimal says something of few days and nothing of many. */
const shortDays = (days: number): string => formatNumber(days < 10 ? days : Math.round(days));
