import type { LikenessStrength, listDuplicates, PersonSummary, ViewOf } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { More } from '../../../ui/more.js';
import { MaskedCnic, PersonName } from '../../../ui/person-name.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useDuplicates } from '../api/people-links.js';
import { LikenessReasons, StrengthBadge } from './likeness.js';
import classes from './people-links.module.css';

type Pair = ViewOf<typeof listDuplicates>['items'][number];

interface DuplicateListProps {
  readonly strength?: LikenessStrength;
  /** Only pairs with this person in them. */
  readonly person?: string;
  /** Names an agency by its id. */
  readonly agencyName: (id: string | null) => string;
}

/** Pairs who may be one, each with the way to the two side by side. */
export function DuplicateList({ agencyName, ...asked }: DuplicateListProps) {
  const { t } = useTranslation('people');
  const duplicates = useDuplicates(asked);
  const pages = duplicates.data?.pages;
  if (duplicates.error && !pages)
    return <ErrorState error={duplicates.error} onRetry={() => void duplicates.refetch()} />;
  if (!pages) return <SkeletonLines lines={asked.person ? 2 : 8} />;
  const items = pages.flatMap((page) => page.items);
  const waiting = pages.at(-1)?.waiting ?? 0;
  const empty = asked.person ? (
    <p className={classes.soft}>{t('duplicates.nobody')}</p>
  ) : (
    <EmptyState title={t('duplicates.none')}>{t('duplicates.noneText')}</EmptyState>
  );
  return (
    <div>
      {waiting > 0 && (
        <p role="status" className={classes.soft}>
          {t('duplicates.waiting', { count: waiting })}
        </p>
      )}
      {items.length === 0 ? empty : <Pairs pairs={items} agencyName={agencyName} />}
      <More list={duplicates} label={t('duplicates.more')} />
    </div>
  );
}

interface PairsProps {
  readonly pairs: readonly Pair[];
  readonly agencyName: (id: string | null) => string;
}

function Pairs({ pairs, agencyName }: PairsProps) {
  const { t } = useTranslation('people');
  const columns: Column<Pair>[] = [
    {
      key: 'pair',
      header: t('duplicates.pair'),
      primary: true,
      render: ({ one, other }) => (
        <span className={classes.pair}>
          <Named person={one} agency={agencyName(one.agencyId)} />
          <Named person={other} agency={agencyName(other.agencyId)} />
        </span>
      ),
    },
    {
      key: 'strength',
      header: t('duplicates.strength'),
      render: ({ strength }) => <StrengthBadge strength={strength} />,
    },
    { key: 'why', header: t('duplicates.why'), render: (pair) => <LikenessReasons likeness={pair} /> },
    {
      key: 'compare',
      header: t('duplicates.compare'),
      render: ({ one, other }) => (
        <ButtonLink
          to={paths.comparePeople(one.id, other.id)}
          variant="default"
          size="sm"
          mih={44}
          aria-label={t('duplicates.compareOf', { one: one.nameEn, other: other.nameEn })}
        >
          {t('duplicates.compare')}
        </ButtonLink>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('duplicates.list')}
      captionHidden
      columns={columns}
      rows={pairs}
      rowKey={({ one, other }) => one.id + other.id}
    />
  );
}

function Named({ person, agency }: { person: PersonSummary; agency: string }) {
  return (
    <span>
      <Link to={paths.person(person.id)}>
        <PersonName person={person} />
      </Link>
      <span className={classes.soft}>
        {' '}
        {person.cnicMasked && <MaskedCnic cnic={person.cnicMasked} />} {agency !== '–' && agency}
      </span>
    </span>
  );
}
