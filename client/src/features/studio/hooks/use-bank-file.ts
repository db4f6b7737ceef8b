import { type BankRow, inLanguage, problemInWords, questionKindNames } from '@academy/shared';
import { useTranslation } from 'react-i18next';
import { csvText } from '../../../lib/csv.js';
import { saveFile } from '../../../lib/download-file.js';
import { useLanguage } from '../../../lib/i18n/index.js';

interface MoreColumns<Row> {
  readonly heads: readonly string[];
  readonly cells: (row: Row) => readonly (string | number)[];
}

/** Saves the questions that are on screen, in their order, as CSV. */
export function useBankFile<Row extends BankRow>(
  more: MoreColumns<Row> = { heads: [], cells: () => [] },
): (name: string, rows: readonly Row[]) => void {
  const { t } = useTranslation('bank');
  const { language } = useLanguage();
  return (name, rows) => {
    const heads = [
      ...more.heads,
      ...[t('table.id'), t('table.kind'), t('file.stemEn'), t('file.stemUr'), t('table.tags')],
      ...[t('table.difficulty'), t('table.languages'), t('form.cites'), t('table.used')],
      ...[t('table.problems'), t('table.alikeHead')],
    ];
    const lines = rows.map((row) => [
      ...more.cells(row),
      ...[row.id, row.kind ? inLanguage(questionKindNames[row.kind], language) : ''],
      ...[row.stem.en, row.stem.ur, row.tags.join(' '), row.difficulty ?? ''],
      (['en', 'ur'] as const)
        .filter((one) => !row.missing.includes(one))
        .map((one) => t(`table.has.${one}`))
        .join(' · '),
      row.cites.join(' '),
      [...row.lessons.map(({ title }) => title), ...row.tests.map((test) => t(`used.${test}`))].join(' · '),
      row.problems.map((problem) => Object.values(problemInWords(problem, language)).join(' ')).join(' '),
      row.alike.map(({ id }) => id).join(' '),
    ]);
    saveFile(new Blob([csvText([heads, ...lines])], { type: 'text/csv;charset=utf-8' }), name);
  };
}
