import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../features/directory/api/person.js';
import classes from '../features/reporting/components/schedules/schedules.module.css';
import { PersonName } from '../ui/person-name.js';

interface ChosenRecipientsProps {
  readonly ids: readonly string[];
  readonly without: (id: string) => string;
}

/** Who gets a report, each with the way to take them out. */
export function ChosenRecipients({ ids, without }: ChosenRecipientsProps) {
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
