import { type BankRow, inLanguage, type Language, languages, questionKindNames } from '@academy/shared';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dirOf, useLanguage } from '../../../../lib/i18n/index.js';
import type { Column } from '../../../../ui/data-table.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import { ProblemWords } from '../problem-words.js';
import classes from './bank.module.css';

/** What every table of questions shows of one; the words lead where the page says. */
export const questionColumn = <Row extends BankRow>(
  t: TFunction<'bank'>,
  linked: (row: Row, words: ReactNode) => ReactNode,
): Column<Row> => ({
  key: 'question',
  header: t('table.question'),
  primary: true,
  render: (row) => (
    <span className={classes.question}>
      {linked(row, <Stem row={row} />)}
      <bdi className={classes.id}>{row.id}</bdi>
      {row.tags.length > 0 && <Tags tags={row.tags} />}
      {row.alike.length > 0 && (
        <span className={classes.alike}>
          {t(row.alike.some(({ score }) => score === 1) ? 'table.same' : 'table.alike', {
            ids: row.alike.map(({ id }) => id).join(' · '),
          })}
        </span>
      )}
    </span>
  ),
});

/** A box to choose a question, where a form can change it. */
export const pickColumn = <Row extends BankRow>(
  t: TFunction<'bank'>,
  picked: ReadonlySet<string>,
  onPick: (picked: ReadonlySet<string>) => void,
  keyOf: (row: Row) => string = ({ id }) => id,
): Column<Row> => ({
  key: 'pick',
  header: t('bulk.pick'),
  render: (row) =>
    row.byForm ? (
      <span className={classes.pick}>
        <input
          type="checkbox"
          aria-label={t('bulk.pickOne', { words: row.stem.en || row.id })}
          checked={picked.has(keyOf(row))}
          onChange={(event) => {
            const next = new Set(picked);
            if (event.currentTarget.checked) next.add(keyOf(row));
            else next.delete(keyOf(row));
            onPick(next);
          }}
        />
      </span>
    ) : null,
});

/** Kind, difficulty and languages, one below the other: each alone would take the room of the question's words. */
export const factColumn = <Row extends BankRow>(t: TFunction<'bank'>, language: Language): Column<Row> => ({
  key: 'facts',
  header: t('table.facts'),
  render: (row) => (
    <span className={classes.facts}>
      <span>{row.kind ? inLanguage(questionKindNames[row.kind], language) : '–'}</span>
      {row.difficulty !== null && [1, 2, 3].includes(row.difficulty) && (
        <span className={classes.note}>{t(`difficulty.${row.difficulty}`)}</span>
      )}
      <Languages row={row} />
    </span>
  ),
});

export const problemColumn = <Row extends BankRow>(t: TFunction<'bank'>): Column<Row> => ({
  key: 'problems',
  header: t('table.problems'),
  render: (row) => <Problems row={row} />,
});

/** The words of the question in the reader's language, as far as there are any. */
function Stem({ row: { stem } }: { row: BankRow }) {
  const { t } = useTranslation('bank');
  const { language } = useLanguage();
  const shown: Language = stem[language] ? language : language === 'ur' ? 'en' : 'ur';
  const words = stem[shown];
  return words ? (
    <span lang={shown} dir={dirOf(shown)}>
      {words}
    </span>
  ) : (
    t('table.noStem')
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  const { t } = useTranslation('bank');
  return (
    <span className={classes.tagged}>
      {t('table.tags')}: <bdi>{tags.join(', ')}</bdi>
    </span>
  );
}

function Languages({ row: { missing } }: { row: BankRow }) {
  const { t } = useTranslation('bank');
  return (
    <span className={classes.tags}>
      {languages.map((one) => {
        const isThere = !missing.includes(one);
        return (
          <StatusBadge
            key={one}
            tone={isThere ? 'good' : 'warm'}
            icon={isThere ? <IconCheck size={14} /> : <IconAlertTriangle size={14} />}
          >
            {t(`table.${isThere ? 'has' : 'lacks'}.${one}`)}
          </StatusBadge>
        );
      })}
    </span>
  );
}

function Problems({ row: { problems } }: { row: BankRow }) {
  const { t } = useTranslation('bank');
  if (problems.length === 0) return <span className={classes.note}>{t('table.noProblem')}</span>;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <details className={classes.problems}>
      <summary>
        <StatusBadge
          tone={errors > 0 ? 'danger' : 'warm'}
          icon={errors > 0 ? <IconAlertTriangle size={14} /> : <IconInfoCircle size={14} />}
        >
          {errors > 0
            ? t('table.errors', { count: errors })
            : t('table.warnings', { count: problems.length })}
        </StatusBadge>
      </summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem.message}>
            <ProblemWords problem={problem} />
          </li>
        ))}
      </ul>
    </details>
  );
}
