import { type DraftScenariosView, freeSlug, type ScenarioRow } from '@academy/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../config/paths.js';
import { csvText } from '../../../lib/csv.js';
import { saveFile } from '../../../lib/download-file.js';
import { dirOf, loadUrduFonts, useLanguage } from '../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/states.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { DuplicateScenario } from './duplicate-scenario.js';
import { RemoveScenario } from './remove-scenario.js';
import classes from './scenario-list.module.css';
import { ScenarioUses } from './scenario-uses.js';

interface ScenarioTableProps {
  readonly view: DraftScenariosView;
  readonly canWrite: boolean;
  readonly onMade: (id: string) => void;
}

const count = (row: ScenarioRow, severity: 'error' | 'warning'): number =>
  row.problems.filter((problem) => problem.severity === severity).length;

/** The scenarios of a draft: what is in each, where it is played, and what is wrong with it. */
export function ScenarioTable({ view: { draft, rows }, canWrite, onMade }: ScenarioTableProps) {
  const { t } = useTranslation('scenario-editor');
  useEffect(loadUrduFonts, []);
  if (rows.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>;
  const taken = new Set(rows.map(({ id }) => id));
  const columns: Column<ScenarioRow>[] = [
    {
      key: 'title',
      header: t('list.scenario'),
      primary: true,
      render: (row) => <Title draftId={draft.id} row={row} />,
    },
    {
      key: 'parts',
      header: t('list.parts'),
      render: ({ steps, ends, duties, byForm }) =>
        byForm
          ? [
              t('list.steps', { count: steps }),
              t('list.ends', { count: ends }),
              t('list.duties', { count: duties }),
            ].join(' · ')
          : '–',
    },
    { key: 'languages', header: t('list.languages'), render: (row) => <Languages row={row} /> },
    { key: 'used', header: t('list.used'), render: (row) => <ScenarioUses draftId={draft.id} row={row} /> },
    { key: 'problems', header: t('list.problems'), render: (row) => <Problems row={row} /> },
    ...(canWrite
      ? [
          {
            key: 'tools',
            header: t('list.tools'),
            render: (row: ScenarioRow) =>
              row.byForm ? (
                <div className={classes.tools}>
                  <DuplicateScenario
                    draftId={draft.id}
                    row={row}
                    free={(id) => freeSlug(id, taken)}
                    onMade={onMade}
                  />
                  <RemoveScenario draftId={draft.id} row={row} />
                </div>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <div className={classes.stack}>
      <div className={classes.line}>
        <p role="status" className="tabular">
          {t('list.count', { count: rows.length })}
        </p>
        <Export slug={draft.slug} rows={rows} />
      </div>
      <DataTable
        caption={t('list.title')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ file }) => file}
      />
    </div>
  );
}

function Title({ draftId, row }: { draftId: string; row: ScenarioRow }) {
  const { t } = useTranslation('scenario-editor');
  const { language } = useLanguage();
  const { id, file, title, byForm } = row;
  const other = language === 'ur' ? 'en' : 'ur';
  const shown = title[language] ? language : other;
  return (
    <span className={classes.title}>
      <Link to={byForm ? paths.draftScenario(draftId, id) : paths.draftText(draftId, file)}>
        {title[shown] ? (
          <span lang={shown} dir={dirOf(shown)}>
            {title[shown]}
          </span>
        ) : (
          t('list.noTitle')
        )}
      </Link>
      {shown === language && title[other] && (
        <span lang={other} dir={dirOf(other)} className={classes.other}>
          {title[other]}
        </span>
      )}
      <bdi className={classes.id}>{id || file}</bdi>
      {!byForm && <span className={classes.other}>{t('list.asText')}</span>}
    </span>
  );
}

function Languages({ row: { missing, byForm } }: { row: ScenarioRow }) {
  const { t } = useTranslation('scenario-editor');
  if (!byForm) return '–';
  if (missing.length === 0) return t('list.both');
  return missing.map((one) => t(`list.lacks.${one}`)).join(' · ');
}

function Problems({ row }: { row: ScenarioRow }) {
  const { t } = useTranslation('scenario-editor');
  const [errors, warnings] = [count(row, 'error'), count(row, 'warning')];
  if (errors + warnings === 0) return t('list.noProblem');
  return (
    <span className={classes.tools}>
      {errors > 0 && <StatusBadge tone="danger">{t('list.errors', { count: errors })}</StatusBadge>}
      {warnings > 0 && <StatusBadge tone="warm">{t('list.warnings', { count: warnings })}</StatusBadge>}
    </span>
  );
}

/** What is on screen, as CSV. */
function Export({ slug, rows }: { slug: string; rows: readonly ScenarioRow[] }) {
  const { t } = useTranslation('scenario-editor');
  const save = (): void => {
    const heads = [
      ...[t('list.id'), t('list.titleEn'), t('list.titleUr'), t('list.stepsHead'), t('list.endsHead')],
      ...[t('list.dutiesHead'), t('list.used'), t('list.problems')],
    ];
    const lines = rows.map((row) => [
      ...[row.id || row.file, row.title.en, row.title.ur, row.steps, row.ends, row.duties],
      row.lessons.map(({ title }) => title).join(' · '),
      row.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' '),
    ]);
    const file = new Blob([csvText([heads, ...lines])], { type: 'text/csv;charset=utf-8' });
    saveFile(file, `${slug}-scenarios.csv`);
  };
  return (
    <Button variant="default" leftSection={<IconDownload aria-hidden size={18} />} onClick={save}>
      {t('list.export')}
    </Button>
  );
}
