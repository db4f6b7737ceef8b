import type { Workshop, WorkshopSession } from '@academy/shared';
import { IconListCheck, IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import classes from './session-list.module.css';
import { SheetButton } from './sheet-button.js';

type Row = WorkshopSession & { readonly number: number };

/** The sittings of a workshop, each with its roll and its sheet to be signed. */
export function SessionList({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation('workshops');
  const { day } = useLanguage();
  const canRun = useCan('workshops.run');
  const { participants, sessions } = workshop;
  const marked = (sessionId: string, wanted: 'present' | 'any'): number =>
    participants.filter(({ marks }) => (wanted === 'any' ? marks[sessionId] : marks[sessionId] === 'present'))
      .length;
  const columns: Column<Row>[] = [
    {
      key: 'session',
      header: t('sessions.session'),
      primary: true,
      render: ({ number, day: on }) => `${t('session', { number })}: ${day(on)}`,
    },
    {
      key: 'time',
      header: t('sessions.time'),
      render: ({ from, to }) => (
        <bdi dir="ltr" className="tabular">
          {from}–{to}
        </bdi>
      ),
    },
    {
      key: 'present',
      header: t('sessions.present'),
      render: ({ id }) =>
        t('sessions.presentOf', { present: marked(id, 'present'), of: participants.length }),
    },
    {
      key: 'unmarked',
      header: t('sessions.unmarked'),
      numeric: true,
      render: ({ id }) => participants.length - marked(id, 'any'),
    },
  ];
  if (canRun) {
    columns.push({
      key: 'do',
      header: t('sessions.do'),
      render: (session) => <SessionActions workshop={workshop} session={session} />,
    });
  }
  return (
    <DataTable
      caption={t('sessions.title')}
      captionHidden
      columns={columns}
      rows={sessions.map((session, index) => ({ ...session, number: index + 1 }))}
      rowKey={({ id }) => id}
    />
  );
}

function SessionActions({ workshop, session }: { workshop: Workshop; session: Row }) {
  const { t } = useTranslation(['workshops', 'check-in']);
  const { number } = session;
  return (
    <span className={classes.actions}>
      {workshop.state === 'draft' && (
        <>
          <ButtonLink
            to={paths.workshopRoll(workshop.id, session.id)}
            aria-label={t('sessions.rollOf', { number })}
            leftSection={<IconListCheck aria-hidden size={18} />}
          >
            {t('sessions.roll')}
          </ButtonLink>
          <ButtonLink
            to={paths.workshopCheckIn(workshop.id, session.id)}
            aria-label={t('check-in:wall.openOf', { number })}
            variant="default"
            leftSection={<IconQrcode aria-hidden size={18} />}
          >
            {t('check-in:wall.open')}
          </ButtonLink>
        </>
      )}
      <SheetButton
        workshopId={workshop.id}
        sessionId={session.id}
        label={t('sessions.sheet')}
        describedAs={t('sessions.sheetOf', { number })}
      />
    </span>
  );
}
