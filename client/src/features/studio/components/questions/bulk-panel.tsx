import type { BulkChange, BulkDryRun } from '@academy/shared';
import { isQuestionKey } from '@academy/shared';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../lib/i18n/index.js';
import { type Column, DataTable } from '../../../../ui/data-table.js';
import { Dialog } from '../../../../ui/dialog.js';
import { SelectField, TextField } from '../../../../ui/field.js';
import { Section } from '../../../../ui/section.js';
import { ProblemNotice } from '../../../../ui/states.js';
import { tryChange, useBulkChange } from '../../api/questions.js';
import classes from './bank.module.css';

interface BulkPanelProps {
  readonly draftId: string;
  readonly questions: string[];
  /** Of the whole bank. */
  readonly tags: readonly string[];
  readonly onDone: () => void;
}

const KINDS = ['add-tag', 'remove-tag', 'set-difficulty'] as const;

/** One change of the chosen questions: what it would do is shown before it is written. */
export function BulkPanel({ draftId, questions, tags, onDone }: BulkPanelProps) {
  const { t } = useTranslation(['bank', 'errors']);
  const listId = useId();
  const [kind, setKind] = useState<BulkChange['kind']>('add-tag');
  const [tag, setTag] = useState('');
  const [difficulty, setDifficulty] = useState('2');
  const [isWrong, setWrong] = useState(false);
  const change: BulkChange =
    kind === 'set-difficulty' ? { kind, difficulty: Number(difficulty) } : { kind, tag: tag.trim() };
  const dryRun = useMutation({ mutationFn: () => tryChange(draftId, { questions, change }) });
  const look = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isRight = change.kind === 'set-difficulty' || isQuestionKey(change.tag);
    setWrong(!isRight);
    if (isRight) dryRun.mutate();
  };
  return (
    <Section title={t('bulk.title', { count: questions.length })} look="sand">
      <form noValidate onSubmit={look} className={classes.filters}>
        <SelectField
          label={t('bulk.what')}
          value={kind}
          onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? 'add-tag')}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`bulk.kind.${one}`)}
            </option>
          ))}
        </SelectField>
        {kind === 'set-difficulty' ? (
          <SelectField
            label={t('bulk.difficulty')}
            value={difficulty}
            onChange={(event) => setDifficulty(event.currentTarget.value)}
          >
            {['1', '2', '3'].map((one) => (
              <option key={one} value={one}>
                {t(`difficulty.${one}`)}
              </option>
            ))}
          </SelectField>
        ) : (
          <TextField
            name="bulk-tag"
            label={t('bulk.tag')}
            dir="ltr"
            list={listId}
            autoComplete="off"
            maxLength={80}
            value={tag}
            error={isWrong ? t('errors:field.key-shape') : undefined}
            onChange={(event) => {
              setTag(event.currentTarget.value);
              setWrong(false);
            }}
          />
        )}
        <datalist id={listId}>
          {tags.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Button type="submit" loading={dryRun.isPending}>
          {t('bulk.try')}
        </Button>
      </form>
      <ProblemNotice error={dryRun.error} />
      {dryRun.data && (
        <Dialog title={t('bulk.shows')} onClose={() => dryRun.reset()}>
          <Confirm
            draftId={draftId}
            asked={{ questions, change }}
            dryRun={dryRun.data}
            onClose={() => dryRun.reset()}
            onDone={() => {
              dryRun.reset();
              onDone();
            }}
          />
        </Dialog>
      )}
    </Section>
  );
}

interface ConfirmProps {
  readonly draftId: string;
  readonly asked: { readonly questions: string[]; readonly change: BulkChange };
  readonly dryRun: BulkDryRun;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Confirm({ draftId, asked, dryRun, onClose, onDone }: ConfirmProps) {
  const { t } = useTranslation(['bank', 'common']);
  const { language } = useLanguage();
  const confirm = useBulkChange(draftId);
  const { counts, digest, questions } = dryRun;
  const columns: Column<BulkDryRun['questions'][number]>[] = [
    {
      key: 'question',
      header: t('table.question'),
      primary: true,
      render: ({ id, stem }) => (
        <span className={classes.question}>
          <span dir="auto">{stem[language] || stem.en || stem.ur}</span>
          <bdi className={classes.id}>{id}</bdi>
        </span>
      ),
    },
    { key: 'fate', header: t('bulk.result'), render: (one) => <Fate one={one} /> },
  ];
  return (
    <>
      <p role="status">{t('bulk.counts', counts)}</p>
      <DataTable
        caption={t('bulk.table')}
        captionHidden
        columns={columns}
        rows={questions}
        rowKey={({ id }) => id}
      />
      <ProblemNotice error={confirm.error} />
      <div className={classes.line}>
        {counts.changes > 0 ? (
          <Button
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ ...asked, digest }, { onSuccess: onDone })}
          >
            {t('bulk.confirm', { count: counts.changes })}
          </Button>
        ) : (
          <p>{t('bulk.nothing')}</p>
        )}
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </>
  );
}

function Fate({ one: { fate, drawn, notDrawn } }: { one: BulkDryRun['questions'][number] }) {
  const { t } = useTranslation('bank');
  const names = (tests: typeof drawn): string => tests.map((test) => t(`used.${test}`)).join(' · ');
  return (
    <span className={classes.question}>
      {t(`bulk.fate.${fate}`)}
      {drawn.length > 0 && <span className={classes.alike}>{t('bulk.drawn', { tests: names(drawn) })}</span>}
      {notDrawn.length > 0 && (
        <span className={classes.alike}>{t('bulk.notDrawn', { tests: names(notDrawn) })}</span>
      )}
    </span>
  );
}
