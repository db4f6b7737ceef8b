import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { usePerson } from '../../features/directory/api/person.js';
import { PersonPicker } from '../../features/directory/components/person-picker.js';
import { AskedRegularly } from '../../features/reporting/components/schedules/asked-regularly.js';
import { MailNotice } from '../../features/reporting/components/schedules/mail-notice.js';
import { ScheduleForm } from '../../features/reporting/components/schedules/schedule-form.js';
import classes from '../../features/reporting/components/schedules/schedules.module.css';
import { readQuestion, searchOf } from '../../features/reporting/question.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Page } from '../../ui/page.js';
import { PersonName } from '../../ui/person-name.js';
import { Section } from '../../ui/section.js';
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
            <Chosen ids={chosen} without={(id) => addressWith(chosen.filter((other) => other !== id))} />
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

interface ChosenProps {
  readonly ids: readonly string[];
  readonly without: (id: string) => string;
}

function Chosen({ ids, without }: ChosenProps) {
  const { t } = useTranslation('schedules');
  if (ids.length === 0) return <p role="status">{t('form.nobody')}</p>;
  return (
    <ul className={classes.people}>
      {ids.map((id) => (
        <ChosenPerson key={id} id={id} without={without(id)} />
      ))}
    </ul>
  );
}

/** Says at once where nothing could be sent to somebody. */
function ChosenPerson({ id, without }: { id: string; without: string }) {
  const { t } = useTranslation('schedules');
  const person = usePerson(id).data;
  const hindrance =
    person && (person.account?.state !== 'open' ? 'account-closed' : person.email ? null : 'no-address');
  return (
    <li className={classes.person} data-form>
      {person ? <PersonName person={person} /> : '…'}
      {hindrance && <span className={classes.wrong}>{t(`hindrance.${hindrance}`)}</span>}
      <Link to={without} replace aria-label={t('form.remove', { name: person?.nameEn ?? '' })}>
        {t('form.removeShort')}
      </Link>
    </li>
  );
}
