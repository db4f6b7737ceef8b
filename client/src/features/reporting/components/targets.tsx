import { setTarget, type targetView } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { DataTable } from '../../../ui/data-table.js';
import { TextField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useSetTarget, useTargets } from '../api/targets.js';
import { presets, todayInKarachi } from '../question.js';
import classes from './controls.module.css';

type TargetItem = z.infer<typeof targetView>;

/** The indicator whose target stands beside the figure (row S3.2.3); the others have a page of their own. */
const HEADLINE = 'individuals-trained-online';

/** The headline's targets that stand, and a form that sets one. */
export function Targets() {
  const { t } = useTranslation('reporting');
  const { localised, day } = useLanguage();
  const targets = useTargets();
  if (targets.error) return <ErrorState error={targets.error} onRetry={() => void targets.refetch()} />;
  if (!targets.data) return <SkeletonLines lines={3} />;
  const items = targets.data.items.filter(({ indicator }) => indicator === HEADLINE);
  return (
    <div className={classes.stack}>
      {items.length === 0 ? (
        <EmptyState title={t('targets.none')}>{t('targets.noneText')}</EmptyState>
      ) : (
        <DataTable<TargetItem>
          caption={t('targets.title')}
          captionHidden
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: t('targets.indicator'),
              primary: true,
              render: ({ title }) => localised(title),
            },
            { key: 'from', header: t('period.from'), render: ({ from }) => day(from) },
            { key: 'to', header: t('period.to'), render: ({ to }) => day(to) },
            {
              key: 'value',
              header: t('target.target'),
              numeric: true,
              render: ({ value }) => formatNumber(value),
            },
          ]}
        />
      )}
      <TargetForm indicator={HEADLINE} valueLabel={t('targets.value')} />
    </div>
  );
}

/** Sets the target of an indicator for a period. */
export function TargetForm({ indicator, valueLabel }: { indicator: string; valueLabel: string }) {
  const { t } = useTranslation(['reporting', 'common']);
  const [saved, setSaved] = useState(false);
  const save = useSetTarget();
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: setTarget.body,
    initialValues: { ...presets(todayInKarachi()).year, value: '' },
    toBody: ({ from, to, value }) => ({
      indicator,
      from,
      to,
      value: value === '' ? undefined : Number(value),
    }),
    submit: (body) => {
      setSaved(false);
      return save(body);
    },
    onDone: () => setSaved(true),
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" loading={submitting}>
            {t('targets.save')}
          </Button>
          <span role="status">{saved && t('common:saved')}</span>
        </>
      }
    >
      <p className={classes.hint}>{t('targets.hint')}</p>
      <div className={classes.two}>
        <TextField {...field('from')} type="date" label={t('period.from')} />
        <TextField {...field('to')} type="date" label={t('period.to')} />
        <TextField {...field('value')} type="number" min={0} inputMode="numeric" label={valueLabel} />
      </div>
    </Form>
  );
}
