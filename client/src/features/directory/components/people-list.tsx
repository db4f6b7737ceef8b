import type { personSummary } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import { paths } from '../../../config/paths.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { IdentityBadge } from '../../../ui/identity-badge.js';
import { MaskedCnic, PersonName } from '../../../ui/person-name.js';
import { useAgencies, usePlaces } from '../api/reference.js';
import classes from './people-list.module.css';
import { VerifyIdentity } from './verify-identity.js';

type Person = z.infer<typeof personSummary>;

/** Names of what a person's facts hold as ids and codes; a dash where nothing is said. */
function useNames() {
  const { localised } = useLanguage();
  const agencies = useAgencies().data;
  const places = usePlaces().data;
  const say = (name: { en: string; ur?: string | undefined } | undefined): string =>
    name ? localised({ en: name.en, ...(name.ur ? { ur: name.ur } : {}) }) : '–';
  return {
    agency: (id: string | null) => say(agencies?.items.find((agency) => agency.id === id)?.name),
    rank: (code: string | null) => say(agencies?.ranks.find((rank) => rank.code === code)?.name),
    district: (id: string | null) => say(places?.items.find((place) => place.id === id)?.name),
  };
}

/** People within one's reach: who they are, where they serve, and the way to their evidence. */
export function PeopleList({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('directory');
  const names = useNames();
  const text = (key: string, render: (person: Person) => ReactNode): Column<Person> => ({
    key,
    header: t(`people.${key}`),
    render,
  });
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      render: (person) => <NameCell person={person} />,
    },
    text('cnic', ({ cnicMasked }) => <MaskedCnic cnic={cnicMasked} />),
    text('agency', ({ agencyId }) => names.agency(agencyId)),
    text('rank', ({ rank }) => names.rank(rank)),
    text('district', ({ districtId }) => names.district(districtId)),
    text('identity', (person) => <IdentityCell person={person} />),
  ];
  return (
    <DataTable
      caption={t('people.title')}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={(person) => person.id}
    />
  );
}

function NameCell({ person }: { person: Person }) {
  const canOpen = useCan('reports.open-people');
  const name = <PersonName person={person} />;
  return canOpen ? <Link to={paths.personEvidence(person.id)}>{name}</Link> : name;
}

function IdentityCell({ person }: { person: Person }) {
  const canVerify = useCan('people.verify-identity');
  return (
    <span className={classes.identity}>
      <IdentityBadge identity={person.identity} />
      {canVerify && person.identity === 'claimed' && <VerifyIdentity person={person} />}
    </span>
  );
}
