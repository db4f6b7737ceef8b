import type { DimensionValue, TrainedView } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.js';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { ErrorState, SkeletonLines } from '../../../ui/states.js';
import { useTrained } from '../api/get-trained.js';
import { type Question, questionOfCell, searchOf } from '../question.js';
import { ProvinceTiles, type Tile } from './province-tiles.js';
import classes from './trained-map.module.css';

interface TrainedMapProps {
  /** As of the seal on the screen. */
  readonly question: Question;
  readonly canOpen: boolean;
  /** Provinces and territories, for those in which nobody was trained. */
  readonly provinces: readonly DimensionValue[];
}

/**
 * The same question by province: asked on its own, since a person who is in two cells of a finer table is in their
 * province once. Each tile opens its people, or for those who may not open them narrows the question.
 */
export function TrainedMap({ question, canOpen, provinces }: TrainedMapProps) {
  const { t } = useTranslation('reports');
  const { localised } = useLanguage();
  const trained = useTrained({ ...question, groupBy: 'province' });
  if (trained.error) return <ErrorState error={trained.error} onRetry={() => void trained.refetch()} />;
  if (!trained.data) return <SkeletonLines lines={6} />;
  const view = trained.data;
  const tiles = valuesOf(view, provinces).map((value): Tile => {
    const amount = view.cells.find(({ key }) => key[0] === value.code)?.individuals ?? 0;
    const number = formatNumber(amount);
    const of = questionOfCell({ ...question, groupBy: 'province' }, view, [value.code]);
    const name = localised(value.name);
    const link = canOpen
      ? { to: paths.trainedPeople(searchOf(of)), label: t('map.open', { name, number }) }
      : { to: paths.trained(searchOf(of)), label: t('map.narrow', { name, number }) };
    return { value, amount, said: number, link: amount > 0 ? link : undefined };
  });
  return (
    <div className={classes.stack} data-stale={trained.isPlaceholderData || undefined}>
      <ProvinceTiles label={t('map.title')} tiles={tiles} />
      <details>
        <summary className={classes.summary}>{t('map.asTable')}</summary>
        <Table tiles={tiles} />
      </details>
    </div>
  );
}

/** All provinces, and what the answer has besides them. */
function valuesOf(
  { values, groupBy }: TrainedView,
  provinces: readonly DimensionValue[],
): readonly DimensionValue[] {
  const found = groupBy[0] === 'province' ? (values[0] ?? []) : [];
  const known = new Set(provinces.map(({ code }) => code));
  return [...provinces, ...found.filter(({ code }) => !known.has(code))];
}

function Table({ tiles }: { tiles: readonly Tile[] }) {
  const { t } = useTranslation('reports');
  const { localised } = useLanguage();
  const columns: Column<Tile>[] = [
    {
      key: 'province',
      header: t('map.province'),
      primary: true,
      render: ({ value }) => localised(value.name),
    },
    { key: 'number', header: t('map.individuals'), numeric: true, render: ({ said }) => said },
  ];
  return (
    <DataTable
      caption={t('map.title')}
      captionHidden
      columns={columns}
      rows={tiles}
      rowKey={({ value }) => value.code}
    />
  );
}
