import {
  type FoundQuestion,
  inLanguage,
  type Language,
  type QuestionFate,
  type QuestionsDryRun,
  questionFateNames,
  questionFates,
  questionKindNames,
  questionNoteText,
} from '@academy/shared';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { Segmented } from '../../../../ui/segmented.js';
import { StatusBadge } from '../../../../ui/status-badge.js';
import classes from './exchange.module.css';

interface QuestionTableProps {
  readonly questions: readonly FoundQuestion[];
  readonly counts: QuestionsDryRun['counts'];
  /** The language of the questions themselves. */
  readonly written: Language;
}

const PART = 100;

/** Each question with its fate, and what was left out and why. */
export function QuestionTable({ questions, counts, written }: QuestionTableProps) {
  const { t } = useTranslation('question-exchange');
  const { language } = useLanguage();
  const [fate, setFate] = useState<QuestionFate | 'all'>('all');
  const [shown, setShown] = useState(PART);
  const wanted = questions.filter((question) => fate === 'all' || question.fate === fate);
  const columns: Column<FoundQuestion>[] = [
    {
      key: 'stem',
      header: t('result.stem'),
      primary: true,
      render: ({ stem, name }) =>
        stem || name ? (
          <span className={classes.stem} lang={written} dir={written === 'ur' ? 'rtl' : 'ltr'}>
            {stem || name}
          </span>
        ) : (
          t('result.noStem')
        ),
    },
    { key: 'number', header: t('result.number'), numeric: true, render: ({ number }) => number },
    { key: 'line', header: t('result.line'), numeric: true, render: ({ line }) => line },
    { key: 'fate', header: t('result.fate'), render: (question) => <Fate fate={question.fate} /> },
    {
      key: 'kind',
      header: t('result.kind'),
      render: ({ kind }) => (kind ? inLanguage(questionKindNames[kind], language) : '–'),
    },
    { key: 'why', header: t('result.why'), render: (question) => <Why question={question} /> },
  ];
  return (
    <div className={classes.stack}>
      <Segmented
        legend={t('result.filter')}
        name="question-fate"
        value={fate}
        options={[
          { value: 'all' as const, label: `${t('result.all')} (${questions.length})` },
          ...questionFates.map((value) => ({
            value,
            label: `${inLanguage(questionFateNames[value], language)} (${counts[value]})`,
          })),
        ]}
        onChange={(value) => {
          setFate(value);
          setShown(PART);
        }}
      />
      {wanted.length === 0 ? (
        <p>{t('result.noneOfFate')}</p>
      ) : (
        <DataTable
          caption={t('result.table')}
          captionHidden
          columns={columns}
          rows={wanted.slice(0, shown)}
          rowKey={({ number }) => String(number)}
        />
      )}
      {wanted.length > shown && (
        <Button variant="default" className={classes.start} onClick={() => setShown(shown + PART)}>
          {t('result.more', { left: wanted.length - shown })}
        </Button>
      )}
    </div>
  );
}

const looks: Record<QuestionFate, { tone: 'good' | 'warm' | 'danger'; icon: ReactNode }> = {
  taken: { tone: 'good', icon: <IconCheck size={16} /> },
  remarked: { tone: 'warm', icon: <IconAlertTriangle size={16} /> },
  refused: { tone: 'danger', icon: <IconX size={16} /> },
};

function Fate({ fate }: { fate: QuestionFate }) {
  const { language } = useLanguage();
  const { tone, icon } = looks[fate];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {inLanguage(questionFateNames[fate], language)}
    </StatusBadge>
  );
}

function Why({ question: { notes } }: { question: FoundQuestion }) {
  const { language } = useLanguage();
  if (notes.length === 0) return '–';
  return (
    <ul className={classes.notes}>
      {notes.map((note) => {
        const text = questionNoteText(note, language);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}
