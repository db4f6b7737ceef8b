import type { trainedPeople, ViewOf } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { IdentityBadge } from '../../../ui/identity-badge.js';
import { MaskedCnic, PersonName } from '../../../ui/person-name.js';

type Person = ViewOf<typeof trainedPeople>['items'][number];

/** The people behind a figure; each leads to the evidence. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('reporting');
  const { localised, day } = useLanguage();
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      render: (person) => (
        <Link to={paths.personEvidence(person.personId)}>
          <PersonName person={person} />
        </Link>
      ),
    },
    {
      key: 'cnic',
      header: t('people.cnic'),
      render: ({ cnicMasked }) => <MaskedCnic cnic={cnicMasked} />,
    },
    {
      key: 'identity',
      header: t('people.identity'),
      render: ({ identity }) => <IdentityBadge identity={identity} />,
    },
    {
      key: 'agency',
      header: t('people.agency'),
      render: ({ agency }) => (agency ? localised(agency.name) : t('unrecorded')),
    },
    {
      key: 'district',
      header: t('people.district'),
      render: ({ district, province }) => {
        const place = district ?? province;
        return place ? localised(place.name) : t('unrecorded');
      },
    },
    { key: 'day', header: t('people.lastDay'), render: ({ lastCompletedOn }) => day(lastCompletedOn) },
    {
      key: 'records',
      header: t('people.records'),
      numeric: true,
      render: ({ records }) => formatNumber(records),
    },
  ];
  return (
    <DataTable
      caption={t('people.title')}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={(person) => person.personId}
    />
  );
}
