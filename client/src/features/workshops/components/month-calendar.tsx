import { type CalendarSession, dayInKarachi } from '@academy/shared';
import { IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatMonth } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useCalendar } from '../api/calendar.js';
import type { WorkshopsAsked } from '../api/list-workshops.js';
import { daysOf, type MonthDay, monthAfter, monthIn, WEEKDAYS } from '../month-grid.js';
import classes from './month-calendar.module.css';

interface MonthCalendarProps {
  /** `YYYY-MM` */
  readonly month: string;
  readonly asked: WorkshopsAsked;
  /** The address of another month, with all else that is asked. */
  readonly hrefOf: (month: string) => string;
}

/** A month of sessions: seven columns on a desk; on a phone the days that have any, one below the other. */
export function MonthCalendar({ month, asked, hrefOf }: MonthCalendarProps) {
  const { t } = useTranslation('workshop-calendar');
  const { language } = useLanguage();
  const { data, error, refetch } = useCalendar(month, asked);
  const name = formatMonth(month, language);
  return (
    <section aria-label={t('title', { month: name })} className={classes.calendar}>
      <div className={classes.head}>
        <h2 className={classes.month}>{name}</h2>
        <nav aria-label={t('months')} className={classes.moves}>
          <Link to={hrefOf(monthAfter(month, -1))} preventScrollReset className={classes.move}>
            <IconChevronLeft aria-hidden size={18} className={classes.turn} />
            {t('previous')}
          </Link>
          <Link
            to={hrefOf(monthIn(null))}
            preventScrollReset
            aria-current={month === monthIn(null) ? 'date' : undefined}
            className={classes.move}
          >
            {t('today')}
          </Link>
          <Link to={hrefOf(monthAfter(month, 1))} preventScrollReset className={classes.move}>
            {t('next')}
            <IconChevronRight aria-hidden size={18} className={classes.turn} />
          </Link>
        </nav>
      </div>
      <p role="status" className={classes.count}>
        {data && t('count', { count: data.items.length })}
      </p>
      {data?.more && <p className={classes.warn}>{t('more')}</p>}
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonLines lines={8} />
      ) : (
        <Month
          month={month}
          items={data.items}
          empty={<EmptyState title={t('none', { month: name })}>{t('noneText')}</EmptyState>}
        />
      )}
    </section>
  );
}

interface MonthProps {
  readonly month: string;
  readonly items: readonly CalendarSession[];
  readonly empty: ReactNode;
}

function Month({ month, items, empty }: MonthProps) {
  const { t } = useTranslation('workshop-calendar');
  const today = dayInKarachi(new Date());
  return (
    <>
      {items.length === 0 && empty}
      <div aria-hidden className={classes.weekdays}>
        {WEEKDAYS.map((weekday) => (
          <span key={weekday}>{t(`weekdays.${weekday}`)}</span>
        ))}
      </div>
      <ol className={classes.days}>
        {daysOf(month).map((day) => (
          <Day
            key={day.day}
            day={day}
            isToday={day.day === today}
            sessions={items.filter((one) => one.day === day.day)}
          />
        ))}
      </ol>
    </>
  );
}

interface DayProps {
  readonly day: MonthDay;
  readonly isToday: boolean;
  readonly sessions: readonly CalendarSession[];
}

/** A day with its sessions. Days without one are drawn and not read out. */
function Day({ day: { day, weekday, column }, isToday, sessions }: DayProps) {
  const { t } = useTranslation('workshop-calendar');
  const language = useLanguage();
  const isEmpty = sessions.length === 0;
  return (
    <li
      className={classes.day}
      style={{ '--column': column } as CSSProperties}
      data-today={isToday || undefined}
      data-empty={isEmpty || undefined}
      aria-hidden={isEmpty || undefined}
    >
      <h3 className={classes.date}>
        <span className={classes.long}>
          {t('on', { weekday: t(`weekdays.${weekday}`), day: language.day(day) })}
        </span>
        <span aria-hidden className={classes.short}>
          {Number(day.slice(-2))}
        </span>
        {isToday && <span className={classes.now}>{t('now')}</span>}
      </h3>
      {!isEmpty && (
        <ul className={classes.sessions}>
          {sessions.map((session) => (
            <Session key={session.sessionId} session={session} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Session({ session }: { session: CalendarSession }) {
  const { t } = useTranslation('workshop-calendar');
  const { localised, langOf } = useLanguage();
  const { workshopId, title, district, from, to, number, of, state } = session;
  const isConfirmed = state === 'confirmed';
  return (
    <li>
      <Link to={paths.workshop(workshopId)} className={classes.session} data-state={state}>
        <bdi dir="ltr" className={`${classes.time} tabular`}>
          {from}–{to}
        </bdi>
        <span {...langOf(title)} className={classes.title}>
          {localised(title)}
        </span>
        <span className={classes.where}>
          {localised(district)}
          {of > 1 && ` · ${t('session', { number, of })}`}
        </span>
        {isConfirmed && (
          <span className={classes.where}>
            <IconCheck aria-hidden size={14} /> {t('confirmed')}
          </span>
        )}
      </Link>
    </li>
  );
}
