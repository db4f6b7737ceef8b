import { headCountStates, headCountsApart } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { usePlaces } from '../../features/directory/api/reference.js';
import {
  type HeadCountsAsked,
  headCountNamesAsked,
  headCountsCsvAddress,
  useHeadCounts,
} from '../../features/reporting/api/head-counts.js';
import { AsOfPicker } from '../../features/reporting/components/as-of-picker.js';
import { HeadCountSums } from '../../features/reporting/components/head-count-figures.js';
import { HeadCountFilters } from '../../features/reporting/components/head-count-filters.js';
import { HeadCountTable } from '../../features/reporting/components/head-count-table.js';
import { ReportTabs } from '../../features/reporting/components/report-tabs.js';
import { useFieldErrors } from '../../features/reporting/hooks/use-field-errors.js';
import { useTopics } from '../../features/workshops/api/topics.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './head-counts.module.css';

/** Old workshops known by numbers alone; what is asked stands in the address. */
export default function HeadCountsPage() {
  const { t } = useTranslation('headcounts');
  const canEnter = useCan('head-counts.enter');
  const [search, setSearch] = useSearchParams();
  const asked: HeadCountsAsked = Object.fromEntries(
    headCountNamesAsked.flatMap((name) => (search.get(name) ? [[name, search.get(name) as string]] : [])),
  );
  const change = (patch: HeadCountsAsked) =>
    setSearch(Object.fromEntries(Object.entries({ ...asked, ...patch }).filter(([, value]) => value)));
  const places = usePlaces().data?.items ?? [];
  const topics = useTopics().data?.items ?? [];
  const list = useHeadCounts(asked);
  const errors = useFieldErrors(list.error);
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      actions={canEnter && <ButtonLink to={paths.newHeadCount}>{t('list.new')}</ButtonLink>}
    >
      <ReportTabs />
      <div>
        <div className={classes.controls}>
          <HeadCountFilters
            asked={asked}
            errors={errors}
            places={places}
            topics={topics.map(({ code, title }) => ({ code, name: title }))}
            onChange={change}
          />
          <AsOfPicker
            asOf={asked.asOf}
            error={errors.asOf}
            onChange={(patch) => change({ asOf: patch.asOf ?? '' })}
          />
        </div>
        <Found asked={asked} list={list} />
      </div>
    </Page>
  );
}

function Found({ asked, list }: { asked: HeadCountsAsked; list: ReturnType<typeof useHeadCounts> }) {
  const { t } = useTranslation('headcounts');
  const { localised, moment } = useLanguage();
  const pages = list.data?.pages;
  const first = pages?.[0];
  if (list.error && !first) {
    return (
      <div>
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (!pages || !first) return <SkeletonLines title lines={8} />;
  const items = pages.flatMap((page) => page.items);
  const { asOf, totals } = first;
  const state = headCountStates.find((one) => one === asked.state) ?? 'standing';
  const when = asOf.asked ?? asOf.sealedAt;
  return (
    <div className={classes.results}>
      <Section title={t('totals.title')} note={localised(headCountsApart)} look="sand">
        <HeadCountSums figures={totals} />
        <p>{when ? t('totals.asOf', { when: moment(when), seal: asOf.seal }) : t('totals.empty')}</p>
      </Section>
      {items.length === 0 ? (
        <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
      ) : (
        <Section title={t(`list.state.${state}`)} actions={<Download asked={asked} />}>
          <HeadCountTable items={items} state={state} isPast={Boolean(asked.asOf)} />
          <More list={list} label={t('list.more')} />
        </Section>
      )}
    </div>
  );
}

function Download({ asked }: { asked: HeadCountsAsked }) {
  const { t } = useTranslation('headcounts');
  const { language } = useLanguage();
  return (
    <Button
      component="a"
      href={headCountsCsvAddress(asked, language)}
      download
      variant="default"
      leftSection={<IconDownload aria-hidden size={18} />}
    >
      {t('list.csv')}
    </Button>
  );
}
