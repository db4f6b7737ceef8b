import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../ui/search-field.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { FEWEST_LETTERS, useCandidates } from '../api/participants.js';
import { CandidateList } from './candidate-list.js';
import classes from './find-people.module.css';

/** Looks for people in the directory and adds them. */
export function FindPeople({ workshopId }: { workshopId: string }) {
  const { t } = useTranslation('workshops');
  const [search, setSearch] = useState('');
  return (
    <div className={classes.stack}>
      <SearchField
        label={t('add.search')}
        hint={t('add.searchHint')}
        button={t('add.find')}
        initial=""
        onSearch={setSearch}
      />
      {search !== '' && <Found workshopId={workshopId} search={search} />}
    </div>
  );
}

function Found({ workshopId, search }: { workshopId: string; search: string }) {
  const { t } = useTranslation('workshops');
  const found = useCandidates(workshopId, search);
  if (search.length < FEWEST_LETTERS) return <p role="status">{t('add.tooShort')}</p>;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonLines lines={3} />;
  const { items, more } = found.data;
  if (items.length === 0) return <EmptyState title={t('add.nobody')}>{t('add.nobodyText')}</EmptyState>;
  return (
    <>
      <CandidateList workshopId={workshopId} people={items.map((person) => ({ person }))} />
      {more && <p>{t('add.more')}</p>}
    </>
  );
}
