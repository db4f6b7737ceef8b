import type { Schedule } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useSchedule } from '../../features/reporting/api/schedules.js';
import { AskedRegularly } from '../../features/reporting/components/schedules/asked-regularly.js';
import { MailNotice } from '../../features/reporting/components/schedules/mail-notice.js';
import { ScheduleActs } from '../../features/reporting/components/schedules/schedule-acts.js';
import { ScheduleBadge } from '../../features/reporting/components/schedules/schedule-badge.js';
import classes from '../../features/reporting/components/schedules/schedules.module.css';
import { SendingList } from '../../features/reporting/components/schedules/sending-list.js';
import { questionOfSchedule, searchOf } from '../../features/reporting/question.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { Page } from '../../ui/page.js';
import { PersonName } from '../../ui/person-name.js';
import { Section } from '../../ui/section.js';
import { ErrorState, SkeletonLines } from '../../ui/states.js';
import { useFilterChoices } from '../use-filter-choices.js';

/** One report that is sent regularly: what, when, to whom, and everything that was sent. */
export default function SchedulePage() {
  const { t } = useTranslation('schedules');
  const { id = '' } = useParams();
  const { data, error, refetch } = useSchedule(id);
  return (
    <Page
      title={data?.title ?? t('list.report')}
      heading={data && <bdi>{data.title}</bdi>}
      eyebrow={<Link to={paths.schedules}>{t('one.back')}</Link>}
      lead={data && <ScheduleBadge schedule={data} />}
      width="wide"
    >
      {data ? (
        <Parts schedule={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </Page>
  );
}

function Parts({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('schedules');
  return (
    <div className={classes.stack}>
      <MailNotice />
      {schedule.hindrance && schedule.state !== 'ended' && (
        <p role="status" className={classes.notice}>
          {t(`withheld.${schedule.hindrance}`)}
        </p>
      )}
      <ScheduleActs schedule={schedule} />
      <Section title={t('one.facts')} look="card">
        <Facts schedule={schedule} />
      </Section>
      <SendingList scheduleId={schedule.id} version={schedule.version} />
    </div>
  );
}

function Facts({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('schedules');
  const { day, moment, language } = useLanguage();
  const choices = useFilterChoices();
  const question = questionOfSchedule(schedule);
  const { frequency, period, nextDueDay, hindrance, savedBy, savedAt, editedAt } = schedule;
  const who = (language === 'ur' && savedBy.nameUr) || savedBy.nameEn;
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('one.asked')}</dt>
          <dd>
            <AskedRegularly question={question} choices={choices} />
            <Link to={paths.trained(searchOf(question))}>{t('one.open')}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('one.recipients')}</dt>
          <dd>
            <ul className={classes.people}>
              {schedule.recipients.map((person) => (
                <li key={person.personId} className={classes.person}>
                  <PersonName person={person} />
                  {person.hindrance && (
                    <span className={classes.wrong}>{t(`hindrance.${person.hindrance}`)}</span>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <Fact name={t('list.when')} value={t(`frequency.${frequency}`)} />
        <Fact name={t('list.period')} value={t(`period.${period}`)} />
        <Fact name={t('list.next')} value={nextDueDay && !hindrance ? day(nextDueDay) : '–'} />
        <Fact name={t('form.language')} value={t(`language.${schedule.language}`)} />
      </dl>
      <p className={classes.soft}>
        {editedAt
          ? t('edit.editedBy', { who, when: moment(editedAt), version: schedule.version })
          : t('one.savedBy', { who, when: moment(savedAt) })}
      </p>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
