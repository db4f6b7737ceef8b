import type { Workshop } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import classes from './workshop-facts.module.css';

/** What was agreed for a workshop: who it is for, and what it takes to be recorded as trained. */
export function WorkshopFacts({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation('workshops');
  const { localised } = useLanguage();
  const { postTest, capacity, participants } = workshop;
  const facts: [string, ReactNode][] = [
    [t('fields.topic'), localised(workshop.topic.title)],
    [t('fields.district'), localised(workshop.district.name)],
    [t('fields.venue'), <bdi key="venue">{workshop.venue}</bdi>],
    [t('fields.trainers'), <bdi key="trainers">{workshop.trainers.join(', ')}</bdi>],
    [t('fields.audience'), workshop.audience ? <bdi key="audience">{workshop.audience}</bdi> : t('notSaid')],
    [
      t('fields.places'),
      capacity === null
        ? formatNumber(participants.length)
        : t('placesOf', { taken: participants.length, capacity }),
    ],
    [t('fields.threshold'), formatPercent(workshop.thresholdPercent)],
    [
      t('fields.postTest'),
      postTest
        ? t('postTestRule', { pass: formatPercent(postTest.passPercent), outOf: postTest.outOf })
        : t('none'),
    ],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {capacity !== null && participants.length > capacity && (
        <p className={classes.note}>{t('overCapacity')}</p>
      )}
    </>
  );
}
