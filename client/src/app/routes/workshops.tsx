import { workshopStates } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useWorkshops, type WorkshopsAsked } from '../../features/workshops/api/list-workshops.js';
import { MonthCalendar } from '../../features/workshops/components/month-calendar.js';
import { WorkshopTable } from '../../features/workshops/components/workshop-table.js';
import { monthIn } from '../../features/workshops/month-grid.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Segmented } from '../../ui/segmented.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './people.module.css';

const VIEWS = ['list', 'calendar'] as const;
const STATES = ['', ...workshopStates] as const;

/** Workshops by date, or their sessions in a month; what is asked stands in the address. */
export default function WorkshopsPage() {
  const { t } = useTranslation(['workshops', 'workshop-calendar']);
  const canRun = useCan('workshops.run');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const state = STATES.find((one) => one === params.get('state')) ?? '';
  const sheet = params.get('sheet') === 'missing' ? 'missing' : '';
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'list';
  const shown = view === 'calendar' ? monthIn(params.get('month')) : '';
  const asking = (asked: Partial<WorkshopsAsked & { view: string; month: string }>) => {
    const all = { search, state, sheet, view: view === 'list' ? '' : view, month: shown, ...asked };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  };
  const ask = (...asked: Parameters<typeof asking>) => setParams(asking(...asked));
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
        <div className={classes.filters}>
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
          <Segmented
            legend={t('workshop-calendar:view.legend')}
            name="view"
            value={view}
            onChange={(value) => ask(value === 'list' ? { view: '', month: '' } : { view: value })}
            options={VIEWS.map((value) => ({ value, label: t(`workshop-calendar:view.${value}`) }))}
          />
        </div>
        {view === 'calendar' ? (
          <MonthCalendar
            month={shown}
            asked={{ search, state, sheet }}
            hrefOf={(month) => `?${new URLSearchParams(asking({ month }))}`}
          />
        ) : (
          <Found search={search} state={state} sheet={sheet} />
        )}
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
