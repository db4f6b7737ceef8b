import { type QualityIssue, type QualityRow, qualityIssueNames } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { IdentityBadge } from '../../../ui/identity-badge.js';
import { MaskedCnic, PersonName } from '../../../ui/person-name.js';

type Row<Kind extends QualityRow['kind']> = Extract<QualityRow, { kind: Kind }>;

const isKind =
  <Kind extends QualityRow['kind']>(kind: Kind) =>
  (row: QualityRow): row is Row<Kind> =>
    row.kind === kind;

/** The rows of one list, each with the way to where it is mended. */
export function QualityTable({ issue, rows }: { issue: QualityIssue; rows: readonly QualityRow[] }) {
  switch (rows[0]?.kind) {
    case 'record':
      return <Records issue={issue} rows={rows.filter(isKind('record'))} />;
    case 'person':
      return <People issue={issue} rows={rows.filter(isKind('person'))} />;
    case 'pair':
      return <Pairs issue={issue} rows={rows.filter(isKind('pair'))} />;
    default:
      return <Workshops issue={issue} rows={rows.filter(isKind('workshop'))} />;
  }
}

interface TableProps<Kind extends QualityRow['kind']> {
  readonly issue: QualityIssue;
  readonly rows: readonly Row<Kind>[];
}

function useCaption(issue: QualityIssue) {
  const { localised } = useLanguage();
  return { caption: localised(qualityIssueNames[issue]), captionHidden: true };
}

/** Names where somebody serves, or says that nobody wrote it down. */
function useServed() {
  const { t } = useTranslation('reports');
  const { localised } = useLanguage();
  const say = (text: Row<'person'>['agency']) => (text ? localised(text) : t('quality.list.missing'));
  return [
    {
      key: 'agency',
      header: t('quality.list.agency'),
      render: ({ agency }: Pick<Row<'person'>, 'agency'>) => say(agency),
    },
    {
      key: 'district',
      header: t('quality.list.district'),
      render: ({ district }: Pick<Row<'person'>, 'district'>) => say(district),
    },
  ];
}

function Records({ issue, rows }: TableProps<'record'>) {
  const { t } = useTranslation('reports');
  const { localised, day } = useLanguage();
  const served = useServed();
  const columns: Column<Row<'record'>>[] = [
    {
      key: 'name',
      header: t('quality.list.name'),
      primary: true,
      render: (row) => (
        <Link to={paths.personEvidence(row.personId)}>
          <PersonName person={row} />
        </Link>
      ),
    },
    { key: 'day', header: t('quality.list.completedOn'), render: ({ completedOn }) => day(completedOn) },
    { key: 'about', header: t('quality.list.about'), render: ({ about }) => localised(about) },
    { key: 'way', header: t('quality.list.way'), render: ({ way }) => t(`quality.ways.${way}`) },
    ...served,
  ];
  return <DataTable {...useCaption(issue)} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function People({ issue, rows }: TableProps<'person'>) {
  const { t } = useTranslation('reports');
  const served = useServed();
  const columns: Column<Row<'person'>>[] = [
    {
      key: 'name',
      header: t('quality.list.name'),
      primary: true,
      render: (row) => (
        <Link to={paths.person(row.id)}>
          <PersonName person={row} />
        </Link>
      ),
    },
    {
      key: 'cnic',
      header: t('quality.list.cnic'),
      render: ({ cnicMasked }) => <MaskedCnic cnic={cnicMasked} />,
    },
    {
      key: 'identity',
      header: t('quality.list.identity'),
      render: ({ identity }) => <IdentityBadge identity={identity} />,
    },
    ...served,
  ];
  return <DataTable {...useCaption(issue)} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Pairs({ issue, rows }: TableProps<'pair'>) {
  const { t } = useTranslation('reports');
  const { localised } = useLanguage();
  const canLink = useCan('register.correct');
  const named = (person: Row<'pair'>['one']) => (
    <>
      <Link to={paths.person(person.id)}>
        <PersonName person={person} />
      </Link>
      {person.agency && <div>{localised(person.agency)}</div>}
    </>
  );
  const columns: Column<Row<'pair'>>[] = [
    { key: 'one', header: t('quality.list.name'), primary: true, render: ({ one }) => named(one) },
    { key: 'other', header: t('quality.list.other'), render: ({ other }) => named(other) },
    {
      key: 'strength',
      header: t('quality.list.strength'),
      render: ({ strength }) => t(`quality.strengths.${strength}`),
    },
  ];
  const compare: Column<Row<'pair'>> = {
    key: 'compare',
    header: t('quality.list.decide'),
    render: ({ one, other }) => (
      <Link
        to={paths.comparePeople(one.id, other.id)}
        aria-label={t('quality.list.compareOf', { one: one.nameEn, other: other.nameEn })}
      >
        {t('quality.list.compare')}
      </Link>
    ),
  };
  return (
    <DataTable
      {...useCaption(issue)}
      columns={canLink ? [...columns, compare] : columns}
      rows={rows}
      rowKey={({ one, other }) => `${one.id} ${other.id}`}
    />
  );
}

function Workshops({ issue, rows }: TableProps<'workshop'>) {
  const { t } = useTranslation('reports');
  const { localised, langOf, day } = useLanguage();
  const columns: Column<Row<'workshop'>>[] = [
    {
      key: 'title',
      header: t('quality.list.workshop'),
      primary: true,
      render: ({ id, title }) => (
        <Link to={paths.workshop(id)} {...langOf(title)}>
          {localised(title)}
        </Link>
      ),
    },
    { key: 'day', header: t('quality.list.lastDay'), render: ({ lastDay }) => day(lastDay) },
    {
      key: 'district',
      header: t('quality.list.district'),
      render: ({ district }) => district && localised(district),
    },
    { key: 'venue', header: t('quality.list.venue'), render: ({ venue }) => <bdi>{venue}</bdi> },
    {
      key: 'participants',
      header: t('quality.list.participants'),
      numeric: true,
      render: ({ participants }) => formatNumber(participants),
    },
  ];
  return <DataTable {...useCaption(issue)} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
