import { essayStates } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type EssaysAsked, essaysFileAddress, useEssays } from '../../features/assessment/api/essays.js';
import { EssayTable } from '../../features/assessment/components/grading/essay-table.js';
import { StudioTabs } from '../../features/studio/components/studio-tabs.js';
import { useLanguage } from '../../lib/i18n/index.js';
import { SelectField } from '../../ui/field.js';
import { More } from '../../ui/more.js';
import { Page } from '../../ui/page.js';
import { Segmented } from '../../ui/segmented.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../ui/states.js';
import classes from './grading.module.css';

/** What trainees wrote and nobody has graded yet; what is asked stands in the address. */
export default function GradingPage() {
  const { t } = useTranslation('grading');
  const { language, localised } = useLanguage();
  const [params, setParams] = useSearchParams();
  const asked: EssaysAsked = {
    course: params.get('course') ?? '',
    state: essayStates.find((one) => one === params.get('state')) ?? 'waiting',
  };
  const ask = (change: Partial<EssaysAsked>): void => {
    const { course, state } = { ...asked, ...change };
    setParams({ ...(course ? { course } : {}), ...(state === 'waiting' ? {} : { state }) });
  };
  const essays = useEssays(asked);
  const pages = essays.data?.pages;
  const items = pages?.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('list.title')} lead={t('list.lead')} width="wide">
      <StudioTabs />
      <div className={classes.stack}>
        <div className={classes.filters}>
          <SelectField
            label={t('list.course')}
            name="course"
            value={asked.course}
            onChange={(event) => ask({ course: event.currentTarget.value })}
          >
            <option value="">{t('list.all')}</option>
            {(pages?.[0]?.courses ?? []).map(({ id, title, waiting }) => (
              <option key={id} value={id}>
                {localised(title)} ({waiting})
              </option>
            ))}
          </SelectField>
          <Segmented
            legend={t('list.state')}
            name="state"
            value={asked.state}
            onChange={(state) => ask({ state })}
            options={essayStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </div>
        {asked.state === 'graded' && <p className={classes.note}>{t('list.gradedNote')}</p>}
        {essays.error && !pages ? (
          <ErrorState error={essays.error} onRetry={() => void essays.refetch()} />
        ) : !pages ? (
          <SkeletonLines lines={8} />
        ) : items.length === 0 ? (
          <EmptyState title={t(`list.none.${asked.state}`)}>{t('list.noneText')}</EmptyState>
        ) : (
          <>
            <div className={classes.head}>
              <p role="status">{t('list.waiting', { count: pages[0]?.waiting ?? 0 })}</p>
              <Button
                component="a"
                href={essaysFileAddress(asked, language)}
                download
                variant="default"
                leftSection={<IconDownload aria-hidden size={18} />}
              >
                {t('list.csv')}
              </Button>
            </div>
            <EssayTable essays={items} />
            <More list={essays} label={t('list.more')} />
          </>
        )}
      </div>
    </Page>
  );
}
