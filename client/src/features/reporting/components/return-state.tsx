import {
  dimensionNames,
  type FrozenReturn,
  figureNames,
  type ReturnCheck,
  type ReturnDifference,
} from '@academy/shared';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/formats.js';
import { useLanguage } from '../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import classes from './return-state.module.css';

interface ReturnStateProps {
  readonly check: ReturnCheck;
  readonly report: FrozenReturn['report'];
}

/** Whether a return asked again as of its seal still is what it was; if not, exactly where it differs. */
export function ReturnState({ check, report }: ReturnStateProps) {
  const { t } = useTranslation('returns');
  const { equal, differences, hashHolds, sealHolds, headCountsHold } = check;
  const Icon = equal ? IconCircleCheck : IconAlertTriangle;
  return (
    <section aria-label={t('check.label')} className={classes.state} data-equal={equal || undefined}>
      <p className={classes.word} role="status">
        <Icon aria-hidden size={28} />
        {t(equal ? 'check.equal' : 'check.differs')}
      </p>
      <p>{t(equal ? 'check.equalText' : 'check.differsText', { seal: report.asOf.seal })}</p>
      {!hashHolds && <p>{t('check.hashBroken')}</p>}
      {!sealHolds && <p>{t('check.sealBroken')}</p>}
      {!headCountsHold && <p>{t('check.headCountsBroken')}</p>}
      {differences.length > 0 && <Differences differences={differences} report={report} />}
    </section>
  );
}

function Differences({
  differences,
  report,
}: Pick<ReturnCheck, 'differences'> & { report: FrozenReturn['report'] }) {
  const { t } = useTranslation('returns');
  const { localised } = useLanguage();
  const nameOf = (code: string, position: number) => {
    const value = report.values[position]?.find((one) => one.code === code);
    return value ? localised(value.name) : code;
  };
  const figures = (side: 'frozen' | 'found'): Column<ReturnDifference>[] =>
    (['individuals', 'verified', 'records'] as const).map((name) => ({
      key: `${side}-${name}`,
      header: `${localised(figureNames[name])}: ${t(`check.${side}`)}`,
      numeric: true,
      render: (row) => (row[side] ? formatNumber(row[side][name]) : t('check.noRow')),
    }));
  const columns: Column<ReturnDifference>[] = [
    {
      key: 'row',
      header:
        report.groupBy.map((dimension) => localised(dimensionNames[dimension])).join(' × ') || t('check.row'),
      primary: true,
      render: ({ key }) => (key.length === 0 ? t('check.total') : key.map(nameOf).join(' × ')),
    },
    ...figures('frozen'),
    ...figures('found'),
  ];
  return (
    <DataTable
      caption={t('check.rows')}
      columns={columns}
      rows={differences}
      rowKey={({ key }) => JSON.stringify(key)}
    />
  );
}
