import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { peopleFileAddress, useSearchPeople } from '../../features/directory/api/search-people.js';
import { PeopleFilterPanel } from '../../features/directory/components/people-filters.js';
import { PeopleList } from '../../features/directory/components/people-list.js';
import { type PeopleFilters, readPeopleFilters } from '../../features/directory/people-filters.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

/** Everyone whom the caller may see; the whole question stands in the address. */
export default function PeoplePage() {
  const { t } = useTranslation(['directory', 'people']);
  const canImport = useCan('people.import');
  const canLink = useCan('register.correct');
  const canEnter = useCan('completions.enter');
  const canSeeCohorts = useCan('cohorts.read');
  const [params, setParams] = useSearchParams();
  const filters = readPeopleFilters(params);
  const change = (patch: PeopleFilters) => {
    const next = Object.entries({ ...filters, ...patch }).filter(([, value]) => value);
    setParams(new URLSearchParams(next as [string, string][]));
  };
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      width="wide"
      actions={
        (canImport || canLink || canEnter || canSeeCohorts) && (
          <Group gap="xs">
            {canSeeCohorts && (
              <ButtonLink to={paths.cohorts()} variant="default">
                {t('people:list.cohorts')}
              </ButtonLink>
            )}
            {canEnter && (
              <ButtonLink to={paths.outsideCompletions()} variant="default">
                {t('people:list.outside')}
              </ButtonLink>
            )}
            {canImport && (
              <ButtonLink to={paths.imports} variant="default">
                {t('people.import')}
              </ButtonLink>
            )}
            {canLink && (
              <ButtonLink to={paths.duplicates} variant="default">
                {t('people:list.duplicates')}
              </ButtonLink>
            )}
          </Group>
        )
      }
    >
      <div className={classes.stack}>
        <SearchField
          key={filters.search ?? ''}
          label={t('people.search')}
          hint={t('people.searchHint')}
          button={t('people.find')}
          initial={filters.search ?? ''}
          onSearch={(search) => change({ search })}
        />
        <PeopleFilterPanel filters={filters} onChange={change} />
        <Found filters={filters} />
      </div>
    </Page>
  );
}

function Found({ filters }: { filters: PeopleFilters }) {
  const { t } = useTranslation(['directory', 'people']);
  const people = useSearchPeople(filters);
  const pages = people.data?.pages;
  if (people.error && !pages)
    return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (!pages) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  const isNarrowed = Object.keys(filters).length > 0;
  if (items.length === 0) {
    return (
      <EmptyState title={t('people.none')}>
        {t(isNarrowed ? 'people.noneFound' : 'people.noneText')}
      </EmptyState>
    );
  }
  return (
    <div className={classes.found} data-stale={people.isPlaceholderData || undefined}>
      <div className={classes.line}>
        <p role="status" className="tabular">
          {people.hasNextPage
            ? t('people:list.andMore', { count: items.length })
            : t('people:list.shown', { count: items.length })}
        </p>
        <Download filters={filters} />
      </div>
      <PeopleList people={items} />
      <More list={people} label={t('people.more')} />
    </div>
  );
}

/** Everyone whom the filters leave, as a file. */
function Download({ filters }: { filters: PeopleFilters }) {
  const { t } = useTranslation('people');
  const { language } = useLanguage();
  if (!useCan('people.export')) return null;
  return (
    <span className={classes.download}>
      <span className={classes.hint}>{t('list.exportHint')}</span>
      <Button
        component="a"
        href={peopleFileAddress(filters, language)}
        download
        variant="default"
        leftSection={<IconDownload aria-hidden size={18} />}
      >
        {t('list.export')}
      </Button>
    </span>
  );
}
