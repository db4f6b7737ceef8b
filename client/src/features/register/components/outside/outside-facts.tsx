import type { OutsideCompletion } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { MaskedCnic, PersonName } from '../../../../ui/person-name.js';
import classes from './outside.module.css';

const MINUTES_IN_HOUR = 60;

/** What was entered, and by whom. */
export function OutsideFacts({ one }: { one: OutsideCompletion }) {
  const { t } = useTranslation('outside');
  const { localised, day, moment } = useLanguage();
  const facts: [string, ReactNode][] = [
    [
      t('one.person'),
      <Link key="person" to={paths.person(one.person.id)}>
        <PersonName person={one.person} />
      </Link>,
    ],
    [t('one.cnic'), <MaskedCnic key="cnic" cnic={one.person.cnicMasked} />],
    [t('one.agency'), one.person.agency ? localised(one.person.agency) : '–'],
    [t('list.provider'), <bdi key="provider">{one.provider}</bdi>],
    [t('list.topic'), localised(one.topic.title)],
    [t('list.day'), day(one.completedOn)],
    [t('one.hours'), formatNumber(one.minutes / MINUTES_IN_HOUR)],
    [t('one.enteredBy'), <bdi key="by">{one.enteredBy ?? '–'}</bdi>],
    [t('one.enteredAt'), moment(one.enteredAt)],
  ];
  return (
    <dl className={`${classes.facts} tabular`}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
