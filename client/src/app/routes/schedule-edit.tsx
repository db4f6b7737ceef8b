import type { Schedule } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { PersonPicker } from '../../features/directory/components/person-picker.js';
import { useSchedule } from '../../features/reporting/api/schedules.js';
import { Filters } from '../../features/reporting/components/filters.js';
import { GroupPicker } from '../../features/reporting/components/group-picker.js';
import { MailNotice } from '../../features/reporting/components/schedules/mail-notice.js';
import { ScheduleForm } from '../../features/reporting/components/schedules/schedule-form.js';
import classes from '../../features/reporting/components/schedules/schedules.module.css';
import {
  type Question,
  questionOfSchedule,
  readQuestion,
  searchOf,
} from '../../features/reporting/question.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import { ChosenRecipients } from '../chosen-recipients.js';
import { useFilterChoices } from '../use-filter-choices.js';

/**
 * Changes a report that is sent regularly. What is asked, who gets it and the version that was seen stand in the address, so
 * that nothing is lost when the page is opened again.
 */
export default function ScheduleEditPage() {
  const { t } = useTranslation('schedules');
  const { id = '' } = useParams();
  const { data, error, refetch } = useSchedule(id);
  return (
    <Page
      title={t('edit.title')}
      lead={t('edit.lead')}
      eyebrow={<Link to={paths.schedule(id)}>{data ? <bdi>{data.title}</bdi> : t('list.report')}</Link>}
    >
      {data ? (
        <Begun schedule={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </Page>
  );
}

function Begun({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('schedules');
  const [params] = useSearchParams();
  if (schedule.state === 'ended') {
    return (
      <EmptyState
        title={t('edit.ended')}
        action={<ButtonLink to={paths.schedules}>{t('one.back')}</ButtonLink>}
      >
        {t('edit.endedText')}
      </EmptyState>
    );
  }
  if (params.get('version')) return <Editor schedule={schedule} />;
  const people = schedule.recipients.map(({ personId }) => personId);
  const search = searchOf(questionOfSchedule(schedule));
  return <Navigate replace to={paths.editSchedule(schedule.id, schedule.version, search, people)} />;
}

function Editor({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('schedules');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const choices = useFilterChoices();
  const question = readQuestion(params);
  const version = Number(params.get('version'));
  const chosen = (params.get('to-people') ?? '').split(',').filter(Boolean);
  const addressWith = (asked: Question, ids: readonly string[], from = version) =>
    paths.editSchedule(schedule.id, from, searchOf(asked), [...new Set(ids)]);
  const ask = (patch: Question) =>
    void navigate(addressWith({ ...question, ...patch }, chosen), { replace: true });
  return (
    <div className={classes.stack}>
      <MailNotice />
      <Section title={t('form.question')} look="sand">
        <div className={classes.stack}>
          <GroupPicker groupBy={question.groupBy ?? ''} onChange={(groupBy) => ask({ groupBy })} />
          <Filters question={question} choices={choices} onChange={ask} />
        </div>
      </Section>
      <Section title={t('form.add')} note={t('form.peopleNote')}>
        <PersonPicker except="" addressOf={(one) => addressWith(question, [...chosen, one])} />
      </Section>
      <ScheduleForm
        question={question}
        recipients={chosen}
        edited={{
          schedule,
          version,
          onOverwrite: () =>
            void navigate(addressWith(question, chosen, schedule.version), { replace: true }),
        }}
        people={
          <ChosenRecipients
            ids={chosen}
            without={(one) =>
              addressWith(
                question,
                chosen.filter((other) => other !== one),
              )
            }
          />
        }
        cancel={
          <ButtonLink to={paths.schedule(schedule.id)} variant="default">
            {t('form.cancel')}
          </ButtonLink>
        }
        onDone={({ id }) => void navigate(paths.schedule(id), { replace: true })}
      />
    </div>
  );
}
