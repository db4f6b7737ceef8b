import type { BankRow, DraftBankView } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { EmptyState } from '../../../../ui/states.js';
import { bankOrders, chosenRows, isNarrowed, readBankFilters, withBankFilters } from '../../bank-filters.js';
import { useBankFile } from '../../hooks/use-bank-file.js';
import classes from './bank.module.css';
import { factColumn, pickColumn, problemColumn, questionColumn } from './bank-columns.js';
import { BankFilterPanel } from './bank-filter-panel.js';
import { BulkDialog } from './bulk-dialog.js';
import { ChosenBar } from './chosen-bar.js';
import { QuestionUses } from './question-uses.js';

const PART = 100;

/** The questions of one draft, searched, filtered and sorted by what stands in the address. */
export function DraftBank({ bank, canWrite }: { bank: DraftBankView; canWrite: boolean }) {
  const { t } = useTranslation('bank');
  const { language } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState(PART);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isChanging, setChanging] = useState(false);
  const saveFile = useBankFile();
  const filters = readBankFilters(params);
  const rows = chosenRows(bank.rows, filters);
  const { draft } = bank;
  if (bank.rows.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>;
  const pickable = rows.filter(({ byForm }) => byForm);
  const chosen = pickable.filter(({ id }) => picked.has(id));
  const columns: Column<BankRow>[] = [
    ...(canWrite ? [pickColumn(t, picked, setPicked)] : []),
    questionColumn(t, (row, words) => (
      <Link to={row.byForm ? paths.draftQuestion(draft.id, row.id) : paths.draftText(draft.id, row.file)}>
        {words}
      </Link>
    )),
    factColumn<BankRow>(t, language),
    { key: 'used', header: t('table.used'), render: (row) => <QuestionUses draftId={draft.id} row={row} /> },
    problemColumn(t),
  ];
  return (
    <div className={classes.stack}>
      <BankFilterPanel
        filters={filters}
        rows={bank.rows}
        laws={draft.laws}
        orders={bankOrders}
        onChange={(patch) => {
          setParams(withBankFilters(params, patch), { replace: true });
          setShown(PART);
        }}
      />
      <div className={classes.found}>
        <div className={classes.line}>
          <p role="status" className="tabular">
            {isNarrowed(filters)
              ? t('list.found', { count: rows.length, all: bank.rows.length })
              : t('list.count', { count: rows.length })}
          </p>
          {rows.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconDownload aria-hidden size={18} />}
              onClick={() => saveFile(`${draft.slug}-questions.csv`, rows)}
            >
              {t('list.export')}
            </Button>
          )}
        </div>
        {canWrite && pickable.length > 0 && (
          <div className={classes.line}>
            <label className={classes.every}>
              <input
                type="checkbox"
                checked={chosen.length === pickable.length}
                onChange={(event) =>
                  setPicked(new Set(event.currentTarget.checked ? pickable.map(({ id }) => id) : []))
                }
              />
              {t('bulk.all', { count: pickable.length })}
            </label>
          </div>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('list.noneFound')}>{t('list.noneFoundText')}</EmptyState>
        ) : (
          <DataTable
            caption={t('list.table')}
            captionHidden
            columns={columns}
            rows={rows.slice(0, shown)}
            rowKey={({ file, line }) => `${file}:${line}`}
          />
        )}
        {rows.length > shown && (
          <Button variant="default" className={classes.more} onClick={() => setShown(shown + PART)}>
            {t('list.more', { count: rows.length - shown })}
          </Button>
        )}
        <ChosenBar count={chosen.length} onClear={() => setPicked(new Set())}>
          <Button onClick={() => setChanging(true)}>{t('bar.change')}</Button>
        </ChosenBar>
        {isChanging && (
          <BulkDialog
            draftId={draft.id}
            questions={chosen.map(({ id }) => id)}
            tags={[...new Set(bank.rows.flatMap(({ tags }) => tags))].sort()}
            onClose={() => setChanging(false)}
            onDone={() => {
              setChanging(false);
              setPicked(new Set());
            }}
          />
        )}
      </div>
    </div>
  );
}
