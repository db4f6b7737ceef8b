import type { listWholeBank, ViewOf, WholeBankRow } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../../../config/paths.js';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { SelectField } from '../../../../ui/field.js';
import { EmptyState } from '../../../../ui/states.js';
import {
  chosenRows,
  isNarrowed,
  readBankFilters,
  wholeBankOrders,
  withBankFilters,
} from '../../bank-filters.js';
import { useBankFile } from '../../hooks/use-bank-file.js';
import classes from './bank.module.css';
import { factColumn, pickColumn, problemColumn, questionColumn } from './bank-columns.js';
import { BankFilterPanel } from './bank-filter-panel.js';
import { ChosenBar } from './chosen-bar.js';
import { CopyIntoDraft } from './copy-into-draft.js';
import { QuestionUses } from './question-uses.js';

const PART = 100;

/** What first attempts say of a question. */
interface QuestionFigures {
  readonly people: number;
  readonly facility: number | null;
  readonly discrimination: number | null;
}

interface WholeBankTableProps {
  readonly bank: ViewOf<typeof listWholeBank>;
  readonly canWrite: boolean;
  /** Null where the reader may see no figures. */
  readonly figuresOf: ((row: WholeBankRow) => QuestionFigures | null) | null;
}

const keyOf = ({ course, id, file, line }: WholeBankRow): string => `${course.slug} ${id} ${file}:${line}`;

/** The questions of all courses, with the way to copy some of them into a draft. */
export function WholeBankTable({ bank, canWrite, figuresOf }: WholeBankTableProps) {
  const { t } = useTranslation('bank');
  const { language, localised, langOf } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState(PART);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isCopying, setCopying] = useState(false);
  const figures = figuresOf ?? (() => null);
  const saveFile = useBankFile<WholeBankRow>({
    heads: [
      ...[t('whole.course'), t('whole.state')],
      ...(figuresOf ? [t('whole.people'), t('whole.facility'), t('whole.discrimination')] : []),
    ],
    cells: (row) => {
      const { people, facility, discrimination } = figures(row) ?? NONE;
      return [
        ...[localised(row.course.title), t(`whole.states.${row.state}`)],
        ...(figuresOf ? [people || '', facility ?? '', discrimination ?? ''] : []),
      ];
    },
  });
  const filters = readBankFilters(params);
  const course = params.get('course') ?? '';
  const ofCourse = bank.rows.filter((row) => !course || row.course.slug === course);
  const by = (figure: 'facility' | 'discrimination') => (one: WholeBankRow, other: WholeBankRow) =>
    (figures(one)?.[figure] ?? Number.POSITIVE_INFINITY) -
      (figures(other)?.[figure] ?? Number.POSITIVE_INFINITY) || 0;
  const rows = chosenRows(ofCourse, filters, {
    facility: by('facility'),
    discrimination: by('discrimination'),
  });
  if (bank.rows.length === 0) return <EmptyState title={t('whole.none')}>{t('whole.noneText')}</EmptyState>;
  const courses = new Map(bank.rows.map((row) => [row.course.slug, row.course.title]));
  const columns: Column<WholeBankRow>[] = [
    ...(canWrite ? [pickColumn(t, picked, setPicked, keyOf)] : []),
    questionColumn(t, (row, words) => (
      <>
        {row.draftId && row.state !== 'removed' && row.byForm ? (
          <Link to={paths.draftQuestion(row.draftId, row.id)}>{words}</Link>
        ) : (
          words
        )}
        <span className={classes.course}>
          <bdi {...langOf(row.course.title)}>{localised(row.course.title)}</bdi> ·{' '}
          {t(`whole.states.${row.state}`)}
        </span>
      </>
    )),
    factColumn<WholeBankRow>(t, language),
    {
      key: 'used',
      header: t('table.used'),
      render: (row) => <QuestionUses draftId={row.state === 'removed' ? null : row.draftId} row={row} />,
    },
    ...(figuresOf
      ? (['facility', 'discrimination'] as const).map(
          (figure): Column<WholeBankRow> => ({
            key: figure,
            header: t(`whole.${figure}`),
            numeric: true,
            render: (row) => <Figure figures={figures(row)} of={figure} />,
          }),
        )
      : []),
    problemColumn(t),
  ];
  const chosen = rows.filter((row) => picked.has(keyOf(row)));
  const change = (next: URLSearchParams): void => {
    setParams(next, { replace: true });
    setShown(PART);
  };
  return (
    <div className={classes.stack}>
      <BankFilterPanel
        filters={filters}
        rows={ofCourse}
        laws={bank.laws}
        orders={figuresOf ? wholeBankOrders : wholeBankOrders.slice(0, -2)}
        onChange={(patch) => change(withBankFilters(params, patch))}
        first={{
          isSet: course !== '',
          field: (
            <SelectField
              label={t('whole.course')}
              value={course}
              onChange={(event) => {
                const next = new URLSearchParams(params);
                if (event.currentTarget.value) next.set('course', event.currentTarget.value);
                else next.delete('course');
                change(next);
              }}
            >
              <option value="">{t('filter.all')}</option>
              {[...courses].map(([slug, title]) => (
                <option key={slug} value={slug}>
                  {localised(title)}
                </option>
              ))}
            </SelectField>
          ),
        }}
      />
      <div className={classes.found}>
        <div className={classes.line}>
          <p role="status" className="tabular">
            {isNarrowed(filters) || course
              ? t('list.found', { count: rows.length, all: bank.rows.length })
              : t('list.count', { count: rows.length })}
          </p>
          {rows.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconDownload aria-hidden size={18} />}
              onClick={() => saveFile('question-bank.csv', rows)}
            >
              {t('list.export')}
            </Button>
          )}
        </div>
        {rows.length === 0 ? (
          <EmptyState title={t('list.noneFound')}>{t('list.noneFoundText')}</EmptyState>
        ) : (
          <DataTable
            caption={t('list.table')}
            captionHidden
            columns={columns}
            rows={rows.slice(0, shown)}
            rowKey={keyOf}
          />
        )}
        {rows.length > shown && (
          <Button variant="default" className={classes.more} onClick={() => setShown(shown + PART)}>
            {t('list.more', { count: rows.length - shown })}
          </Button>
        )}
        <ChosenBar count={chosen.length} onClear={() => setPicked(new Set())}>
          <Button onClick={() => setCopying(true)}>{t('bar.copy')}</Button>
        </ChosenBar>
        {isCopying && <CopyIntoDraft rows={chosen} onClose={() => setCopying(false)} />}
      </div>
    </div>
  );
}

const NONE: QuestionFigures = { people: 0, facility: null, discrimination: null };

function Figure({ figures, of }: { figures: QuestionFigures | null; of: 'facility' | 'discrimination' }) {
  const { t } = useTranslation('bank');
  const value = figures?.[of] ?? null;
  if (!figures || figures.people === 0) return '–';
  if (value === null) return <span className={classes.note}>{t('whole.tooFew')}</span>;
  if (of === 'discrimination') return value;
  return <span className={classes.figure}>{t('whole.percent', { percent: value })}</span>;
}
