import { headCountNames, headCountsApart, type publicProgress, type ViewOf } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { usePublicProgress } from '../../features/reporting/api/public-progress.js';
import { CountingRule } from '../../features/reporting/components/counting-rule.js';
import {
  PublicBreakdown,
  PublicMap,
  usePublicFigure,
} from '../../features/reporting/components/public-figures.js';
import { formatNumber } from '../../lib/formats.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { ProgressLine } from '../../ui/progress-line.js';
import { Section } from '../../ui/section.js';
import { StatCard } from '../../ui/stat-card.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './progress.module.css';

type Progress = ViewOf<typeof publicProgress>;

export default function ProgressPage() {
  const { t } = useTranslation('progress');
  const progress = usePublicProgress();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {progress.data ? (
        <Figures progress={progress.data} />
      ) : progress.error ? (
        <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />
      ) : (
        <SkeletonLines title lines={8} />
      )}
    </Page>
  );
}

function Figures({ progress }: { progress: Progress }) {
  const { t } = useTranslation('progress');
  const { byQuarter, byProvince, bySex, rule, demonstration } = progress;
  const nobody = progress.sinceLaunch === 0;
  return (
    <>
      {demonstration && <p className={classes.mark}>{t('demonstration')}</p>}
      <Hero progress={progress} />
      {nobody ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <Section title={t('byQuarter')} note={t('onceEach')} look="card">
            <PublicBreakdown label={t('byQuarter')} items={fromFirst(byQuarter)} />
          </Section>
          <Section title={t('byProvince')} look="card">
            <PublicMap label={t('byProvince')} items={byProvince} />
            <PublicBreakdown label={t('byProvince')} items={byProvince} />
          </Section>
          <Section title={t('bySex')} look="card">
            <PublicBreakdown label={t('bySex')} items={bySex} />
          </Section>
        </>
      )}
      <HeadCounts headCounts={progress.headCounts} />
      <Section title={t('how')}>
        <div className={classes.hero}>
          <CountingRule rule={rule} title={t('rule', { version: rule.version })} open />
          <dl className={classes.notes}>
            <div>
              <dt>{t('figure.fewer-than-5')}</dt>
              <dd>{t('fewerWhy')}</dd>
            </div>
            <div>
              <dt>{t('figure.not-shown')}</dt>
              <dd>{t('notShownWhy')}</dd>
            </div>
          </dl>
        </div>
      </Section>
    </>
  );
}

/** Old workshops known by numbers alone: a line of their own, in none of the figures above. */
function HeadCounts({ headCounts }: Pick<Progress, 'headCounts'>) {
  const { t } = useTranslation('headcounts');
  const { localised } = useLanguage();
  const say = usePublicFigure();
  if (headCounts.workshops === 0) return null;
  return (
    <Section title={t('beside.title')} note={localised(headCountsApart)} look="sand">
      <StatCard
        label={localised(headCountNames.participants)}
        value={say(headCounts.participants)}
        note={t('beside.public', {
          count: headCounts.workshops,
          workshops: formatNumber(headCounts.workshops),
          women: say(headCounts.women),
          men: say(headCounts.men),
          unsaid: say(headCounts.unsaid),
        })}
      />
    </Section>
  );
}

/** The quarters from the first in which anybody was trained. */
function fromFirst(quarters: Progress['byQuarter']): Progress['byQuarter'] {
  const first = quarters.findIndex(({ individuals }) => individuals !== 0);
  return quarters.slice(Math.max(0, first));
}

function Hero({ progress }: { progress: Progress }) {
  const { t } = useTranslation('progress');
  const { moment } = useLanguage();
  const say = usePublicFigure();
  const { sinceLaunch, thisYear, target, asOf } = progress;
  return (
    <div className={classes.hero}>
      <div className={classes.figure}>
        <p>{t('sinceLaunch')}</p>
        <p className={`${classes.number} tabular`} data-words={typeof sinceLaunch !== 'number' || undefined}>
          {say(sinceLaunch)}
        </p>
        <p>{asOf ? t('asOf', { when: moment(asOf) }) : t('noRecords')}</p>
      </div>
      <div className={classes.cards}>
        <StatCard tone="sand" label={t('thisYear')} value={say(thisYear)} />
        {target && <Target target={target} />}
      </div>
    </div>
  );
}

function Target({ target }: { target: NonNullable<Progress['target']> }) {
  const { t } = useTranslation('progress');
  const { day } = useLanguage();
  const say = usePublicFigure();
  const reached = typeof target.actual === 'number' ? target.actual : 0;
  return (
    <StatCard
      tone="sand"
      label={t('target', { from: day(target.from), to: day(target.to) })}
      value={formatNumber(target.target)}
      note={
        <span className={classes.target}>
          {t('reached', { figure: say(target.actual) })}
          <ProgressLine
            value={reached}
            of={target.target}
            label={t('reached', { figure: say(target.actual) })}
          />
        </span>
      }
    />
  );
}
