import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { PersonPicker } from '../../features/directory/components/person-picker.js';
import { AskedRegularly } from '../../features/reporting/components/schedules/asked-regularly.js';
import { MailNotice } from '../../features/reporting/components/schedules/mail-notice.js';
import { ScheduleForm } from '../../features/reporting/components/schedules/schedule-form.js';
import classes from '../../features/reporting/components/schedules/schedules.module.css';
import { readQuestion, searchOf } from '../../features/reporting/question.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ChosenRecipients } from '../chosen-recipients.js';
import { useFilterChoices } from '../use-filter-choices.js';

/** The question and who gets it stand in the address: nothing of them is lost when the page is opened again. */
export default function ScheduleNewPage() {
  const { t } = useTranslation('schedules');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const choices = useFilterChoices();
  const question = readQuestion(params);
  const search = searchOf(question);
  const chosen = (params.get('to-people') ?? '').split(',').filter(Boolean);
  const addressWith = (ids: readonly string[]) => paths.newSchedule(search, [...new Set(ids)]);
  return (
    <Page
      title={t('form.title')}
      lead={t('form.lead')}
      eyebrow={<Link to={paths.schedules}>{t('list.title')}</Link>}
    >
      <div className={classes.stack}>
        <MailNotice />
        <Section title={t('form.question')} look="sand">
          <AskedRegularly question={question} choices={choices} />
          <p>
            <Link to={paths.trained(search)}>{t('form.change')}</Link>
          </p>
        </Section>
        <Section title={t('form.add')} note={t('form.peopleNote')}>
          <PersonPicker except="" addressOf={(id) => addressWith([...chosen, id])} />
        </Section>
        <ScheduleForm
          question={question}
          recipients={chosen}
          people={
            <ChosenRecipients
              ids={chosen}
              without={(id) => addressWith(chosen.filter((other) => other !== id))}
            />
          }
          cancel={
            <ButtonLink to={paths.schedules} variant="default">
              {t('form.cancel')}
            </ButtonLink>
          }
          onDone={({ id }) => void navigate(paths.schedule(id), { replace: true })}
        />
      </div>
    </Page>
  );
}
