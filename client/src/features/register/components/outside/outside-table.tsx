import type { OutsideSummary } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { PersonName } from '../../../../ui/person-name.js';
import classes from './outside.module.css';
import { OutsideBadge } from './outside-badge.js';

/** Trainings completed elsewhere; each leads to its own page. */
export function OutsideTable({ items }: { items: readonly OutsideSummary[] }) {
  const { t } = useTranslation('outside');
  const { localised, day, moment } = useLanguage();
  const columns: Column<OutsideSummary>[] = [
    {
      key: 'person',
      header: t('list.person'),
      primary: true,
      render: ({ id, person }) => (
        <>
          <Link to={paths.outsideCompletion(id)}>
            <PersonName person={person} />
          </Link>
          {person.agency && (
            <span className={`${classes.soft} ${classes.block}`}>{localised(person.agency)}</span>
          )}
        </>
      ),
    },
    { key: 'training', header: t('list.training'), render: ({ title }) => <bdi>{title}</bdi> },
    { key: 'provider', header: t('list.provider'), render: ({ provider }) => <bdi>{provider}</bdi> },
    { key: 'topic', header: t('list.topic'), render: ({ topic }) => localised(topic.title) },
    { key: 'day', header: t('list.day'), render: ({ completedOn }) => day(completedOn) },
    {
      key: 'entered',
      header: t('list.entered'),
      render: ({ enteredAt, enteredBy }) =>
        t('list.enteredBy', { when: moment(enteredAt), who: enteredBy ?? '–' }),
    },
    {
      key: 'state',
      header: t('list.state'),
      render: ({ state, isOwn }) => (
        <>
          <OutsideBadge state={state} />
          {state === 'waiting' && isOwn && (
            <span className={`${classes.soft} ${classes.block}`}>{t('list.ownNote')}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}
