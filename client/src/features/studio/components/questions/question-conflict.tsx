import type { WrittenQuestion } from '@academy/shared';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dirOf } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { type QuestionDifference, questionDifferences } from '../../question-difference.js';
import classes from './question-form.module.css';

interface QuestionConflictProps {
  readonly mine: WrittenQuestion;
  /** Null where it has been taken out. */
  readonly theirs: WrittenQuestion | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two people changed one question: nothing is lost until one of them has chosen. */
export function QuestionConflict({ mine, theirs, onMine, onTheirs }: QuestionConflictProps) {
  const { t } = useTranslation('bank');
  const columns: Column<QuestionDifference>[] = [
    {
      key: 'field',
      header: t('conflict.what'),
      primary: true,
      render: ({ field, number, lang }) => {
        const label = t(`conflict.field.${field}`, { number });
        return lang ? t(`form.in.${lang}`, { label }) : label;
      },
    },
    {
      key: 'theirs',
      header: t('conflict.theirs'),
      render: (one) => <Said text={one.theirs} lang={one.lang} />,
    },
    { key: 'mine', header: t('conflict.mine'), render: (one) => <Said text={one.mine} lang={one.lang} /> },
  ];
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>{t(theirs ? 'conflict.title' : 'conflict.gone')}</strong>
      </p>
      <p>{t(theirs ? 'conflict.text' : 'conflict.goneText')}</p>
      {theirs && (
        <DataTable
          caption={t('conflict.table')}
          captionHidden
          columns={columns}
          rows={questionDifferences(theirs, mine)}
          rowKey={({ field, number, lang }) => `${field} ${number} ${lang}`}
        />
      )}
      <div className={classes.buttons}>
        <Button onClick={onMine}>{t(theirs ? 'conflict.keepMine' : 'conflict.writeAnew')}</Button>
        {theirs && (
          <Button variant="default" onClick={onTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Said({ text, lang }: { text: string; lang: 'en' | 'ur' | null }) {
  if (text === '') return '–';
  return (
    <span lang={lang ?? 'en'} dir={dirOf(lang ?? 'en')} style={{ whiteSpace: 'pre-line' }}>
      {text}
    </span>
  );
}
