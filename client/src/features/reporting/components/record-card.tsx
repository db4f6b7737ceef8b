import type { RecordEvidence } from '@academy/shared';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import classes from './record-card.module.css';
import { RecordRests } from './record-rests.js';
import { ReverseRecord } from './reverse-record.js';

/** One training record: the person's facts as they were that day, and what it rests on. */
export function RecordCard({ record }: { record: RecordEvidence }) {
  const { t } = useTranslation('reporting');
  const { localised, langOf, day } = useLanguage();
  const canReverse = useCan('register.correct');
  const id = useId();
  const title = record.courseTitle ??
    record.workshop?.title ??
    (record.outside && { en: record.outside.title }) ?? { en: record.topic };
  return (
    <article aria-labelledby={id} className={classes.card} data-reversed={record.reversal ? true : undefined}>
      <div className={classes.head}>
        <div>
          <h3 id={id} className={classes.title} {...langOf(title)}>
            {localised(title)}
          </h3>
          <p className={classes.soft}>
            {t('evidence.completedOn', { day: day(record.completedOn) })}
            {record.publicationNumber !== null &&
              ` · ${t('evidence.publication', { number: record.publicationNumber })}`}
          </p>
        </div>
        <RecordState record={record} />
      </div>
      <Reversal record={record} />
      <AttributesOfTheDay record={record} />
      <div>
        <h4 className={classes.sub}>{t('evidence.rests')}</h4>
        <RecordRests record={record} />
      </div>
      {canReverse && !record.reversal && (
        <div>
          <ReverseRecord recordId={record.id} />
        </div>
      )}
    </article>
  );
}

function RecordState({ record }: { record: RecordEvidence }) {
  const { t } = useTranslation('reporting');
  return (
    <span className={classes.badges}>
      {record.reversal ? (
        <StatusBadge tone="danger" icon={<IconArrowBackUp size={16} />}>
          {t('evidence.reversed')}
        </StatusBadge>
      ) : (
        <StatusBadge tone="good" icon={<IconCheck size={16} />}>
          {t('evidence.standing')}
        </StatusBadge>
      )}
      {!record.counted && <StatusBadge tone="warm">{t('evidence.notCounted')}</StatusBadge>}
    </span>
  );
}

function Reversal({ record }: { record: RecordEvidence }) {
  const { t } = useTranslation('reporting');
  const { moment } = useLanguage();
  if (!record.reversal) return null;
  return (
    <p className={classes.reversal}>
      {t('evidence.reversal', { when: moment(record.reversal.recordedAt) })}{' '}
      <q dir="auto">{record.reversal.reason}</q>
    </p>
  );
}

function AttributesOfTheDay({ record }: { record: RecordEvidence }) {
  const { t } = useTranslation(['reporting', 'common']);
  const { localised, moment } = useLanguage();
  const name = (text: RecordEvidence['agencyName']) => (text ? localised(text) : t('unrecorded'));
  const facts: [string, ReactNode][] = [
    [t('evidence.way'), t(`way.${record.way}`)],
    [t('evidence.agency'), name(record.agencyName)],
    [t('evidence.province'), name(record.provinceName)],
    [t('evidence.district'), name(record.districtName)],
    [t('evidence.sex'), t(`sex.${record.sex}`)],
    [
      t('evidence.disability'),
      record.disability === 'unsaid' ? t('sex.unsaid') : t(`common:disability.${record.disability}`),
    ],
    [t('evidence.identity'), t(`common:identity.${record.identity}`)],
    [t('evidence.recordedAt'), moment(record.recordedAt)],
    [
      t('evidence.seal'),
      record.seal === null ? t('evidence.unsealed') : t('evidence.sealed', { number: record.seal }),
    ],
    [t('evidence.ruleVersion'), record.ruleVersion],
  ];
  return (
    <div>
      <h4 className={classes.sub}>{t('evidence.onDay')}</h4>
      <dl className={`${classes.facts} tabular`}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
