import { figureNames, headCountNames, type trainedChanges, type ViewOf } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { DataTable } from '../../../ui/data-table.js';

type View = ViewOf<typeof trainedChanges>;

/** The figure of people at both ends. */
export function ChangesEnds({ view }: { view: View }) {
  const { t } = useTranslation('returns');
  const { localised, moment } = useLanguage();
  const at = (end: View['before']) => (end.sealedAt ? moment(end.sealedAt) : t('changes.empty'));
  return (
    <EndsTable
      caption={t('changes.ends', { before: at(view.before), after: at(view.after) })}
      view={view}
      rows={(['individuals', 'verified', 'records'] as const).map((name) => ({
        name: localised(figureNames[name]),
        before: view.before.total[name],
        after: view.after.total[name],
      }))}
    />
  );
}

/** The head-counts beside the figure at both ends: a table of their own, so that nobody adds them to people. */
export function HeadCountEnds({ view }: { view: View }) {
  const { t } = useTranslation('returns');
  const { localised } = useLanguage();
  const [was, is] = [view.before.headCounts.figures, view.after.headCounts.figures];
  if (!was || !is || (was.workshops === 0 && is.workshops === 0)) return null;
  return (
    <EndsTable
      caption={t('changes.headCountEnds')}
      view={view}
      rows={(['participants', 'women', 'men', 'unsaid', 'workshops'] as const).map((name) => ({
        name: localised(headCountNames[name]),
        before: was[name],
        after: is[name],
      }))}
    />
  );
}

interface EndsTableProps {
  readonly caption: string;
  readonly view: View;
  readonly rows: readonly { readonly name: string; readonly before: number; readonly after: number }[];
}

/** Figures before and after, with the difference between them. */
function EndsTable({ caption, view, rows }: EndsTableProps) {
  const { t } = useTranslation('returns');
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('changes.figure'), primary: true, render: ({ name }) => name },
        {
          key: 'before',
          header: t('changes.before', { seal: view.before.seal }),
          numeric: true,
          render: ({ before }) => formatNumber(before),
        },
        {
          key: 'after',
          header: t('changes.after', { seal: view.after.seal }),
          numeric: true,
          render: ({ after }) => formatNumber(after),
        },
        {
          key: 'difference',
          header: t('changes.difference'),
          numeric: true,
          render: ({ before, after }) => <Difference by={after - before} />,
        },
      ]}
    />
  );
}

const Difference = ({ by }: { by: number }) => (
  <bdi dir="ltr">{by > 0 ? `+${formatNumber(by)}` : formatNumber(by)}</bdi>
);
