import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MaskedCnic, PersonName } from '../../../ui/person-name.js';
import { SearchField } from '../../../ui/search-field.js';
import { ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useSearchPeople } from '../api/search-people.js';
import { useNames } from '../hooks/use-names.js';
import classes from './person-picker.module.css';

const MOST_SHOWN = 10;

interface PersonPickerProps {
  /** Who is not to be picked. */
  readonly except: string;
  readonly addressOf: (personId: string) => string;
}

/** Finds a person and leads on with them. */
export function PersonPicker({ except, addressOf }: PersonPickerProps) {
  const { t } = useTranslation('directory');
  const [search, setSearch] = useState('');
  return (
    <>
      <SearchField
        label={t('people.search')}
        hint={t('people.searchHint')}
        button={t('people.find')}
        initial={search}
        onSearch={setSearch}
      />
      {search && <Found search={search} except={except} addressOf={addressOf} />}
    </>
  );
}

function Found({ search, except, addressOf }: PersonPickerProps & { search: string }) {
  const { t } = useTranslation('directory');
  const names = useNames();
  const people = useSearchPeople({ search });
  if (people.error) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data || people.isPlaceholderData) return <SkeletonLines lines={3} />;
  const others = people.data.pages
    .flatMap((page) => page.items)
    .filter(({ id }) => id !== except)
    .slice(0, MOST_SHOWN);
  if (others.length === 0) return <p role="status">{t('people.none')}</p>;
  return (
    <ul className={classes.list}>
      {others.map((person) => (
        <li key={person.id}>
          <Link to={addressOf(person.id)} className={classes.person}>
            <PersonName person={person} />
            <span className={classes.soft}>
              {person.cnicMasked && <MaskedCnic cnic={person.cnicMasked} />} {names.agency(person.agencyId)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
