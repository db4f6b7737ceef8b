import type { Cohort } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { StatCard } from '../../../../ui/stat-card.js';
import classes from './cohort-facts.module.css';
import { FacilitatorName } from './facilitator-name.js';

/** How many people there are, and how far they are: those whom the reader sees below. */
export function CohortCounts({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  const { people, beyondReach, capacity } = cohort;
  const count = (standing: string): number => people.filter((one) => one.standing === standing).length;
  const earlier = count('completed-earlier');
  return (
    <div className={classes.cards}>
      <StatCard
        label={t('counts.people')}
        value={formatNumber(people.length)}
        note={
          capacity !== null &&
          t('counts.capacity', {
            taken: formatNumber(people.length + beyondReach),
            capacity: formatNumber(capacity),
          })
        }
      />
      <StatCard
        label={t('counts.completed')}
        value={formatNumber(count('completed'))}
        note={earlier > 0 && t('counts.earlier', { count: earlier, number: formatNumber(earlier) })}
        tone="brand"
      />
      <StatCard label={t('counts.under-way')} value={formatNumber(count('under-way'))} />
      <StatCard label={t('counts.not-started')} value={formatNumber(count('not-started'))} />
      <StatCard
        label={t('counts.late')}
        value={formatNumber(people.filter(({ late }) => late).length)}
        tone="sand"
      />
    </div>
  );
}

/** What was agreed for a cohort. */
export function CohortFacts({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  const { localised, langOf, day } = useLanguage();
  const { course, agency, facilitator } = cohort;
  const facts: [string, ReactNode][] = [
    [
      t('fields.course'),
      <span key="course" {...langOf(course.title)}>
        {localised(course.title)}
      </span>,
    ],
    [t('fields.agency'), localised(agency.name)],
    [t('fields.facilitator'), <FacilitatorName key="facilitator" facilitator={facilitator} />],
    [t('fields.starts'), day(cohort.startsOn)],
    [t('fields.due'), day(cohort.endsOn)],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
