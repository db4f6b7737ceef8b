import type { IndicatorView } from '@academy/shared';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { DataTable } from '../../../ui/data-table.js';
import classes from './indicator-card.module.css';
import { TargetForm } from './targets.js';

/** One indicator of the Action Plan: its figure, what the figure counts, and its targets. */
export function IndicatorCard({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation('returns');
  const { localised, langOf } = useLanguage();
  const canSet = useCan('targets.manage');
  const id = useId();
  const { planRow, title, unit, actual, parts, people, records, counts } = indicator;
  return (
    <article aria-labelledby={id} className={classes.card}>
      <p className={classes.row}>{t('indicators.row', { row: planRow })}</p>
      <h2 id={id} className={classes.title} {...langOf(title)}>
        {localised(title)}
      </h2>
      <p className={`${classes.figure} tabular`}>
        <strong>{formatNumber(actual)}</strong> {t(`indicators.unit.${unit}`, { count: actual })}
      </p>
      {parts.length > 0 && (
        <dl className={`${classes.parts} tabular`}>
          {parts.map((part) => (
            <div key={part.code}>
              <dt {...langOf(part.title)}>{localised(part.title)}</dt>
              <dd>{formatNumber(part.actual)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.soft}>
        {t('indicators.behind', { people: formatNumber(people), records: formatNumber(records) })}
      </p>
      <div className={classes.counts}>
        <h3 className={classes.sub}>{t('indicators.counts')}</h3>
        <p {...langOf(counts)}>{localised(counts)}</p>
      </div>
      <TargetsOf indicator={indicator} />
      {canSet && (
        <details className={classes.set}>
          <summary>{t('indicators.setTarget')}</summary>
          <TargetForm indicator={indicator.code} valueLabel={t(`indicators.unit.${unit}`, { count: 2 })} />
        </details>
      )}
    </article>
  );
}

function TargetsOf({ indicator: { targets, title } }: { indicator: IndicatorView }) {
  const { t } = useTranslation('returns');
  const { localised, day } = useLanguage();
  if (targets.length === 0) return <p className={classes.soft}>{t('indicators.noTarget')}</p>;
  return (
    <DataTable
      caption={t('indicators.targetsOf', { title: localised(title) })}
      captionHidden
      rows={targets}
      rowKey={({ from, to }) => `${from} ${to}`}
      columns={[
        {
          key: 'period',
          header: t('indicators.period'),
          primary: true,
          render: ({ from, to }) => t('reporting:periodOf', { from: day(from), to: day(to) }),
        },
        {
          key: 'target',
          header: t('reporting:target.target'),
          numeric: true,
          render: ({ target }) => formatNumber(target),
        },
        {
          key: 'actual',
          header: t('reporting:target.actual'),
          numeric: true,
          render: ({ actual }) => formatNumber(actual),
        },
        {
          key: 'gap',
          header: t('reporting:target.gap'),
          numeric: true,
          render: ({ gap }) => formatNumber(gap),
        },
      ]}
    />
  );
}
