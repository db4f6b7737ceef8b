import { workshopStates } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useWorkshops, type WorkshopsAsked } from '../../features/workshops/api/list-workshops.js';
import { WorkshopTable } from '../../features/workshops/components/workshop-table.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Segmented } from '../../ui/segmented.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

const STATES = ['', ...workshopStates] as const;

/** Workshops by date; what is asked stands in the address. */
export default function WorkshopsPage() {
  const { t } = useTranslation('workshops');
  const canRun = useCan('workshops.run');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const state = STATES.find((one) => one === params.get('state')) ?? '';
  const sheet = params.get('sheet') === 'missing' ? 'missing' : '';
  const ask = (asked: Partial<WorkshopsAsked>) =>
    setParams(
      Object.fromEntries(
        Object.entries({ search, state, sheet, ...asked }).filter(([, value]) => value !== ''),
      ),
    );
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      actions={canRun && <ButtonLink to={paths.newWorkshop}>{t('list.new')}</ButtonLink>}
    >
      <div className={classes.stack}>
        <SearchField
          key={search}
          label={t('list.search')}
          hint={t('list.searchHint')}
          button={t('list.find')}
          initial={search}
          onSearch={(text) => ask({ search: text })}
        />
        <Segmented
          legend={t('list.state')}
          name="state"
          value={state}
          onChange={(value) => ask({ state: value })}
          options={STATES.map((value) => ({ value, label: t(value ? `state.${value}` : 'list.all') }))}
        />
        <Segmented
          legend={t('sheets.filter')}
          name="sheet"
          value={sheet}
          onChange={(value) => ask({ sheet: value })}
          options={[
            { value: '', label: t('list.all') },
            { value: 'missing', label: t('sheets.missing') },
          ]}
        />
        <Found search={search} state={state} sheet={sheet} />
      </div>
    </Page>
  );
}

function Found({ search, state, sheet }: WorkshopsAsked) {
  const { t } = useTranslation('workshops');
  const workshops = useWorkshops({ search, state, sheet });
  const pages = workshops.data?.pages;
  if (workshops.error && !pages)
    return <ErrorState error={workshops.error} onRetry={() => void workshops.refetch()} />;
  if (!pages) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState title={t('list.none')}>
        {t(search || state || sheet ? 'list.noneFound' : 'list.noneText')}
      </EmptyState>
    );
  }
  return (
    <div>
      <WorkshopTable workshops={items} />
      <More list={workshops} label={t('list.more')} />
    </div>
  );
}
