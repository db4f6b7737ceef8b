import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useSearchPeople } from '../../features/directory/api/search-people.js';
import { PeopleList } from '../../features/directory/components/people-list.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

export default function PeoplePage() {
  const { t } = useTranslation('directory');
  const canImport = useCan('people.import');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      width="wide"
      actions={
        canImport && (
          <ButtonLink to={paths.imports} variant="default">
            {t('people.import')}
          </ButtonLink>
        )
      }
    >
      <div className={classes.stack}>
        <SearchField
          key={search}
          label={t('people.search')}
          hint={t('people.searchHint')}
          button={t('people.find')}
          initial={search}
          onSearch={(text) => setParams(text ? { search: text } : {})}
        />
        <Found search={search} />
      </div>
    </Page>
  );
}

function Found({ search }: { search: string }) {
  const { t } = useTranslation('directory');
  const people = useSearchPeople(search);
  const pages = people.data?.pages;
  if (people.error && !pages)
    return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!pages) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState title={t('people.none')}>{t(search ? 'people.noneFound' : 'people.noneText')}</EmptyState>
    );
  }
  return (
    <div>
      <PeopleList people={items} />
      <More list={people} label={t('people.more')} />
    </div>
  );
}
