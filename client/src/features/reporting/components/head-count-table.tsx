import { type HeadCount, type HeadCountState, reverseHeadCount } from '@academy/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { useCan } from '../../../lib/session.js';
import { uuidv7 } from '../../../lib/uuid.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Dialog } from '../../../ui/dialog.js';
import { AreaField } from '../../../ui/field.js';
import { Form } from '../../../ui/form.js';
import { useContractForm } from '../../../ui/use-contract-form.js';
import { useReverseHeadCount } from '../api/head-counts.js';
import classes from './controls.module.css';

interface HeadCountTableProps {
  readonly items: readonly HeadCount[];
  readonly state: HeadCountState;
  /** Entries of the past are shown, not changed. */
  readonly isPast: boolean;
}

/** Head-counts with what they rest on; those that stand can be corrected or reversed. */
export function HeadCountTable({ items, state, isPast }: HeadCountTableProps) {
  const { t } = useTranslation('headcounts');
  const canEnter = useCan('head-counts.enter');
  const columns = useColumns();
  const last: Column<HeadCount>[] =
    state === 'reversed'
      ? [{ key: 'reversal', header: t('list.reversal'), render: (item) => <Reversal item={item} /> }]
      : canEnter && !isPast
        ? [{ key: 'acts', header: t('list.acts'), render: (item) => <Acts item={item} /> }]
        : [];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={[...columns, ...last]}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

function useColumns(): Column<HeadCount>[] {
  const { t } = useTranslation('headcounts');
  const { localised, langOf, day } = useLanguage();
  const number = (key: 'total' | 'women' | 'men' | 'unsaid'): Column<HeadCount> => ({
    key,
    header: t(`list.${key}`),
    numeric: true,
    render: (item) => formatNumber(item[key]),
  });
  return [
    {
      key: 'title',
      header: t('list.workshop'),
      primary: true,
      render: ({ title, audience }) => (
        <span>
          <span {...langOf(title)}>{localised(title)}</span>
          <br />
          <bdi className={classes.hint}>{audience}</bdi>
        </span>
      ),
    },
    {
      key: 'days',
      header: t('list.days'),
      render: ({ from, to }) => (from === to ? day(to) : `${day(from)} – ${day(to)}`),
    },
    { key: 'district', header: t('list.district'), render: ({ district }) => localised(district.name) },
    number('total'),
    number('women'),
    number('men'),
    number('unsaid'),
    {
      key: 'source',
      header: t('list.source'),
      render: (item) => (
        <span>
          <bdi>{item.source}</bdi>
          <br />
          <span className={classes.hint}>
            {t('list.recorded', { by: item.by ?? '–', when: day(item.recordedAt) })}
            {item.revision > 1 && ` · ${t('list.corrected')}`}
          </span>
        </span>
      ),
    },
  ];
}

function Reversal({ item: { reversal } }: { item: HeadCount }) {
  const { t } = useTranslation('headcounts');
  const { day } = useLanguage();
  if (!reversal) return null;
  return (
    <span>
      <bdi>{reversal.reason}</bdi>
      <br />
      <span className={classes.hint}>
        {t('list.recorded', { by: reversal.by ?? '–', when: day(reversal.recordedAt) })}
        {reversal.correctedBy && ` · ${t('list.replaced')}`}
      </span>
    </span>
  );
}

function Acts({ item }: { item: HeadCount }) {
  const { t } = useTranslation('headcounts');
  const { localised } = useLanguage();
  const [open, setOpen] = useState(false);
  const title = localised(item.title);
  return (
    <span className={classes.buttons}>
      <ButtonLink
        to={paths.correctHeadCount(item.id)}
        variant="default"
        aria-label={t('list.correctOne', { title })}
      >
        {t('list.correct')}
      </ButtonLink>
      <Button
        variant="outline"
        color="red"
        onClick={() => setOpen(true)}
        aria-label={t('list.reverseOne', { title })}
      >
        {t('list.reverse')}
      </Button>
      {open && (
        <Dialog title={t('reverse.title')} onClose={() => setOpen(false)}>
          <ReverseForm item={item} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </span>
  );
}

function ReverseForm({ item, onClose }: { item: HeadCount; onClose: () => void }) {
  const { t } = useTranslation(['headcounts', 'common']);
  const [id] = useState(uuidv7);
  const { field, onSubmit, submitting, problem } = useContractForm({
    schema: reverseHeadCount.body,
    initialValues: { reason: '' },
    toBody: ({ reason }) => ({ id, reason }),
    submit: useReverseHeadCount(item.id),
    onDone: onClose,
  });
  return (
    <Form
      onSubmit={onSubmit}
      problem={problem}
      buttons={
        <>
          <Button type="submit" color="red" loading={submitting}>
            {t('reverse.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('reverse.text', { number: formatNumber(item.total) })}</p>
      <AreaField
        {...field('reason')}
        label={t('reverse.reason')}
        hint={t('reverse.reasonHint')}
        maxLength={500}
        dir="auto"
      />
    </Form>
  );
}
