import { cohortStates } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { useCourses } from '../../features/catalogue/api/list-courses.js';
import { AgencyCodeOptions } from '../../features/directory/components/agency-code-options.js';
import {
  type CohortsAsked,
  cohortsFileAddress,
  useCohorts,
} from '../../features/learning/api/list-cohorts.js';
import { CohortTable } from '../../features/learning/components/cohorts/cohort-table.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { useCan } from '../../lib/session.js';
import { ButtonLink } from '../../ui/button-link.js';
import { SelectField } from '../../ui/field.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { SearchField } from '../../ui/search-field.js';
import { Segmented } from '../../ui/segmented.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './cohorts.module.css';

const STATES = ['', ...cohortStates] as const;

/** Cohorts by their due day; what is asked stands in the address. */
export default function CohortsPage() {
  const { t } = useTranslation('cohorts');
  const canRun = useCan('cohorts.run');
  const [params, setParams] = useSearchParams();
  const asked: CohortsAsked = {
    search: params.get('search') ?? '',
    course: params.get('course') ?? '',
    agency: params.get('agency') ?? '',
    state: STATES.find((one) => one === params.get('state')) ?? '',
  };
  const ask = (change: Partial<CohortsAsked>) =>
    setParams(
      Object.fromEntries(Object.entries({ ...asked, ...change }).filter(([, value]) => value !== '')),
    );
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      actions={canRun && <ButtonLink to={paths.newCohort}>{t('list.new')}</ButtonLink>}
    >
      <div className={classes.stack}>
        <SearchField
          key={asked.search}
          label={t('list.search')}
          hint={t('list.searchHint')}
          button={t('list.find')}
          initial={asked.search}
          onSearch={(search) => ask({ search })}
        />
        <Filters asked={asked} onChange={ask} />
        <Found asked={asked} canRun={canRun} />
      </div>
    </Page>
  );
}

interface FiltersProps {
  readonly asked: CohortsAsked;
  readonly onChange: (change: Partial<CohortsAsked>) => void;
}

function Filters({ asked, onChange }: FiltersProps) {
  const { t } = useTranslation('cohorts');
  const { localised } = useLanguage();
  const courses = useCourses().data?.items ?? [];
  return (
    <div className={classes.filters}>
      <SelectField
        label={t('fields.course')}
        name="course"
        value={asked.course}
        onChange={(event) => onChange({ course: event.currentTarget.value })}
      >
        <option value="">{t('list.all')}</option>
        {courses.map(({ id, title }) => (
          <option key={id} value={id}>
            {localised(title)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('fields.agency')}
        name="agency"
        value={asked.agency}
        onChange={(event) => onChange({ agency: event.currentTarget.value })}
      >
        <option value="">{t('list.all')}</option>
        <AgencyCodeOptions />
      </SelectField>
      <Segmented
        legend={t('list.state')}
        name="state"
        value={asked.state}
        onChange={(state) => onChange({ state })}
        options={STATES.map((value) => ({ value, label: t(value ? `state.${value}` : 'list.all') }))}
      />
    </div>
  );
}

function Found({ asked, canRun }: { asked: CohortsAsked; canRun: boolean }) {
  const { t } = useTranslation('cohorts');
  const { language } = useLanguage();
  const cohorts = useCohorts(asked);
  const pages = cohorts.data?.pages;
  if (cohorts.error && !pages)
    return <ErrorState error={cohorts.error} onRetry={() => void cohorts.refetch()} />;
  if (!pages) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0) {
    const isNarrowed = Object.values(asked).some((value) => value !== '');
    const hint = isNarrowed ? 'list.noneFound' : canRun ? 'list.noneText' : 'list.noneYours';
    return <EmptyState title={t('list.none')}>{t(hint)}</EmptyState>;
  }
  return (
    <div className={classes.found}>
      <div>
        <Button
          component="a"
          href={cohortsFileAddress(asked, language)}
          download
          variant="default"
          leftSection={<IconDownload aria-hidden size={18} />}
        >
          {t('list.csv')}
        </Button>
      </div>
      <CohortTable cohorts={items} />
      <More list={cohorts} label={t('list.more')} />
    </div>
  );
}
