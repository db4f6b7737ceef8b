import { type Change, changeKindNames, changeKinds, type trainedChanges, type ViewOf } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { More } from '../../../ui/more.js';
import { PersonName } from '../../../ui/person-name.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { changesCsvAddress, useChanges } from '../api/changes.js';
import type { Question } from '../question.js';
import { ChangesEnds, HeadCountEnds } from './changes-ends.js';
import classes from './changes-list.module.css';

interface ChangesListProps {
  readonly question: Question;
  readonly since: string;
}

/** The figure at both ends, and each entry of the register in between that touches it. */
export function ChangesList({ question, since }: ChangesListProps) {
  const { t } = useTranslation('returns');
  const { language } = useLanguage();
  const canOpen = useCan('reports.open-people');
  const [names, setNames] = useState(false);
  const asked = { question, since, names };
  const changes = useChanges(asked);
  const pages = changes.data?.pages;
  if (changes.error && !pages)
    return <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />;
  const first = pages?.[0];
  if (!pages || !first) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  return (
    <div className={classes.stack}>
      <ChangesEnds view={first} />
      <HeadCountEnds view={first} />
      {items.length === 0 ? (
        <EmptyState title={t('changes.none')}>{t('changes.noneText')}</EmptyState>
      ) : (
        <>
          <Counts counts={first.counts} />
          <div className={classes.buttons}>
            {canOpen && (
              <Button variant="default" aria-pressed={names} onClick={() => setNames(!names)}>
                {t(names ? 'changes.hideNames' : 'changes.showNames')}
              </Button>
            )}
            <Button
              component="a"
              href={changesCsvAddress(asked, language)}
              download
              variant="default"
              leftSection={<IconDownload aria-hidden size={18} />}
            >
              {t('reporting:csv')}
            </Button>
          </div>
          {names && (
            <p role="status" className={classes.soft}>
              {t('reporting:people.logged')}
            </p>
          )}
          <Entries items={items} names={names} />
          <More list={changes} label={t('reporting:people.more')} />
        </>
      )}
    </div>
  );
}

type View = ViewOf<typeof trainedChanges>;

function Counts({ counts }: { counts: View['counts'] }) {
  const { localised } = useLanguage();
  return (
    <ul className={`${classes.counts} tabular`}>
      {changeKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <li key={kind}>
            {localised(changeKindNames[kind])}: <strong>{formatNumber(counts[kind])}</strong>
          </li>
        ))}
    </ul>
  );
}

function Entries({ items, names }: { items: readonly Change[]; names: boolean }) {
  const { t } = useTranslation('returns');
  const { localised, moment } = useLanguage();
  const columns: Column<Change>[] = [
    {
      key: 'kind',
      header: t('changes.entry'),
      primary: true,
      render: ({ kind }) => localised(changeKindNames[kind]),
    },
    { key: 'when', header: t('changes.when'), render: ({ recordedAt }) => moment(recordedAt) },
    { key: 'about', header: t('changes.about'), render: (change) => <About change={change} /> },
    ...(names
      ? [
          {
            key: 'people',
            header: t('changes.people'),
            render: (change: Change) => <People change={change} />,
          },
        ]
      : []),
    { key: 'by', header: t('changes.by'), render: ({ by }) => by ?? t('changes.itself') },
    {
      key: 'reason',
      header: t('changes.reason'),
      render: ({ reason }) => (reason ? <q dir="auto">{reason}</q> : '–'),
    },
  ];
  return (
    <DataTable
      caption={t('changes.list')}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

function About({ change: { record, headCount } }: { change: Change }) {
  const { t } = useTranslation('returns');
  const { localised, langOf, day } = useLanguage();
  if (headCount) {
    const { title, to, district, topic, total, women, men } = headCount;
    return (
      <span className={classes.about}>
        <span {...langOf(title)}>{localised(title)}</span>
        <span className={classes.soft}>{[day(to), localised(district), localised(topic)].join(' · ')}</span>
        <span className={classes.soft}>
          {t('changes.heads', {
            total: formatNumber(total),
            women: formatNumber(women),
            men: formatNumber(men),
          })}
        </span>
      </span>
    );
  }
  if (!record) return <>–</>;
  const title = record.courseTitle ?? { en: record.topic };
  return (
    <span className={classes.about}>
      <span {...langOf(title)}>{localised(title)}</span>
      <span className={classes.soft}>
        {t('reporting:evidence.completedOn', { day: day(record.completedOn) })}
        {' · '}
        {record.agency ? localised(record.agency.name) : t('reporting:unrecorded')}
      </span>
    </span>
  );
}

function People({ change }: { change: Change }) {
  const { t } = useTranslation('returns');
  if (change.headCount) return <>–</>;
  if (change.people.length === 0) return <>{t('changes.beyond')}</>;
  return (
    <span className={classes.about}>
      {change.people.map((person) => (
        <Link key={person.personId} to={paths.personEvidence(person.personId)}>
          <PersonName person={person} />
        </Link>
      ))}
    </span>
  );
}
