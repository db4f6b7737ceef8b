import type { ListedPerson } from '@academy/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { useCan } from '../../../lib/session.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { IdentityBadge } from '../../../ui/identity-badge.js';
import { MaskedCnic, PersonName } from '../../../ui/person-name.js';
import { useNames } from '../hooks/use-names.js';
import classes from './people-list.module.css';
import { VerifyIdentity } from './verify-identity.js';

/** People within one's reach: who they are, where they serve, and the way to their page. */
export function PeopleList({ people }: { people: readonly ListedPerson[] }) {
  const { t } = useTranslation(['directory', 'people']);
  const names = useNames();
  const text = (key: string, render: (person: ListedPerson) => ReactNode): Column<ListedPerson> => ({
    key,
    header: t(`people.${key}`),
    render,
  });
  const columns: Column<ListedPerson>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      render: (person) => (
        <Link to={paths.person(person.id)}>
          <PersonName person={person} />
        </Link>
      ),
    },
    text('cnic', ({ cnicMasked }) => <MaskedCnic cnic={cnicMasked} />),
    text('agency', ({ agencyId }) => names.agency(agencyId)),
    text('rank', ({ rank }) => names.rank(rank)),
    text('district', ({ districtId }) => names.district(districtId)),
    {
      key: 'account',
      header: t('people:list.account'),
      render: ({ hasAccount }) => t(hasAccount ? 'people:list.has' : 'people:list.hasNot'),
    },
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

function IdentityCell({ person }: { person: ListedPerson }) {
  const canVerify = useCan('people.verify-identity');
  return (
    <span className={classes.identity}>
      <IdentityBadge identity={person.identity} />
      {canVerify && person.identity === 'claimed' && <VerifyIdentity person={person} />}
    </span>
  );
}
