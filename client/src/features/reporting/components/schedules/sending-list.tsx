import type { Sending } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { More } from '../../../../ui/more.js';
import { PersonName } from '../../../../ui/person-name.js';
import { Section } from '../../../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../../../ui/states.js';
import { sendingsCsvAddress, useSendings } from '../../api/schedules.js';
import { questionOfSchedule, searchOf } from '../../question.js';
import classes from './schedules.module.css';

interface SendingListProps {
  readonly scheduleId: string;
  /** Of the report as it stands: sendings of an earlier one say so. */
  readonly version: number;
}

/** Every sending: its period, seal and files, and what became of each copy. */
export function SendingList({ scheduleId, version }: SendingListProps) {
  const { t } = useTranslation('schedules');
  const { language } = useLanguage();
  const list = useSendings(scheduleId);
  const items = list.data?.pages.flatMap((page) => page.items);
  const csv = (
    <Button
      component="a"
      href={sendingsCsvAddress(scheduleId, language)}
      download
      variant="default"
      leftSection={<IconDownload aria-hidden size={18} />}
    >
      {t('sent.csv')}
    </Button>
  );
  return (
    <Section title={t('sent.title')} note={t('sent.note')} actions={items && items.length > 0 && csv}>
      {list.error && !items ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : !items ? (
        <SkeletonLines lines={4} />
      ) : items.length === 0 ? (
        <p>{t('sent.none')}</p>
      ) : (
        <>
          <SendingTable items={items} version={version} />
          <More list={list} label={t('sent.more')} />
        </>
      )}
    </Section>
  );
}

function SendingTable({ items, version }: { items: readonly Sending[]; version: number }) {
  const { t } = useTranslation(['schedules', 'reporting']);
  const { day, moment } = useLanguage();
  const columns: Column<Sending>[] = [
    {
      key: 'when',
      header: t('sent.when'),
      primary: true,
      render: ({ at, dueDay, ...sending }) => (
        <>
          {moment(at)} · {dueDay ? t('sent.due', { day: day(dueDay) }) : t('sent.byHand')}
          {sending.version !== version && <Earlier sending={sending} />}
        </>
      ),
    },
    {
      key: 'period',
      header: t('sent.period'),
      render: ({ from, to }) => t('reporting:periodOf', { from: day(from), to: day(to) }),
    },
    { key: 'seal', header: t('sent.seal'), render: ({ seal, state }) => seal ?? pending(t, state) },
    { key: 'files', header: t('sent.files'), render: (sending) => <Files sending={sending} /> },
    { key: 'people', header: t('sent.people'), render: (sending) => <People sending={sending} /> },
  ];
  return (
    <DataTable
      caption={t('sent.title')}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

/** What a sending was asked before the report was edited. */
function Earlier({ sending }: { sending: Pick<Sending, 'version' | 'title' | 'groupBy' | 'filters'> }) {
  const { t } = useTranslation('schedules');
  return (
    <span className={classes.earlier}>
      <span>
        {t('edit.earlier', { version: sending.version })} <bdi>{sending.title}</bdi>
      </span>
      <Link to={paths.trained(searchOf(questionOfSchedule(sending)))}>{t('edit.asked')}</Link>
    </span>
  );
}

const pending = (t: (key: string) => string, state: Sending['state']): string =>
  state === 'open' ? t('sent.notMade') : '–';

function Files({ sending: { files, withoutPdf } }: { sending: Sending }) {
  const { t } = useTranslation('schedules');
  if (files.length === 0) return '–';
  return (
    <ul className={classes.people}>
      {files.map(({ name, sha256 }) => (
        <li key={name}>
          <bdi dir="ltr" title={`SHA-256 ${sha256}`}>
            {name.split('.').at(-1)?.toUpperCase()} {sha256.slice(0, 12)}…
          </bdi>
        </li>
      ))}
      {withoutPdf && <li className={classes.soft}>{t('sent.withoutPdf')}</li>}
    </ul>
  );
}

function People({ sending: { recipients, withheldBecause } }: { sending: Sending }) {
  const { t } = useTranslation('schedules');
  return (
    <>
      {withheldBecause && <p className={classes.wrong}>{t(`withheld.${withheldBecause}`)}</p>}
      <ul className={classes.people}>
        {recipients.map((person) => (
          <li key={person.personId} className={classes.person}>
            <PersonName person={person} />
            <span className={person.outcome === 'delivered' ? classes.soft : classes.wrong}>
              {t(`sent.outcome.${person.outcome}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
