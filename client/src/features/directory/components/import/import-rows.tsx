import {
  type ImportFate,
  type ImportRow,
  type ImportView,
  importFateNames,
  importFates,
  importMatchNames,
  importReasonText,
} from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { formatNumber } from '../../../../lib/formats.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { useCan } from '../../../../lib/session.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { More } from '../../../../ui/more.js';
import { PersonName } from '../../../../ui/person-name.js';
import { Segmented } from '../../../../ui/segmented.js';
import { EmptyState, ErrorState, SkeletonLines } from '../../../../ui/states.js';
import { Urdu } from '../../../../ui/urdu.js';
import { useImportRows } from '../../api/people-imports.js';
import { FateBadge } from './fate-badge.js';
import classes from './import-rows.module.css';

/** The rows of an import with their fates; which of them are shown stands in the address. */
export function ImportRows({ view }: { view: ImportView }) {
  const { t } = useTranslation('import');
  const { localised } = useLanguage();
  const [params, setParams] = useSearchParams();
  const fate = importFates.find((one) => one === params.get('fate'));
  const all = importFates.reduce((sum, one) => sum + view.counts[one], 0);
  const option = (value: ImportFate | 'all', name: string, count: number) => ({
    value,
    label: `${name} (${formatNumber(count)})`,
  });
  return (
    <div className={classes.stack}>
      <Segmented
        legend={t('rows.filter')}
        name="fate"
        value={fate ?? 'all'}
        options={[
          option('all', t('rows.all'), all),
          ...importFates.map((one) => option(one, localised(importFateNames[one]), view.counts[one])),
        ]}
        onChange={(value) => setParams(value === 'all' ? {} : { fate: value }, { replace: true })}
      />
      <Found view={view} fate={fate} />
    </div>
  );
}

function Found({ view, fate }: { view: ImportView; fate: ImportFate | undefined }) {
  const { t } = useTranslation('import');
  const rows = useImportRows(view.id, `${view.state} ${view.revision}`, fate);
  const pages = rows.data?.pages;
  if (rows.error && !pages) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!pages) return <SkeletonLines lines={8} />;
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('rows.none')}>{t('rows.noneText')}</EmptyState>;
  return (
    <div>
      <RowTable rows={items} />
      <More list={rows} label={t('rows.more')} />
    </div>
  );
}

function RowTable({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('import');
  const columns: Column<ImportRow>[] = [
    { key: 'name', header: t('rows.name'), primary: true, render: (row) => <NameCell row={row} /> },
    { key: 'number', header: t('rows.number'), numeric: true, render: ({ number }) => number },
    { key: 'fate', header: t('rows.fate'), render: ({ fate }) => <FateBadge fate={fate} /> },
    { key: 'why', header: t('rows.why'), render: (row) => <WhyCell row={row} /> },
  ];
  return (
    <DataTable
      caption={t('rows.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ number }) => String(number)}
    />
  );
}

function NameCell({ row: { number, nameEn, nameUr, personId } }: { row: ImportRow }) {
  const { t } = useTranslation('import');
  const canOpen = useCan('reports.open-people');
  if (!nameEn && !nameUr) return <span className={classes.soft}>{t('rows.noName', { number })}</span>;
  const name = nameEn ? <PersonName person={{ nameEn, nameUr }} /> : <Urdu>{nameUr}</Urdu>;
  return personId && canOpen ? <Link to={paths.personEvidence(personId)}>{name}</Link> : name;
}

function WhyCell({ row: { matchedBy, reasons } }: { row: ImportRow }) {
  const { t } = useTranslation('import');
  const { language, localised } = useLanguage();
  if (!matchedBy && reasons.length === 0) return '–';
  return (
    <ul className={classes.why}>
      {matchedBy && <li>{t('rows.found', { by: localised(importMatchNames[matchedBy]) })}</li>}
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.field}`}>{importReasonText(reason, language)}</li>
      ))}
    </ul>
  );
}
